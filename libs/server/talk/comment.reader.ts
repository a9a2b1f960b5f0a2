import { Injectable } from '@nestjs/common';
import { inNames, mayChange, partsOf, type Part } from '#domain/talk';
import type { CommentId, Instant, MemberId } from '#domain/kernel';
import { revive, type TenantTx } from '#server/database';
import type { FileView } from './files/file.reader.ts';

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
  /** What was put to it; whoever reads a comment may open its files. */
  readonly files: readonly FileView[];
  /** Whether whoever asks may edit it or take it back. */
  readonly mine: boolean;
};

type Row = Omit<CommentView, 'text' | 'parts' | 'mine' | 'files'> & { readonly words: string; readonly names: Readonly<Record<string, string>> | null; readonly files: readonly object[] };

const SELECT = `
  select k.id, k.subject_id as "subjectId", k.version, k.by_member_id as "byId", b.name as "byName", k.at, k.words, k.edited_at as "editedAt", k.taken_back_at as "takenBackAt",
    case when k.words like '%@[%' then (
      select jsonb_object_agg(m.id, m.name) from member m where m.org_id = k.org_id
        and m.id in (select said.id[1]::uuid from regexp_matches(k.words, '@\\[([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\\]', 'g') said(id))
    ) end as names,
    coalesce((
      select jsonb_agg(jsonb_build_object('id', f.id, 'name', f.name, 'mediaType', f.media_type, 'picture', f.picture, 'note', f.note, 'size', f.size, 'sha256', f.sha256,
        'uploadedById', f.uploaded_by, 'uploadedAt', f.uploaded_at, 'commentId', f.comment_id, 'place', f.place) order by f.uploaded_at, f.id)
      from file f where f.org_id = k.org_id and f.comment_id = k.id and f.dropped_at is null), '[]') as files
  from comment k left join member b on b.org_id = k.org_id and b.id = k.by_member_id`;
const OF_SUBJECTS = `${SELECT} where k.org_id = $1 and k.subject_kind = $2 and k.subject_id = any($3::uuid[]) order by k.at, k.id`;
const BY_IDS = `${SELECT} where k.org_id = $1 and k.id = any($2::uuid[])`;

/** The comments on a subject as one column of its row, for `CommentReader.fromJson`. */
export const commentsInJson = (kind: string, subject: string): string =>
  `coalesce((select jsonb_agg(to_jsonb(said) order by said.at, said.id) from (${SELECT} where k.org_id = $1 and k.subject_kind = '${kind}' and k.subject_id = ${subject}) said), '[]')`;

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

  fromJson(tx: TenantTx, raws: readonly object[]): CommentView[] {
    return this.views(tx, raws.map((raw) => revive<Row>(raw)));
  }

  private views(tx: TenantTx, rows: readonly Row[]): CommentView[] {
    return rows.map(({ words, names, files, ...row }) => ({
      ...row,
      text: inNames(words, (id) => names?.[id] ?? 'somebody'),
      parts: partsOf(words),
      files: files.map((raw) => revive<FileView>(raw)),
      mine: mayChange({ byMemberId: row.byId, takenBackAt: row.takenBackAt }, tx.actor.memberId),
    }));
  }
}
