import { Injectable } from '@nestjs/common';
import type { LocalTime } from '#domain/calendar';
import type { Forum } from '#domain/forum';
import type { ForumId, SiloId, Zone } from '#domain/kernel';
import { revive, type TenantTx } from '#server/database';
import { ForumTable, SeatTable } from './forum.table.ts';

export type HeldForum = { readonly forum: Forum; readonly version: number };

type WholeRow = { readonly row: object; readonly silos: readonly SiloId[] };

const WHOLE = `
  select to_jsonb(f) as row, coalesce((select jsonb_agg(x.silo_id order by x.seq) from seat x where x.org_id = f.org_id and x.forum_id = f.id), '[]') as silos
  from forum f where f.org_id = $1`;

/** Forums with the silos that have a seat in them. */
@Injectable()
export class ForumRepository {
  async insert(tx: TenantTx, forum: Forum): Promise<void> {
    const { id, name, rule, at, zone, minutes, quorum, exceptions } = forum;
    await tx.rows(ForumTable).insert({ id, version: 1, name, rule, beginsAt: at, zone, minutes, quorum, exceptions: [...exceptions], plannedAt: tx.now });
    await tx.rows(SeatTable).insert(...forum.siloIds.map((siloId, seq) => ({ id: tx.newId(), forumId: id, siloId, seq })));
  }

  async all(tx: TenantTx): Promise<HeldForum[]> {
    return (await tx.sql<WholeRow>('forums', `${WHOLE} order by f.planned_at, f.id`, [tx.orgId])).map(toForum);
  }

  /** Those of the ids that exist, in the order of the ids. */
  async byIds(tx: TenantTx, ids: readonly ForumId[]): Promise<(HeldForum | null)[]> {
    const found = (await tx.sql<WholeRow>('forums-by-id', `${WHOLE} and f.id = any($2::uuid[])`, [tx.orgId, ids])).map(toForum);
    const byId = new Map(found.map((held) => [held.forum.id, held]));
    return ids.map((id) => byId.get(id) ?? null);
  }

  /** Holds the forum until the transaction ends, so that two who open the same date do it once. */
  async lock(tx: TenantTx, id: ForumId): Promise<HeldForum | null> {
    await tx.sql('forum-lock', 'select id from forum where org_id = $1 and id = $2 for update', [tx.orgId, id]);
    return (await this.byIds(tx, [id]))[0] ?? null;
  }
}

function toForum({ silos, ...whole }: WholeRow): HeldForum {
  const { id, version, name, rule, beginsAt, zone, minutes, quorum, exceptions } = revive<ForumTable>(whole.row);
  return { version, forum: { id: id as ForumId, name, rule, at: beginsAt as LocalTime, zone: zone as Zone, minutes, quorum, exceptions, siloIds: silos } };
}
