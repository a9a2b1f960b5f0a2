import type { EscalationCause, MootCause } from '#domain/escalation';
import { ok } from '#domain/kernel';
import type { FactHandler } from '#server/jobs';
import type { EscalationRepository } from '../escalation.repository.ts';
import type { Climb } from '../use-cases/climb.ts';
import type { KeepHandoffClock } from './keep-handoff-clock.ts';

const MOVES_A_CLOCK = ['offered', 'offered-again', 'accepted', 'returned', 'delivered', 'done', 'due-moved', 'voided', 'inherited'].map((fact) => `handoff.${fact}`);

const RESOLVES: Readonly<Record<string, MootCause>> = {
  'handoff.accepted': 'ANSWERED', 'handoff.returned': 'ANSWERED', 'handoff.delivered': 'DELIVERED', 'handoff.done': 'DELIVERED',
  'handoff.due-moved': 'NEW_DATE', 'handoff.voided': 'WITHDRAWN',
};

/** A third return does not settle what was raised because it came back twice. */
const settles = (fact: string, cause: EscalationCause): boolean => !(fact === 'handoff.returned' && cause === 'RETURNED_TWICE');

/** What clocks and escalations do when something happens to a hand-off. */
export const followHandoffs = (keep: KeepHandoffClock, climb: Climb, escalations: EscalationRepository): FactHandler[] => [
  { name: 'keep-handoff-clock', on: MOVES_A_CLOCK, queue: 'work', run: (tx, fact) => keep.run(tx, fact) },
  {
    name: 'settle-handoff-escalation',
    on: Object.keys(RESOLVES),
    queue: 'work',
    run: async (tx, fact) => {
      const open = await escalations.openAbout(tx, fact.data.handoffId as string);
      if (open && open.raisedAt <= fact.at && settles(fact.type, open.cause)) await climb.settle(tx, open, RESOLVES[fact.type]!);
      return ok(null);
    },
  },
];
