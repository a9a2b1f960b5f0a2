/** The unified list's address for what a number counts. `office` is the CCO's office. */
export type ListAddress = {
  readonly silo?: string;
  readonly to?: string;
  readonly standing?: 'proposed' | 'accepted' | 'delivered' | 'verified';
  readonly state?: 'at-risk' | 'overdue' | 'silent';
  readonly arrears?: 'yes';
  readonly slipped?: '1';
};

export type Counted = 'owedBy' | 'owedTo' | 'proposed' | 'delivered' | 'atRisk' | 'overdue' | 'silent' | 'slipped' | 'arrears';

const OF_SILO: Readonly<Record<Exclude<Counted, 'owedTo'>, ListAddress>> = {
  owedBy: { standing: 'accepted' },
  proposed: { standing: 'proposed' },
  delivered: { standing: 'delivered' },
  atRisk: { state: 'at-risk' },
  overdue: { state: 'overdue' },
  silent: { state: 'silent' },
  arrears: { standing: 'accepted', arrears: 'yes' },
  slipped: { standing: 'accepted', slipped: '1' },
};

/** The rows behind a number of one silo; without a silo, of all. */
export const rowsBehind = (counted: Counted, silo?: string): ListAddress =>
  counted === 'owedTo' ? { to: silo, standing: 'accepted' } : { silo, ...OF_SILO[counted] };
