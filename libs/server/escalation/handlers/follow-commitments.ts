import { ok } from '#domain/kernel';
import type { MootCause } from '#domain/escalation';
import type { FactHandler } from '#server/jobs';
import type { EscalationRepository } from '../escalation.repository.ts';
import type { Climb } from '../use-cases/climb.ts';
import type { KeepClock } from '../use-cases/keep-clock.ts';
import type { LapseAskedDates } from '../use-cases/lapse-asked-dates.ts';

const MOVES_A_CLOCK = [
  'import-updated', 'accepted', 'completed', 'watched', 'date-agreed', 'delivered', 'returned', 'withdrawn', 'accountability-moved',
  'course-corrected', 'undone',
].map((fact) => `commitment.${fact}`);

const RESOLVES: Readonly<Record<string, MootCause>> = {
  'commitment.accepted': 'AGREED', 'commitment.declined': 'CLOSED',
  'commitment.delivered': 'DELIVERED', 'commitment.date-agreed': 'NEW_DATE', 'commitment.withdrawn': 'WITHDRAWN',
};

/** What clocks and escalations do when something happens to a promise. */
export const followCommitments = (keep: KeepClock, lapse: LapseAskedDates, climb: Climb, escalations: EscalationRepository): FactHandler[] => [
  { name: 'keep-clock', on: MOVES_A_CLOCK, queue: 'work', run: (tx, fact) => keep.run(tx, fact) },
  { name: 'expect-answer-to-date', on: ['commitment.date-asked', 'commitment.undone'], queue: 'work', run: (tx, fact) => lapse.expect(tx, fact) },
  {
    name: 'settle-escalation',
    on: Object.keys(RESOLVES),
    queue: 'work',
    run: async (tx, fact) => {
      const open = await escalations.openAbout(tx, fact.subject.id);
      if (open && open.raisedAt <= fact.at) await climb.settle(tx, open, RESOLVES[fact.type]!);
      return ok(null);
    },
  },
];
