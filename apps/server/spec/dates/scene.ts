import { asRole } from '../ask-database.ts';
import type { Company } from '../company.ts';
import { dayAhead } from '../days.ts';
import type { Caller, Program } from '../program.ts';
import type { Held } from './held.ts';
import * as told from './model.ts';
import type { Model } from './model.ts';

export const WAYS = [
  'screen', 'answer', 'cell', 'bulk', 'bulkDays', 'undoBulk', 'suggest', 'takeSuggested', 'ripple', 'returnedFile', 'outsideFile', 'triage', 'ruling', 'undo', 'undoSlip',
  'day', 'deliver', 'finish', 'agree', 'handle',
] as const;
export type Way = (typeof WAYS)[number];

/** A small company with its promises and, beside each, what its dates must be. */
export class Scene {
  readonly promises: Held[] = [];
  readonly taken = new Map<Way, number>();
  /** The last change of many that somebody could take back. */
  lastBulk: { id: string; of: Caller; ids: readonly string[] } | null = null;

  constructor(
    readonly program: Program,
    readonly company: Company,
    readonly as: Readonly<Record<'ada' | 'ben' | 'cco' | 'ceo', Caller>>,
  ) {}

  /** By whichever way is open to whoever puts a date. */
  put(model: Model, caller: Caller, carrier: Caller, put: told.Told, now: number): Model {
    if (caller === this.as.cco) return model.arrears === 'WAITING' ? told.holds(model, put) : told.suggests(model, put);
    return caller === carrier ? told.wants(model, put, now) : model;
  }

  ahead(days: number): Promise<string> {
    return dayAhead(this.program, this.company.orgId, days);
  }

  async now(): Promise<number> {
    const [row] = await asRole(this.program.database.urls.admin, (sql) => sql<{ now: string }>(`select extract(epoch from now() + clock_offset) * 1000 as now from organization where org_id = '${this.company.orgId}'`));
    return Number(row!.now);
  }

  count(way: Way): void {
    this.taken.set(way, (this.taken.get(way) ?? 0) + 1);
  }
}
