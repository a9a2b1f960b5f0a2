import { Injectable } from '@nestjs/common';
import { UNDO_MS, type Line, type LinkKind } from '#domain/commitment';
import type { ChangeId, CommitmentId, Instant, MemberId, SeriesId } from '#domain/kernel';
import { revive, type TenantTx } from '#server/database';
import type { RequestScope } from '#server/graphql';
import { CommentReader, commentsInJson, type CommentView } from '#server/talk';

/** A link as one of its ends sees it: `otherId` is what stands at the other end. */
export type LinkView = { readonly otherId: CommitmentId; readonly kind: LinkKind; readonly needed: boolean; readonly addedById: MemberId | null; readonly addedAt: Instant };
export type Undoable = { readonly id: ChangeId; readonly what: string; readonly at: Instant };

/** What hangs on a commitment beside its own parts. */
export type Attached = {
  readonly lines: readonly Line[];
  readonly seriesId: SeriesId | null;
  /** What whoever asks did last, as long as nothing has changed since; null where there is nothing to take back. */
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
    (select jsonb_build_object('id', h.id, 'what', h.what, 'at', h.at) from commitment_change h
      where h.org_id = c.org_id and h.commitment_id = c.id and h.version = c.version and h.by_member_id = $3 and h.at >= $4 and h.undoes is null limit 1) as undo,
    ${links('waiting_id', 'awaited_id')} as ahead, ${links('awaited_id', 'waiting_id')} as behind, ${commentsInJson('commitment', 'c.id')} as comments
  from commitment c where c.org_id = $1 and c.id = any($2::uuid[])`;

type Row = { readonly id: string; readonly lines: object[]; readonly seriesId: SeriesId | null; readonly undo: object | null; readonly ahead: object[]; readonly behind: object[]; readonly comments: object[] };

/** Checklists, links, series, comments and what can be undone, of many commitments in one statement. */
@Injectable()
export class AttachedReader {
  constructor(private readonly talk: CommentReader) {}

  async of(tx: TenantTx, ids: readonly CommitmentId[]): Promise<Attached[]> {
    const rows = await tx.sql<Row>('attached', ATTACHED, [tx.orgId, ids, tx.actor.memberId, new Date(tx.now - UNDO_MS)]);
    const found = new Map(rows.map(({ id, lines, seriesId, undo, ahead, behind, comments }) => [id, {
      lines: lines.map((raw) => revive<Line>(raw)), seriesId, undo: undo && revive<Undoable>(undo),
      ahead: ahead.map((raw) => revive<LinkView>(raw)), behind: behind.map((raw) => revive<LinkView>(raw)), comments: this.talk.fromJson(tx, comments),
    }]));
    return ids.map((id) => found.get(id) ?? { lines: [], seriesId: null, undo: null, ahead: [], behind: [], comments: [] });
  }

  /** Of one commitment, read once a request. */
  load(scope: RequestScope, id: CommitmentId): Promise<Attached> {
    return scope.load('attached', id, (tx, ids: readonly CommitmentId[]) => this.of(tx, ids));
  }
}
