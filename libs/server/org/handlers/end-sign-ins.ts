import { ok, type MemberId } from '#domain/kernel';
import type { SignIns } from '#server/access';
import type { FactHandler } from '#server/jobs';

/** Whoever left is signed out everywhere in that organization. From the commit on their sign-ins found nobody already. */
export const endSignIns = (signIns: SignIns): FactHandler => ({
  name: 'end-sign-ins',
  on: ['member.left'],
  queue: 'work',
  run: async (tx, fact) => {
    await signIns.endAllOf(tx.orgId, fact.subject.id as MemberId);
    return ok(null);
  },
});
