import { Injectable } from '@nestjs/common';
import { attach, type KeptFile } from '#domain/talk';
import { isId, ok, refuse, type CommentId, type FileId, type Result, type Subject } from '#domain/kernel';
import type { TenantTx } from '#server/database';
import { clearDue } from '#server/jobs';
import { FileRepository } from './file.repository.ts';
import { UNUSED_FILE_DUE } from './keep-file.ts';

export type Attaching = { readonly fileIds: readonly string[]; readonly to: Subject; readonly commentId?: CommentId };

/**
 * Attaches files that the actor sent to something that is being written: from then on whoever reads that may open them. What
 * goes with one text does not go with another, since it is gone when that one is. Refuses NOT_FOUND, TOO_MANY.
 */
@Injectable()
export class AttachFiles {
  constructor(private readonly files: FileRepository) {}

  async run(tx: TenantTx, { fileIds, to, commentId }: Attaching): Promise<Result<readonly KeptFile[]>> {
    const ids = [...new Set(fileIds)] as FileId[];
    const by = tx.actor.memberId;
    if (ids.length === 0) return ok([]);
    if (by === null || !ids.every(isId)) return refuse('NOT_FOUND', 'Nothing was attached: one of the files is not there any more. Choose it again.', 'fileIds');
    const found = await this.files.findAll(tx, ids);
    const attached = attach(found.map((file) => (file === null || file.subject === null || file.commentId === (commentId ?? null) ? file : null)), to, by);
    if (!attached.ok) return attached;
    await this.files.attach(tx, ids, to, commentId ?? null);
    for (const id of ids) await clearDue(tx, UNUSED_FILE_DUE, id);
    return attached;
  }
}
