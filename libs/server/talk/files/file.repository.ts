import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { KeptFile } from '#domain/talk';
import type { CommentId, FileId, MemberId, Subject } from '#domain/kernel';
import type { TenantTx } from '#server/database';
import { FileTable } from './file.table.ts';
import type { FilePlace } from './file-store.ts';

export type Held = KeptFile & { readonly place: FilePlace; readonly commentId: CommentId | null };

/** Files by id. */
@Injectable()
export class FileRepository {
  /** In the order of the ids; null where there is none. */
  async findAll(tx: TenantTx, ids: readonly FileId[]): Promise<(Held | null)[]> {
    if (ids.length === 0) return [];
    await tx.sql('files-lock', 'select id from file where org_id = $1 and id = any($2::uuid[]) order by id for update', [tx.orgId, ids]);
    const rows = new Map((await tx.rows(FileTable).find({ id: In([...ids]) })).map((row) => [row.id, toFile(row)]));
    return ids.map((id) => rows.get(id) ?? null);
  }

  async ofComment(tx: TenantTx, commentId: CommentId): Promise<Held[]> {
    return (await tx.rows(FileTable).find({ commentId }, { uploadedAt: 'ASC', id: 'ASC' })).map(toFile);
  }

  async insert(tx: TenantTx, { subject: _s, ...file }: KeptFile, place: FilePlace): Promise<void> {
    await tx.rows(FileTable).insert({ ...file, place, subjectKind: null, subjectId: null, commentId: null });
  }

  async attach(tx: TenantTx, ids: readonly FileId[], subject: Subject, commentId: CommentId | null): Promise<void> {
    if (ids.length > 0) await tx.rows(FileTable).update({ id: In([...ids]) }, { subjectKind: subject.kind, subjectId: subject.id, ...(commentId === null ? {} : { commentId }) });
  }

  async markDropped(tx: TenantTx, ids: readonly FileId[]): Promise<void> {
    if (ids.length > 0) await tx.rows(FileTable).update({ id: In([...ids]) }, { droppedAt: tx.now });
  }
}

const toFile = ({ subjectKind, subjectId, size, orgId: _o, ...row }: FileTable): Held => ({
  ...row,
  id: row.id as FileId,
  size: Number(size),
  uploadedBy: row.uploadedBy as MemberId,
  commentId: row.commentId as CommentId | null,
  subject: subjectKind === null || subjectId === null ? null : { kind: subjectKind, id: subjectId },
});
