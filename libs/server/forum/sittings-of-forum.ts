import { Injectable } from '@nestjs/common';
import type { ForumId, LocalDate, SittingId } from '#domain/kernel';
import type { TenantTx } from '#server/database';

/** Which sittings a forum has had and has open, by id. */
@Injectable()
export class SittingsOfForum {
  async hasOn(tx: TenantTx, forumId: ForumId, key: LocalDate): Promise<boolean> {
    const rows = await tx.sql('sitting-on', 'select 1 from sitting where org_id = $1 and forum_id = $2 and key_on = $3', [tx.orgId, forumId, key]);
    return rows.length > 0;
  }

  async lastClosed(tx: TenantTx, forumId: ForumId): Promise<SittingId | null> {
    const [row] = await tx.sql<{ id: SittingId }>(
      'sitting-last-closed',
      `select id from sitting where org_id = $1 and forum_id = $2 and state = 'CLOSED' order by closed_at desc limit 1`,
      [tx.orgId, forumId],
    );
    return row?.id ?? null;
  }

  /** The next one that waits for its day, after one that is being closed. */
  async nextOpen(tx: TenantTx, forumId: ForumId, after: SittingId): Promise<SittingId | null> {
    const [row] = await tx.sql<{ id: SittingId }>(
      'sitting-next-open',
      `select id from sitting where org_id = $1 and forum_id = $2 and id <> $3 and state in ('PLANNED', 'OPEN') order by held_on limit 1`,
      [tx.orgId, forumId, after],
    );
    return row?.id ?? null;
  }

  /** The newest first; at most so many of each forum. */
  async newest(tx: TenantTx, forumIds: readonly ForumId[], most: number): Promise<{ id: SittingId; forumId: ForumId }[]> {
    return tx.sql(
      'sittings-newest',
      `select s.id, s.forum_id as "forumId" from unnest($2::uuid[]) as f(id)
       cross join lateral (select id, forum_id, held_on from sitting where org_id = $1 and forum_id = f.id order by held_on desc limit $3) s
       order by s.held_on desc`,
      [tx.orgId, forumIds, most],
    );
  }
}
