import { Injectable } from '@nestjs/common';
import type { LinkKind } from '#domain/commitment';
import type { CommitmentId, Instant, MemberId } from '#domain/kernel';
import type { TenantTx } from '#server/database';

/** A link as one of its ends sees it: `otherId` is what stands at the other end. */
export type LinkView = { readonly otherId: CommitmentId; readonly kind: LinkKind; readonly needed: boolean; readonly addedById: MemberId | null; readonly addedAt: Instant };
export type LinksOf = { readonly ahead: readonly LinkView[]; readonly behind: readonly LinkView[] };

type Row = LinkView & { id: CommitmentId; ahead: boolean };

const LINKS = `
  select x.id, x.ahead, x.other_id as "otherId", x.kind, x.needed, x.added_by as "addedById", x.added_at as "addedAt" from (
    select d.waiting_id as id, true as ahead, d.awaited_id as other_id, d.kind, d.needed, d.added_by, d.added_at from dependency d where d.org_id = $1 and d.waiting_id = any($2::uuid[])
    union all
    select d.awaited_id, false, d.waiting_id, d.kind, d.needed, d.added_by, d.added_at from dependency d where d.org_id = $1 and d.awaited_id = any($2::uuid[])) x
  join commitment c on c.org_id = $1 and c.id = x.other_id
  order by c.due_on, c.number`;

const BLOCKED = `
  select d.awaited_id as id, count(*)::int as count from dependency d join commitment c on c.org_id = d.org_id and c.id = d.waiting_id
  where d.org_id = $1 and d.awaited_id = any($2::uuid[]) and d.kind = 'WAITS' and c.standing in ('PROPOSED', 'ACCEPTED') group by 1`;

/** What commitments wait for and what waits for them, soonest first; many at once in one statement. */
@Injectable()
export class DependencyReader {
  async of(tx: TenantTx, ids: readonly CommitmentId[]): Promise<LinksOf[]> {
    const rows = await tx.sql<Row>('dependency-links', LINKS, [tx.orgId, ids]);
    return ids.map((id) => {
      const mine = rows.filter((row) => row.id === id);
      return { ahead: mine.filter(({ ahead }) => ahead), behind: mine.filter(({ ahead }) => !ahead) };
    });
  }

  /** How many open commitments wait for each. */
  async blockedCounts(tx: TenantTx, ids: readonly CommitmentId[]): Promise<number[]> {
    const counts = new Map((await tx.sql<{ id: CommitmentId; count: number }>('dependency-counts', BLOCKED, [tx.orgId, ids])).map(({ id, count }) => [id, count]));
    return ids.map((id) => counts.get(id) ?? 0);
  }
}
