import { Injectable } from '@nestjs/common';
import { inNames, mayChange, partsOf, type Part } from '#domain/talk';
import type { CommentId, Instant, MemberId } from '#domain/kernel';
import type { TenantTx } from '#server/database';

export type CommentView = {
  readonly id: CommentId;
  readonly subjectId: string;
  readonly version: number;
  readonly byId: MemberId;
  readonly byName: string;
  readonly at: Instant;
  /** People by name. */
  readonly text: string;
  readonly parts: readonly Part[];
  readonly editedAt: Instant | null;
  readonly takenBackAt: Instant | null;
  /** Whether whoever asks may edit it or take it back. */
  readonly mine: boolean;
};

type Row = Omit<CommentView, 'text' | 'parts' | 'mine'> & { readonly words: string; readonly names: Readonly<Record<string, string>> | null };

const SELECT = `
  select k.id, k.subject_id as "subjectId", k.version, k.by_member_id as "byId", b.name as "byName", k.at, k.words, k.edited_at as "editedAt", k.taken_back_at as "takenBackAt",
    case when k.words like '%@[%' then (
      select jsonb_object_agg(m.id, m.name) from member m where m.org_id = k.org_id
        and m.id in (select said.id[1]::uuid from regexp_matches(k.words, '@\\[([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\\]', 'g') said(id))
    ) end as names
  from comment k left join member b on b.org_id = k.org_id and b.id = k.by_member_id`;
const OF_SUBJECTS = `${SELECT} where k.org_id = $1 and k.subject_kind = $2 and k.subject_id = any($3::uuid[]) order by k.at, k.id`;
const BY_IDS = `${SELECT} where k.org_id = $1 and k.id = any($2::uuid[])`;

/** What was said about subjects, oldest first, with the people in it by name. */
@Injectable()
export class CommentReader {
  async of(tx: TenantTx, kind: string, subjectIds: readonly string[]): Promise<CommentView[]> {
    return this.views(tx, await tx.sql<Row>('comments-of-subjects', OF_SUBJECTS, [tx.orgId, kind, subjectIds]));
  }

  async byIds(tx: TenantTx, ids: readonly CommentId[]): Promise<(CommentView | null)[]> {
    const views = this.views(tx, await tx.sql<Row>('comments-by-ids', BY_IDS, [tx.orgId, ids]));
    return ids.map((id) => views.find((view) => view.id === id) ?? null);
  }

  private views(tx: TenantTx, rows: readonly Row[]): CommentView[] {
    return rows.map(({ words, names, ...row }) => ({
      ...row,
      text: inNames(words, (id) => names?.[id] ?? 'somebody'),
      parts: partsOf(words),
      mine: mayChange({ byMemberId: row.byId, takenBackAt: row.takenBackAt }, tx.actor.memberId),
    }));
  }
}
