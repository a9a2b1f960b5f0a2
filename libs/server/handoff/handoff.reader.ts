import { Injectable } from '@nestjs/common';
import type { Around, Handoff } from '#domain/handoff';
import type { CommitmentId, HandoffId, LocalDate, MemberId } from '#domain/kernel';
import { nameOf } from '#server/commitment';
import { rowsInJson, type TenantTx } from '#server/database';
import { StandIns } from '#server/org';
import { whereOf, type HandoffFilter, type Where } from './handoff-filter.ts';
import { toHandoff } from './handoff-row.ts';
import { waitingFor } from './waiting-for.sql.ts';
import { partsOf, toView, type HandoffRow, type HandoffView } from './handoff-view.ts';

export type HandoffRequest = { readonly filter: HandoffFilter; readonly first: number; readonly after: string | null };
export type WatchedHandoff = Handoff & { readonly around: Around };
export type HandoffPage = { readonly nodes: HandoffView[]; readonly hasNextPage: boolean; readonly endCursor: string | null; readonly totalCount: number };

const part = (table: string): string => rowsInJson(`${table} x where x.org_id = h.org_id and x.handoff_id = h.id`, 'x.seq');
const COLUMNS = `
  h.id, h.version, h.commitment_id as "commitmentId", h.seq, h.title, h.ready, h.from_silo as "fromSilo", h.to_silo as "toSilo", h.state,
  h.since_at as "sinceAt", h.due_on as "dueOn", h.due_ends_at as "dueEndsAt", h.asked_on as "askedOn", h.asked_reason as "askedReason",
  h.asked_note as "askedNote", h.asked_by as "askedBy", h.asked_at as "askedAt", h.void_reason as "voidReason", h.escalated,
  c.number, c.carried_by as "carriedBy", c.owner_id as "ownerId", g.zone, ${part('handoff_round')} as rounds, ${part('handoff_slip')} as slips
  from handoff h join commitment c on c.org_id = h.org_id and c.id = h.commitment_id
  join silo g on g.org_id = h.org_id and g.id = h.from_silo`;

const countText = ({ text }: Where): string => `select count(*)::int as count from handoff h where ${text}`;
const LARGEST_PAGE = 200;
const CURSOR = /^(\d{4}-\d\d-\d\d) ([0-9a-f-]{36})$/;

/** Hand-offs as screens show them, the earliest due first. However many rows, a page takes one statement. */
@Injectable()
export class HandoffReader {
  constructor(private readonly standIns: StandIns) {}

  async page(tx: TenantTx, request: HandoffRequest): Promise<HandoffPage> {
    const where = whereOf(request.filter, tx.orgId, new Date(tx.now));
    const params = [...where.params];
    const cursor = request.after === null ? null : CURSOR.exec(Buffer.from(request.after, 'base64url').toString());
    const after = cursor ? ` and (h.due_on, h.id) > ($${params.push(cursor[1])}::date, $${params.push(cursor[2])}::uuid)` : '';
    const first = Math.min(Math.max(request.first, 1), LARGEST_PAGE);
    const text = `select (${countText(where)}) as total, ${COLUMNS} where ${where.text}${after} order by h.due_on, h.id limit $${params.push(first + 1)}`;
    const rows = await tx.sql<HandoffRow & { total: number }>(nameOf('handoffs', text), text, params);
    const nodes = await this.views(tx, rows.slice(0, first));
    const last = nodes.at(-1);
    return { nodes, hasNextPage: rows.length > first, endCursor: last ? Buffer.from(`${last.dueOn} ${last.id}`).toString('base64url') : null, totalCount: rows[0]?.total ?? (cursor ? await this.count(tx, where) : 0) };
  }

  private async count(tx: TenantTx, where: Where): Promise<number> {
    const text = countText(where);
    const [row] = await tx.sql<{ count: number }>(nameOf('handoffs-count', text), text, where.params);
    return row!.count;
  }

  async byIds(tx: TenantTx, ids: readonly HandoffId[]): Promise<(HandoffView | null)[]> {
    const rows = await tx.sql<HandoffRow>('handoffs-by-id', `select ${COLUMNS} where h.org_id = $1 and h.id = any($2::uuid[])`, [tx.orgId, ids]);
    const found = new Map((await this.views(tx, rows)).map((view) => [view.id, view]));
    return ids.map((id) => found.get(id) ?? null);
  }

  /** All of each commitment, in their order. */
  async of(tx: TenantTx, ids: readonly CommitmentId[]): Promise<HandoffView[][]> {
    const rows = await tx.sql<HandoffRow>('handoffs-of-commitments', `select ${COLUMNS} where h.org_id = $1 and h.commitment_id = any($2::uuid[]) order by h.seq`, [tx.orgId, ids]);
    const views = await this.views(tx, rows);
    return ids.map((id) => views.filter((view) => view.commitmentId === id));
  }

  /**
   * What waits for a member, or for whom they stand in: an answer that their silo owes, an offer that came back, a delivery of theirs that is late or
   * due until `soonOn`, and for the CCO what is escalated.
   */
  async forMembers(tx: TenantTx, { memberIds, soonOn, first }: { memberIds: readonly MemberId[]; soonOn: LocalDate; first: number }): Promise<HandoffView[]> {
    const text = `select ${COLUMNS} where h.org_id = $1 and ${waitingFor('$2::uuid[]', '$3::date')} order by h.due_on, h.id limit $4`;
    const rows = await tx.sql<HandoffRow>('handoffs-for-member', text, [tx.orgId, memberIds, soonOn, first]);
    return this.views(tx, rows);
  }

  /** What a ladder needs to know of hand-offs, without locking them. */
  async watched(tx: TenantTx, ids: readonly HandoffId[]): Promise<WatchedHandoff[]> {
    const rows = await tx.sql<HandoffRow>('handoffs-watched', `select ${COLUMNS} where h.org_id = $1 and h.id = any($2::uuid[])`, [tx.orgId, ids]);
    return rows.map((row) => ({ ...toHandoff(row, partsOf(row).rounds, []), around: { carriedBy: row.carriedBy, ownerId: row.ownerId } }));
  }

  private async views(tx: TenantTx, rows: readonly HandoffRow[]): Promise<HandoffView[]> {
    const acting = await this.standIns.acting(tx);
    return rows.map((row) => toView(row, tx.now, acting));
  }
}
