import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { LocalTime } from '#domain/calendar';
import type { Forum } from '#domain/forum';
import type { ForumId, SiloId, Zone } from '#domain/kernel';
import type { TenantTx } from '#server/database';
import { ForumTable, SeatTable } from './forum.table.ts';

export type HeldForum = { readonly forum: Forum; readonly version: number };

/** Forums with the silos that have a seat in them. */
@Injectable()
export class ForumRepository {
  async insert(tx: TenantTx, forum: Forum): Promise<void> {
    const { id, name, rule, at, zone, minutes, quorum, exceptions } = forum;
    await tx.rows(ForumTable).insert({ id, version: 1, name, rule, beginsAt: at, zone, minutes, quorum, exceptions: [...exceptions], plannedAt: tx.now });
    await tx.rows(SeatTable).insert(...forum.siloIds.map((siloId, seq) => ({ id: tx.newId(), forumId: id, siloId, seq })));
  }

  async all(tx: TenantTx): Promise<HeldForum[]> {
    return this.withSeats(tx, await tx.rows(ForumTable).find({}, { plannedAt: 'ASC', id: 'ASC' }));
  }

  /** Those of the ids that exist, in the order of the ids. */
  async byIds(tx: TenantTx, ids: readonly ForumId[]): Promise<(HeldForum | null)[]> {
    const found = await this.withSeats(tx, await tx.rows(ForumTable).find({ id: In([...ids]) }));
    const byId = new Map(found.map((held) => [held.forum.id, held]));
    return ids.map((id) => byId.get(id) ?? null);
  }

  /** Holds the forum until the transaction ends, so that two who open the same date do it once. */
  async lock(tx: TenantTx, id: ForumId): Promise<HeldForum | null> {
    await tx.sql('forum-lock', 'select id from forum where org_id = $1 and id = $2 for update', [tx.orgId, id]);
    return (await this.byIds(tx, [id]))[0] ?? null;
  }

  private async withSeats(tx: TenantTx, rows: ForumTable[]): Promise<HeldForum[]> {
    if (rows.length === 0) return [];
    const seats = await tx.rows(SeatTable).find({ forumId: In(rows.map((row) => row.id)) }, { seq: 'ASC' });
    return rows.map((row) => ({
      version: row.version,
      forum: {
        id: row.id as ForumId, name: row.name, rule: row.rule, at: row.beginsAt as LocalTime, zone: row.zone as Zone, minutes: row.minutes,
        quorum: row.quorum, exceptions: row.exceptions,
        siloIds: seats.filter((seat) => seat.forumId === row.id).map((seat) => seat.siloId as SiloId),
      },
    }));
  }
}
