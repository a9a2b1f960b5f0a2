import { endWith } from '#domain/handoff';
import { ok, type CommitmentId } from '#domain/kernel';
import type { FactHandler } from '#server/jobs';
import type { HandoffRepository } from '../handoff.repository.ts';

/** What a withdrawn or declined commitment leaves open between silos is void. */
export const endHandoffs = (handoffs: HandoffRepository): FactHandler => ({
  name: 'end-handoffs',
  on: ['commitment.withdrawn', 'commitment.declined'],
  queue: 'work',
  run: async (tx, fact) => {
    for (const { handoff } of await handoffs.openIn(tx, fact.subject.id as CommitmentId)) {
      const ended = endWith(handoff, 'COMMITMENT_OVER', tx.now);
      if (!ended) continue;
      const saved = await handoffs.save(tx, handoff, ended.handoff);
      if (saved.ok) tx.emit(...ended.facts);
    }
    return ok(null);
  },
});
