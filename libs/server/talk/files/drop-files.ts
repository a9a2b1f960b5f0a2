import { Injectable } from '@nestjs/common';
import { ok, type CommentId, type FileId, type Result } from '#domain/kernel';
import type { TenantTx } from '#server/database';
import { claimDue, type DeliveredFact } from '#server/jobs';
import { FileRepository } from './file.repository.ts';
import { FileStores } from './file-stores.ts';
import { UNUSED_FILE_DUE } from './keep-file.ts';

const AT_ONCE = 50;

/** Takes the content of files away; that they were there stays. */
@Injectable()
export class DropFiles {
  constructor(
    private readonly files: FileRepository,
    private readonly stores: FileStores,
  ) {}

  /** Of a comment that is being taken back: closed in its own transaction, so nobody opens them from then on. */
  async close(tx: TenantTx, commentId: CommentId): Promise<void> {
    await this.files.markDropped(tx, (await this.files.ofComment(tx, commentId)).map(({ id }) => id));
  }

  /** Afterwards their content goes. A repeat finds nothing more to do. */
  async afterTakenBack(tx: TenantTx, { data }: DeliveredFact): Promise<Result<null>> {
    for (const { id, place } of await this.files.ofComment(tx, data.commentId as CommentId)) await this.stores.at(place).drop(tx, id);
    return ok(null);
  }

  /** Those that were sent and never attached to anything. */
  async unused(tx: TenantTx): Promise<void> {
    const ids = (await claimDue(tx, UNUSED_FILE_DUE, AT_ONCE)) as FileId[];
    const unused = (await this.files.findAll(tx, ids)).filter((file) => file !== null && file.subject === null);
    await this.files.markDropped(tx, unused.map((file) => file!.id));
    for (const file of unused) await this.stores.at(file!.place).drop(tx, file!.id);
  }
}
