import { Injectable } from '@nestjs/common';
import type { Comment } from '#domain/talk';
import { ok, refuse, type CommentId, type MemberId, type Result } from '#domain/kernel';
import type { TenantTx } from '#server/database';
import { CommentTable } from './comment.table.ts';

// The record keeps that something was said, and when; what was said goes with the comment.
const BLANK = `
  update fact_text t set words = null from fact f
  where f.org_id = $1 and f.subject_id = $2 and f.data->>'commentId' = $3 and t.org_id = f.org_id and t.id = f.id and t.words is not null`;

/** Comments by id. */
@Injectable()
export class CommentRepository {
  async find(tx: TenantTx, id: CommentId): Promise<Comment | null> {
    await tx.sql('comment-lock', 'select id from comment where org_id = $1 and id = $2 for update', [tx.orgId, id]);
    const row = await tx.rows(CommentTable).findOne({ id });
    if (row === null) return null;
    const { version, subjectKind, subjectId, byMemberId, at, words, editedAt, takenBackAt } = row;
    return { id, version, subject: { kind: subjectKind, id: subjectId }, byMemberId: byMemberId as MemberId, at, words, editedAt, takenBackAt };
  }

  async insert(tx: TenantTx, { subject, ...comment }: Comment): Promise<void> {
    await tx.rows(CommentTable).insert({ ...comment, subjectKind: subject.kind, subjectId: subject.id });
  }

  async save(tx: TenantTx, before: Comment, { version, words, editedAt, takenBackAt }: Comment): Promise<Result<null>> {
    const written = await tx.rows(CommentTable).update({ id: before.id, version: before.version }, { version, words, editedAt, takenBackAt });
    return written === 1 ? ok(null) : refuse('STALE', 'This comment was changed at the same moment. Nothing of yours was saved; look again and repeat it.');
  }

  /** Blanks what the record holds of a comment's words. */
  async blankRecord(tx: TenantTx, { id, subject }: Comment): Promise<void> {
    await tx.sql('comment-blank', BLANK, [tx.orgId, subject.id, id]);
  }
}
