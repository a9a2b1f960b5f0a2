/** Drawn on a grid of 20, stroke 1.5. Only what the product uses. */
const PATHS = {
  home: 'M3.5 9 10 3.5 16.5 9v7.5h-4.25v-4.25h-4.5v4.25H3.5z',
  inbox: 'M3 11.5 5.25 4h9.5L17 11.5v4.75H3zM3 11.5h4.25c0 1.5 1.25 2.5 2.75 2.5s2.75-1 2.75-2.5H17',
  silos: 'M3.25 16.75v-10h3.5v10zM8.25 16.75V3.25h3.5v13.5zM13.25 16.75V9.5h3.5v7.25z',
  commitments: 'M3.25 5.5 4.5 6.75 6.75 4M3.25 11l1.25 1.25L6.75 9.5M9.5 5.5h7.25M9.5 11h7.25M4.25 16.25h12.5',
  forums: 'M10 8.5a2 2 0 1 0 0-4 2 2 0 0 0 0 4zM4.75 13a1.75 1.75 0 1 0 0-3.5 1.75 1.75 0 0 0 0 3.5zM15.25 13a1.75 1.75 0 1 0 0-3.5 1.75 1.75 0 0 0 0 3.5zM6.5 16.5c.4-2.6 1.7-4 3.5-4s3.1 1.4 3.5 4',
  escalations: 'M3.5 16.5h4v-4h4.25v-4H16M12.75 5.25 16 8.5l-3.25 3.25',
  roadmap: 'M3.5 5h7M6.5 10h7M9.5 15h7',
  metrics: 'M3.25 14.5 7.5 9.75l3.25 2.75 6-7.25',
  scorecards: 'M3.5 3.5h13v13h-13zM7 13.25v-3M10 13.25v-6.5M13 13.25V9',
  settings: 'M3.25 6h7.25M14 6h2.75M3.25 14H6M9.5 14h7.25M12.25 7.75a1.75 1.75 0 1 0 0-3.5 1.75 1.75 0 0 0 0 3.5zM7.75 15.75a1.75 1.75 0 1 0 0-3.5 1.75 1.75 0 0 0 0 3.5z',
  search: 'M9 14.5a5.5 5.5 0 1 0 0-11 5.5 5.5 0 0 0 0 11zM13 13l3.75 3.75',
  close: 'M5 5l10 10M15 5 5 15',
  fold: 'M3.25 4h13.5v12H3.25zM8 4v12',
  chevron: 'M7.5 5l5 5-5 5',
  left: 'M12.5 5l-5 5 5 5',
  down: 'M5 7.5l5 5 5-5',
  up: 'M5 12.5l5-5 5 5',
  plus: 'M10 4v12M4 10h12',
  check: 'M4 10.5l4 4 8-9',
  arrow: 'M3.5 10h13M12 5.5l4.5 4.5-4.5 4.5',
  sun: 'M10 13a3 3 0 1 0 0-6 3 3 0 0 0 0 6zM10 2.5v1.75M10 15.75v1.75M2.5 10h1.75M15.75 10h1.75M4.7 4.7l1.25 1.25M14.05 14.05l1.25 1.25M15.3 4.7l-1.25 1.25M5.95 14.05 4.7 15.3',
  moon: 'M16.5 11.75A6.75 6.75 0 0 1 8.25 3.5a6.75 6.75 0 1 0 8.25 8.25z',
  system: 'M3 4h14v9.5H3zM7.5 16.5h5M10 13.5v3',
  out: 'M8 3.5H3.75v13H8M8 10h8.5M13 6.5l3.5 3.5-3.5 3.5',
  help: 'M10 17a7 7 0 1 0 0-14 7 7 0 0 0 0 14zM8 8.25c0-1.1.9-1.9 2-1.9s2 .8 2 1.8c0 1.5-2 1.6-2 3M10 13.4v.1',
  warning: 'M10 3.5 17.25 16.5H2.75zM10 8.25v3.5M10 14v.1',
  open: 'M11.5 3.5h5v5M16.5 3.5l-7 7M14 11.5v5H3.5V6h5',
  columns: 'M3.25 4h13.5v12H3.25zM7.75 4v12M12.25 4v12',
  pin: 'M7 3.5h6M8 3.5v5l-2.5 3h9L12 8.5v-5M10 11.5v5',
  more: 'M5 10h.01M10 10h.01M15 10h.01',
  download: 'M10 3.5v9M6 9l4 4 4-4M3.5 16.5h13',
  file: 'M5 2.75h6l4 4v10.5H5zM11 2.75v4h4',
  attach: 'M15.5 9.25l-5.6 5.6a3.2 3.2 0 0 1-4.5-4.5l6-6a2.1 2.1 0 0 1 3 3l-5.9 5.9a1 1 0 0 1-1.5-1.5l5.2-5.2',
  clock: 'M10 17a7 7 0 1 0 0-14 7 7 0 0 0 0 14zM10 6v4.25l2.75 1.5',
} as const;

export type IconName = keyof typeof PATHS;

/** A silent drawing beside a word; where it stands alone its button carries the name. */
export const Icon = ({ name, size = 20 }: { name: IconName; size?: number }) => (
  <svg width={size} height={size} viewBox="0 0 20 20" fill="none" stroke="currentColor" strokeWidth="1.5" strokeLinecap="round" strokeLinejoin="round" aria-hidden="true">
    <path d={PATHS[name]} />
  </svg>
);
