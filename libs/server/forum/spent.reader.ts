import { Injectable } from '@nestjs/common';
import type { AgendaItemId, Instant, SittingId } from '#domain/kernel';
import type { TenantTx } from '#server/database';

/** Seconds that the room has spent with each item, and since when it looks at the current one. */
export type Spent = { readonly seconds: ReadonlyMap<string, number>; readonly sinceAt: Instant | null };

export type Course = { readonly id: SittingId; readonly closedAt: Instant | null };
type Taken = { sittingId: SittingId; itemId: AgendaItemId; at: Instant; untilAt: Instant | null };

const TAKEN = `
  select f.subject_id as "sittingId", f.data->>'itemId' as "itemId", f.at, lead(f.at) over (partition by f.subject_id order by f.at, f.id) as "untilAt"
  from fact f where f.org_id = $1 and f.subject_id = any($2::uuid[]) and f.type = 'sitting.item-taken' order by f.at, f.id`;

/** The room's own course, read from the record: an item that is taken up twice has both times. */
@Injectable()
export class SpentReader {
  async read(tx: TenantTx, sittings: readonly Course[]): Promise<Spent[]> {
    const rows = await tx.sql<Taken>('sittings-taken', TAKEN, [tx.orgId, sittings.map(({ id }) => id)]);
    return sittings.map((sitting) => this.spent(tx, sitting, rows.filter(({ sittingId }) => sittingId === sitting.id)));
  }

  private spent(tx: TenantTx, sitting: Course, rows: readonly Taken[]): Spent {
    const seconds = new Map<string, number>();
    for (const { itemId, at, untilAt } of rows) {
      const ended = untilAt ?? sitting.closedAt ?? tx.now;
      seconds.set(itemId, (seconds.get(itemId) ?? 0) + Math.max(0, Math.round((ended - at) / 1000)));
    }
    return { seconds, sinceAt: rows.at(-1)?.at ?? null };
  }
}
