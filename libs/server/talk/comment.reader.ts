import { Injectable } from '@nestjs/common';
import { inNames, mayChange, mentionedIn, partsOf, type Part } from '#domain/talk';
import type { CommentId, Instant, MemberId } from '#domain/kernel';
import type { TenantTx } from '#server/database';

export type CommentView = {
  readonly id: CommentId;
  readonly subjectId: string;
  readonly version: number;
  readonly byId: MemberId;
  readonly at: Instant;
  /** People by name. */
  readonly text: string;
  readonly parts: readonly Part[];
  readonly editedAt: Instant | null;
  readonly takenBackAt: Instant | null;
  /** Whether whoever asks may edit it or take it back. */
  readonly mine: boolean;
};

type Row = Omit<CommentView, 'text' | 'parts' | 'mine'> & { readonly words: string };

const SELECT = `select id, subject_id as "subjectId", version, by_member_id as "byId", at, words, edited_at as "editedAt", taken_back_at as "takenBackAt" from comment`;
const OF_SUBJECTS = `${SELECT} where org_id = $1 and subject_kind = $2 and subject_id = any($3::uuid[]) order by at, id`;
const BY_IDS = `${SELECT} where org_id = $1 and id = any($2::uuid[])`;
const NAMES = 'select id, name from member where org_id = $1 and id = any($2::uuid[])';

/** What was said about subjects, oldest first, with the people in it by name. */
@Injectable()
export class CommentReader {
  async of(tx: TenantTx, kind: string, subjectIds: readonly string[]): Promise<CommentView[]> {
    return this.views(tx, await tx.sql<Row>('comments-of-subjects', OF_SUBJECTS, [tx.orgId, kind, subjectIds]));
  }

  async byIds(tx: TenantTx, ids: readonly CommentId[]): Promise<(CommentView | null)[]> {
    const views = await this.views(tx, await tx.sql<Row>('comments-by-ids', BY_IDS, [tx.orgId, ids]));
    return ids.map((id) => views.find((view) => view.id === id) ?? null);
  }

  private async views(tx: TenantTx, rows: readonly Row[]): Promise<CommentView[]> {
    const mentioned = [...new Set(rows.flatMap(({ words }) => mentionedIn(words)))];
    const names = mentioned.length === 0 ? [] : await tx.sql<{ id: MemberId; name: string }>('comment-names', NAMES, [tx.orgId, mentioned]);
    const nameOf = new Map(names.map(({ id, name }) => [id, name]));
    return rows.map(({ words, ...row }) => ({
      ...row,
      text: inNames(words, (id) => nameOf.get(id) ?? 'somebody'),
      parts: partsOf(words),
      mine: mayChange({ byMemberId: row.byId, takenBackAt: row.takenBackAt }, tx.actor.memberId),
    }));
  }
}
