import { Injectable } from '@nestjs/common';
import { UNDO_MS, whyItStays, type Line, type LinkKind, type UndoableChange } from '#domain/commitment';
import type { CommitmentId, Instant, MemberId, SeriesId } from '#domain/kernel';
import { revive, type TenantTx } from '#server/database';
import type { RequestScope } from '#server/graphql';
import { StandIns } from '#server/org';
import { CommentReader, commentsInJson, type CommentView } from '#server/talk';
import { Told } from './edits/told.ts';

/** A link as one of its ends sees it: `otherId` is what stands at the other end. */
export type LinkView = { readonly otherId: CommitmentId; readonly kind: LinkKind; readonly needed: boolean; readonly addedById: MemberId | null; readonly addedAt: Instant };
export type Undoable = Pick<UndoableChange, 'id' | 'what' | 'at' | 'byMemberId'>;

/** What hangs on a commitment beside its own parts. */
export type Attached = {
  readonly lines: readonly Line[];
  readonly seriesId: SeriesId | null;
  /** The last change, where whoever asks may take it back. */
  readonly undo: Undoable | null;
  /** What it waits for or consists of, soonest first. */
  readonly ahead: readonly LinkView[];
  /** What waits for it or consists of it, soonest first. */
  readonly behind: readonly LinkView[];
  readonly comments: readonly CommentView[];
};

const links = (mine: string, other: string): string => `
  coalesce((select jsonb_agg(jsonb_build_object('other_id', o.id, 'kind', d.kind, 'needed', d.needed, 'added_by_id', d.added_by, 'added_at', d.added_at) order by o.due_on, o.number)
    from dependency d join commitment o on o.org_id = d.org_id and o.id = d.${other} where d.org_id = c.org_id and d.${mine} = c.id), '[]')`;

const ATTACHED = `
  select c.id,
    coalesce((select jsonb_agg(jsonb_build_object('id', l.id, 'text', l.words, 'done_at', l.done_at, 'done_by', l.done_by) order by l.place, l.id)
      from checklist_line l where l.org_id = c.org_id and l.commitment_id = c.id), '[]') as lines,
    (select o.series_id from occurrence o where o.org_id = c.org_id and o.commitment_id = c.id) as "seriesId",
    c.number, c.version,
    (select jsonb_build_object('id', h.id, 'what', h.what, 'at', h.at, 'version', h.version, 'by_member_id', h.by_member_id, 'moved', jsonb_exists(h.before, 'agreedOn')) from commitment_change h
      where h.org_id = c.org_id and h.commitment_id = c.id and h.version = c.version and h.at >= $3 and h.undoes is null limit 1) as last,
    ${links('waiting_id', 'awaited_id')} as ahead, ${links('awaited_id', 'waiting_id')} as behind, ${commentsInJson('commitment', 'c.id')} as comments
  from commitment c where c.org_id = $1 and c.id = any($2::uuid[])`;

type Last = Undoable & { readonly version: number; readonly moved: boolean };
type Row = { readonly id: CommitmentId; readonly number: number; readonly version: number; readonly lines: object[]; readonly seriesId: SeriesId | null; readonly last: object | null; readonly ahead: object[]; readonly behind: object[]; readonly comments: object[] };

/** Checklists, links, series, comments and what can be undone, of many commitments in one statement, and one more where a date was moved. */
@Injectable()
export class AttachedReader {
  constructor(
    private readonly talk: CommentReader,
    private readonly told: Told,
    private readonly standIns: StandIns,
  ) {}

  async of(tx: TenantTx, ids: readonly CommitmentId[]): Promise<Attached[]> {
    const rows = await tx.sql<Row>('attached', ATTACHED, [tx.orgId, ids, new Date(tx.now - UNDO_MS)]);
    const undos = await this.undosOf(tx, rows);
    const found = new Map(rows.map(({ id, lines, seriesId, ahead, behind, comments }) => [id, {
      lines: lines.map((raw) => revive<Line>(raw)), seriesId, undo: undos.get(id) ?? null,
      ahead: ahead.map((raw) => revive<LinkView>(raw)), behind: behind.map((raw) => revive<LinkView>(raw)), comments: this.talk.fromJson(tx, comments),
    }]));
    return ids.map((id) => found.get(id) ?? { lines: [], seriesId: null, undo: null, ahead: [], behind: [], comments: [] });
  }

  private async undosOf(tx: TenantTx, rows: readonly Row[]): Promise<ReadonlyMap<CommitmentId, Undoable>> {
    const lasts = rows.flatMap((row) => (row.last ? [{ ...row, last: revive<Last>(row.last) }] : []));
    const acting = lasts.length === 0 ? null : await this.standIns.acting(tx);
    if (acting === null) return new Map();
    const mine = { as: [acting.memberId, ...acting.standsInFor], now: tx.now };
    const open = lasts.filter((one) => whyItStays(one, one.last, { ...mine, told: false }) === null);
    const moved = open.filter(({ last }) => last.moved).map(({ id, last }) => ({ commitmentId: id, at: last.at }));
    const told = await this.told.about(tx, moved);
    const back = open.filter((one) => whyItStays(one, one.last, { ...mine, told: one.last.moved && told.has(one.id) }) === null);
    return new Map(back.map(({ id, last }) => [id, last]));
  }

  /** Of one commitment, read once a request. */
  load(scope: RequestScope, id: CommitmentId): Promise<Attached> {
    return scope.load('attached', id, (tx, ids: readonly CommitmentId[]) => this.of(tx, ids));
  }
}
