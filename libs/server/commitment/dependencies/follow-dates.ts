import { ok, type CommitmentId, type MemberId } from '#domain/kernel';
import type { DeliveredFact, FactHandler } from '#server/jobs';
import type { PassOnRipple, Ripple } from './pass-on-ripple.ts';

type Why = Ripple['why'] | null;

/** What changes which dates hang on which. A later date is told by its slip, which knows who asked for it. */
const WHY: Readonly<Record<string, (fact: DeliveredFact) => Why>> = {
  'commitment.slipped': () => 'moved',
  'commitment.date-agreed': ({ data }) => (Number(data.days) > 0 ? null : 'changed'),
  'commitment.suggestion-refused': () => 'held',
  'commitment.delivered': () => 'changed',
  'commitment.withdrawn': () => 'changed',
  'commitment.unlinked': () => 'changed',
};

/** Dates that hang on an agreed date are suggested to those who carry them, and lapse with their cause. */
export const followDates = (ripples: PassOnRipple): FactHandler => ({
  name: 'ripple',
  on: Object.keys(WHY),
  queue: 'work',
  run: async (tx, fact) => {
    const why = WHY[fact.type]!(fact);
    if (why === null) return ok(null);
    return ripples.run(tx, { id: fact.subject.id as CommitmentId, why, askedBy: (fact.data.askedBy as MemberId | null | undefined) ?? null });
  },
});
