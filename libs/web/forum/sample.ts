import type { Sitting } from './use-sitting.ts';

const silo = (key: string, name: string) => ({ __typename: 'Silo' as const, id: `silo-${key}`, key, name });
const member = (id: string, name: string) => ({ __typename: 'Member' as const, id, name });

const item = (id: string, title: string): Sitting['agenda'][number] => ({
  __typename: 'AgendaItem', id, title, why: '9 days overdue.', minutes: 6, spentSeconds: 70, carried: 0, takenAt: null, settled: false, commitment: null, handoff: null,
});

export const NAMES = {
  __typename: 'Query' as const,
  silos: [silo('support', 'Support'), silo('finance', 'Finance')],
  members: [{ ...member('ada', 'Ada Lind'), handle: 'ada', active: true, posts: [{ __typename: 'Post' as const, kind: 'LEAD' as const, silo: { __typename: 'Silo' as const, id: 'silo-support' } }] }],
};

/** A room with two items, the first in hand, as its chair sees it. */
export const sampleSitting = (more: Partial<Sitting> = {}): Sitting => ({
  __typename: 'Sitting', id: 's', version: 7, key: '2026-11-22', on: '2026-11-22', startsAt: '2026-11-22T09:00:00Z', minutes: 60, state: 'IN_ROOM', startedAt: '2026-11-22T09:02:00Z', closedAt: null,
  currentItemId: 'a', currentSinceAt: null, may: ['forum.plan', 'sitting.run', 'sitting.capture'],
  forum: { __typename: 'Forum', id: 'f', name: 'Customer forum', zone: 'Europe/Berlin', rhythm: 'the fourth Sunday of each month' }, chair: member('mina', 'Mina Okafor'), scribe: null,
  seats: [{ __typename: 'Seat', silo: silo('support', 'Support'), expected: member('ada', 'Ada Lind'), standIn: null, mark: null, member: null }],
  quorum: { __typename: 'Quorum', seats: 1, filled: 0, needed: 1, met: false },
  agenda: [item('a', 'Refund limits in the app'), item('b', 'One price list')],
  outcomes: [], proposal: { __typename: 'ProposedAgenda', minutes: 0, items: [], left: [] }, minutesRecord: null, ...more,
});

/** A promise that was captured without its owner and its date. */
export const UNFINISHED: Sitting['outcomes'][number] = {
  __typename: 'Outcome', id: 'o', kind: 'COMMITMENT', text: 'One status page', itemId: 'a', lacks: ['owner', 'date'], dueOn: null, commitment: null, carriedBy: silo('support', 'Support'), promisedTo: null, owner: null, silos: [],
};
