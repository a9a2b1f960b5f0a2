import { dayIn, ZONES } from './day-in.ts';
import { look } from './held.ts';
import * as told from './model.ts';
import type { Scene, Way } from './scene.ts';
import type { Caller } from '../program.ts';

const BULK = '{ bulk { id changed refusals { ids } } problem { code message } }';
type Bulk = { bulk: { id: string; changed: number; refusals: { ids: string[] }[] } | null; problem: { code: string } | null };

/** Dates of many promises at once, and taking that back. */
export class InBulk {
  constructor(private readonly scene: Scene) {}

  async move(way: Way, caller: Caller, change: { kind: 'DATE'; on: string; reason: string } | { kind: 'DAYS'; days: number; reason: string }, now: number): Promise<void> {
    const mine = this.scene.promises.filter(({ carrier, model }) => carrier === 'support' && model.standing === 'ACCEPTED').slice(-5);
    const rows = await Promise.all(mine.map(async (one) => ({ id: one.id, version: (await look(this.scene.as.ben, one)).version })));
    if (rows.length === 0) return;
    const { data } = await caller.ask<{ bulkEdit: Bulk }>(`mutation ($input: BulkEditInput!) { bulkEdit(input: $input) ${BULK} }`, { input: { rows, change } });
    if (data.bulkEdit.problem !== null) return void expect(data.bulkEdit.problem.code).toBe('INVALID');
    const refused = new Set(data.bulkEdit.bulk!.refusals.flatMap(({ ids }) => ids));
    const today = dayIn(now, ZONES.support);
    const changed = mine.filter(({ id }) => !refused.has(id));
    for (const one of changed) {
      const from = one.model.agreed! < today ? today : one.model.agreed!;
      const on = change.kind === 'DATE' ? change.on : new Date(Date.parse(from) + change.days * 86_400_000).toISOString().slice(0, 10);
      one.model = this.scene.put(one.model, caller, this.scene.as.ada, { on, reason: change.reason }, now);
    }
    expect(changed).toHaveLength(data.bulkEdit.bulk!.changed);
    this.scene.lastBulk = { id: data.bulkEdit.bulk!.id, of: caller, ids: changed.map(({ id }) => id) };
    if (changed.length > 0) this.scene.count(way);
  }

  async takeBack(): Promise<void> {
    if (this.scene.lastBulk === null) return;
    const { id, of, ids } = this.scene.lastBulk;
    this.scene.lastBulk = null;
    const { data } = await of.ask<{ undoBulkEdit: Bulk }>(`mutation ($input: UndoChangeInput!) { undoBulkEdit(input: $input) ${BULK} }`, { input: { id } });
    const kept = new Set(data.undoBulkEdit.bulk!.refusals.flatMap((refusal) => refusal.ids));
    const back = this.scene.promises.filter((one) => ids.includes(one.id) && !kept.has(one.id));
    for (const one of back) one.model = told.undone(one.model);
    if (back.length > 0) this.scene.count('undoBulk');
  }
}
