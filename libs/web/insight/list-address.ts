import { OFFICE, term, type QueryTerm } from '#domain/commitment';
import { listAddress } from '#web/commitment';

/** The unified list's address for what a number counts. */
export type ListAddress = ReturnType<typeof listAddress>['search'];

export type Counted = 'owedBy' | 'owedTo' | 'proposed' | 'delivered' | 'atRisk' | 'overdue' | 'silent' | 'slipped' | 'arrears';

const WHAT: Readonly<Record<Counted, readonly QueryTerm[]>> = {
  owedBy: [term('standing', 'accepted')],
  owedTo: [term('standing', 'accepted')],
  proposed: [term('standing', 'proposed')],
  delivered: [term('standing', 'delivered')],
  atRisk: [term('is', 'at-risk')],
  overdue: [term('is', 'overdue')],
  silent: [term('is', 'silent')],
  arrears: [term('is', 'arrears')],
  slipped: [term('standing', 'accepted'), term('is', 'slipped')],
};

/** The rows behind a number of one silo (`office` is the CCO's office); without a silo, of all. */
export const rowsBehind = (counted: Counted, silo?: string): ListAddress =>
  listAddress([...(silo === undefined ? [] : [term(counted === 'owedTo' || silo === OFFICE ? 'to' : 'silo', silo)]), ...WHAT[counted]]).search;
