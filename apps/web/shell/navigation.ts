import type { IconName } from '#web/ui';

export type NavigationEntry = {
  to: string;
  label: string;
  icon: IconName;
  /** `G`, then this letter. */
  key: string;
  /** The word in the phone's bottom bar, where it stands there. */
  phone?: string;
};

/** The rail, in order. An entry is shown once its address has a route. */
export const navigation: readonly NavigationEntry[] = [
  { to: '/', label: 'Home', icon: 'home', key: 'h', phone: 'Today' },
  { to: '/inbox', label: 'Inbox', icon: 'inbox', key: 'i', phone: 'Inbox' },
  { to: '/silos', label: 'Silos', icon: 'silos', key: 's' },
  { to: '/commitments', label: 'Commitments', icon: 'commitments', key: 'c' },
  { to: '/forums', label: 'Forums', icon: 'forums', key: 'f', phone: 'Forums' },
  { to: '/decisions', label: 'Decisions', icon: 'escalations', key: 'd' },
  { to: '/roadmap', label: 'Roadmap', icon: 'roadmap', key: 'r' },
  { to: '/metrics', label: 'Metrics', icon: 'metrics', key: 'm' },
  { to: '/scorecards', label: 'Scorecards', icon: 'scorecards', key: 'k' },
  { to: '/settings', label: 'Settings', icon: 'settings', key: ',' },
];
