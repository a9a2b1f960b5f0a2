import type { SiloStandingFragment } from './grid/silo-grid.generated.ts';

/** A silo's numbers for the specifications of this folder: nothing is owed by it or to it. */
export const QUIET: SiloStandingFragment = {
  __typename: 'SiloStanding', owedBy: 0, owedTo: 0, proposed: 0, delivered: 0, atRisk: 0, overdue: 0, arrears: 0, silent: 0, slipped: 0, waitingForAnswer: 0,
  lastWordAt: null, nextDueOn: null, kept: { __typename: 'KeptRate', kept: 0, notKept: 0, leftOut: 0, withdrawn: 0, open: 0, percent: null },
};

/** Owes six, of which one is overdue and one at risk; kept seven of nine. */
export const BUSY: SiloStandingFragment = {
  ...QUIET, owedBy: 6, owedTo: 4, atRisk: 1, overdue: 1, slipped: 2, waitingForAnswer: 2, lastWordAt: '2026-11-20T09:00:00.000Z', nextDueOn: '2026-11-26',
  kept: { __typename: 'KeptRate', kept: 7, notKept: 2, leftOut: 1, withdrawn: 0, open: 6, percent: 77 },
};
