import { Injectable } from '@nestjs/common';
import type { CommitmentId, SiloId } from '#domain/kernel';
import type { TenantTx } from '#server/database';
import { OrgReader } from '#server/org';
import type { CommitmentFilter } from './commitment-filter.ts';
import { awaitedBy, toView, type CommitmentView, type ListRow } from './commitment-view.ts';
import { WaitingTimes } from './waiting-times.ts';
import { BLOCKING } from './list/blocks.sql.ts';
import type { Conditions } from './list/conditions.ts';
import { ListConditions } from './list/list-conditions.ts';
import type { SortName } from './list/list-order.ts';
import { pageText } from './list/page-text.ts';
import { nameOf } from './list/statement-name.ts';

export type ListRequest = {
  readonly filter: CommitmentFilter;
  readonly sort: SortName;
  readonly descending: boolean;
  readonly first: number;
  readonly after: string | null;
  /** Whether to count all that the filter finds, in the same statement. */
  readonly counted?: boolean;
};

export type Page = { readonly nodes: CommitmentView[]; readonly hasNextPage: boolean; readonly endCursor: string | null; /** 0 where it was not asked for. */ readonly totalCount: number };

export const LARGEST_PAGE = 500;

export const COLUMNS = `
  c.id, c.version, c.number, c.title, c.customer_effect as "customerEffect", c.done_when as "doneWhen", c.next_step as "nextStep",
  c.carried_by as "carriedById", c.promised_to as "promisedToId", c.owner_id as "ownerId",
  o.name as "ownerName", o.handle as "ownerHandle", o.left_at as "ownerLeftAt",
  c.standing, c.report_state as "reportState", c.effect, c.escalated, c.proposed_at as "proposedAt",
  c.proposed_on as "proposedOn", c.original_on as "originalOn", c.agreed_on as "agreedOn", c.due_ends_at as "dueEndsAt",
  c.last_word_at as "lastWordAt", c.as_imported as "asImported", c.import_note as "importNote", c.arrears,
  c.waiting_on as "waitingOn", c.waiting_since_at as "waitingSinceAt", c.named_owner_id as "namedOwnerId", c.asked_at as "askedAt", c.suggested_at as "suggestedAt",
  c.withdrawal_side as "withdrawalSide", c.withdrawal_at as "withdrawalAt",
  case when c.standing = 'PROPOSED' then (select count(*)::int from counter_round r where r.org_id = c.org_id and r.commitment_id = c.id) else 0 end as counters,
  case when c.standing = 'DELIVERED' then (select max(d.at) from delivery d where d.org_id = c.org_id and d.commitment_id = c.id) end as "deliveredAt",
  c.effect_asked_at as "effectAskedAt", (select jsonb_build_object('silentAfterDays', og.silent_after_days, 'staleAfterDays', og.stale_after_days) from organization og where og.org_id = $1) as "silenceRule",
  c.slip_count as "slipCount", c.slip_days as "slipDays",
  blocking.count as "blockedCount", blocking.silos as "blockedSiloIds", blocking.numbers as "blockedNumbers"`;

export const JOINS = `left join member o on o.org_id = c.org_id and o.id = c.owner_id
  cross join lateral ${BLOCKING} blocking`;

const countText = ({ where }: Conditions): string => `select count(*)::int as count from commitment c where ${where}`;

/** The unified list. One statement for the rows, one for the silos that they name. */
@Injectable()
export class CommitmentReader {
  constructor(
    private readonly org: OrgReader,
    private readonly times: WaitingTimes,
    private readonly conditions: ListConditions,
  ) {}

  async page(tx: TenantTx, request: ListRequest): Promise<Page> {
    const whole = await this.conditions.of(tx, request.filter);
    const where = whole.copy();
    const first = Math.min(Math.max(request.first, 1), LARGEST_PAGE);
    const { rows: page, place } = pageText(where, request, first + 1);
    // The page is found first, on the list's own table and an index; only its rows are joined to what they show.
    const total = request.counted ? `, (${countText(whole)}) as total` : '';
    const text = `select ${COLUMNS}, c.sort_key::text as "sortKey"${total} from (${page}) c ${JOINS} order by ${place}`;
    const rows = await tx.sql<ListRow & { total?: number }>(nameOf('commitments', text), text, where.params);
    const shown = rows.slice(0, first);
    const last = shown.at(-1);
    return {
      nodes: await this.views(tx, shown),
      hasNextPage: rows.length > first,
      endCursor: last ? Buffer.from(JSON.stringify([last.sortKey, last.id])).toString('base64url') : null,
      totalCount: request.counted ? (rows[0]?.total ?? (request.after === null ? 0 : await this.count(tx, whole))) : 0,
    };
  }

  private async count(tx: TenantTx, where: Conditions): Promise<number> {
    const text = countText(where);
    const [row] = await tx.sql<{ count: number }>(nameOf('commitments-count', text), text, where.params);
    return row!.count;
  }

  async byIds(tx: TenantTx, ids: readonly CommitmentId[]): Promise<(CommitmentView | null)[]> {
    const rows = await tx.sql<ListRow>(
      'commitments-by-id',
      `select ${COLUMNS}, '' as "sortKey" from commitment c ${JOINS} where c.org_id = $1 and c.id = any($2::uuid[])`,
      [tx.orgId, ids],
    );
    const found = new Map((await this.views(tx, rows)).map((view) => [view.id, view]));
    return ids.map((id) => found.get(id) ?? null);
  }

  /** Rows of the list's own statement as screens show them. */
  async views(tx: TenantTx, rows: readonly ListRow[]): Promise<CommitmentView[]> {
    const named = rows.flatMap((row) => [row.carriedById, row.promisedToId, ...row.blockedSiloIds]).filter((id): id is SiloId => id !== null);
    const ids = [...new Set(named)];
    const byId = new Map((await this.org.silosById(tx, ids)).flatMap((silo) => (silo ? [[silo.id as string, silo] as const] : [])));
    const waits = await this.times.of(tx, rows.map((row) => ({ between: { carriedBy: row.carriedById, promisedTo: row.promisedToId }, waiting: awaitedBy(row) })));
    return rows.map((row, index) => toView(row, tx.now, byId, waits[index]![0] ?? null));
  }
}
