import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { identify, UNUSED_MS, type KeptFile } from '#domain/talk';
import { ok, refuse, type FileId, type Instant, type Result } from '#domain/kernel';
import { newUuid, Tenancy, type TenantTx, type TxActor } from '#server/database';
import { setDue } from '#server/jobs';
import { contentOf } from './content-of.ts';
import { FileRepository } from './file.repository.ts';
import { FileStores } from './file-stores.ts';

/** Files that nobody attached to anything wait under this word to be dropped. */
export const UNUSED_FILE_DUE = 'unused-file';

/** Keeps a file that a member sent: whole, or nothing of it. */
@Injectable()
export class KeepFile {
  constructor(
    private readonly tenancy: Tenancy,
    private readonly files: FileRepository,
    private readonly stores: FileStores,
  ) {}

  async run(actor: TxActor, given: { name: string; bytes: Buffer }): Promise<Result<KeptFile>> {
    const { bytes } = given;
    if (bytes.length === 0) return refuse('INVALID', 'Nothing was kept: the file is empty. Choose another one.', 'file');
    const identified = identify(given.name, await contentOf(bytes));
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const id = newUuid(Date.now()) as FileId;
    const store = this.stores.now;
    const keep = async (tx: TenantTx): Promise<Result<KeptFile>> => {
      const file: KeptFile = { id, ...identified, size: bytes.length, sha256, uploadedBy: tx.actor.memberId!, uploadedAt: tx.now, subject: null, droppedAt: null };
      await this.files.insert(tx, file, store.place);
      await store.keep(tx, id, bytes);
      await setDue(tx, UNUSED_FILE_DUE, id, (tx.now + UNUSED_MS) as Instant);
      return ok(file);
    };
    try {
      const kept = await this.tenancy.write(actor, keep);
      if (!kept.ok) await store.undo(actor, id);
      return kept;
    } catch (error) {
      await store.undo(actor, id);
      throw error;
    }
  }
}
