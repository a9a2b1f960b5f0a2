import { ok, type OrgId } from '#domain/kernel';
import type { Tenancy } from '#server/database';
import type { LongWorks } from './long-works.ts';
import type { WorkStep } from './long-work.table.ts';
import { Cancelled, type Progress } from './progress.ts';

const EVERY_MS = 250;

/** Progress that others see while the work's own transaction is open: said in a small one beside it, a few times a second. */
export function watchedProgress(tenancy: Tenancy, works: LongWorks, orgId: OrgId, id: string, clock: () => number): Progress {
  let now: { step: WorkStep; done: number; total: number } = { step: 'READING', done: 0, total: 0 };
  let saidAt = Number.NEGATIVE_INFINITY;
  const say = async (): Promise<void> => {
    saidAt = clock();
    const said = await tenancy.beside.write({ orgId, memberId: null, as: 'progress' }, async (tx) => ok(await works.say(tx, id, now.step, Math.min(Math.round(now.done), now.total), now.total)));
    if (said.ok && said.value) throw new Cancelled(`The work ${id} was taken back.`);
  };
  return {
    step: async (step, total) => {
      now = { step, done: 0, total };
      await say();
    },
    advance: async (by) => {
      now = { ...now, done: now.done + by };
      if (clock() - saidAt >= EVERY_MS) await say();
    },
  };
}
