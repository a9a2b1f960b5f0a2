import type { ContributionState } from '#contract';
import type { State } from '#web/ui';

const LOOKS: Readonly<Record<ContributionState, { state: State; word: string }>> = {
  ASKED: { state: 'waiting', word: 'Asked' },
  ACCEPTED: { state: 'under-way', word: 'Takes part' },
  DONE: { state: 'verified', word: 'Done' },
  DECLINED: { state: 'declined', word: 'Declined' },
};

export const lookOfContribution = (state: ContributionState): { state: State; word: string } => LOOKS[state];
