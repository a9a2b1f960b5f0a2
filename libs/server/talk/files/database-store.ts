import { Injectable } from '@nestjs/common';
import type { FileId } from '#domain/kernel';
import { Tenancy, type TenantTx, type TxActor } from '#server/database';
import type { FileStore } from './file-store.ts';

/** Small enough that one piece of one file is all that a reader holds in memory. */
const CHUNK = 512 * 1024;

const INSERT = 'insert into file_chunk (org_id, id, file_id, seq, bytes) values ($1, $2, $3, $4, $5)';
const ONE = 'select bytes from file_chunk where org_id = $1 and file_id = $2 and seq = $3';
const COUNT = 'select count(*)::int as count from file_chunk where org_id = $1 and file_id = $2';

/** Files in the database, in chunks: backed up, restored and walled off with everything else. */
@Injectable()
export class DatabaseStore implements FileStore {
  readonly place = 'DATABASE';

  constructor(private readonly tenancy: Tenancy) {}

  async keep(tx: TenantTx, id: FileId, content: Buffer): Promise<void> {
    for (let from = 0, seq = 0; from < content.length; from += CHUNK, seq += 1) {
      await tx.sql('file-chunk-insert', INSERT, [tx.orgId, tx.newId(), id, seq, content.subarray(from, from + CHUNK)]);
    }
  }

  async *open(actor: TxActor, id: FileId): AsyncIterable<Uint8Array> {
    const count = await this.tenancy.read(actor, async (tx) => (await tx.sql<{ count: number }>('file-chunk-count', COUNT, [tx.orgId, id]))[0]!.count);
    if (count === 0) throw new Error(`the content of file ${id} is not in the database`);
    for (let seq = 0; seq < count; seq += 1) {
      const [chunk] = await this.tenancy.read(actor, (tx) => tx.sql<{ bytes: Buffer }>('file-chunk', ONE, [tx.orgId, id, seq]));
      if (!chunk) throw new Error(`piece ${seq} of file ${id} has gone while it was read`);
      yield chunk.bytes;
    }
  }

  async drop(tx: TenantTx, id: FileId): Promise<void> {
    await tx.sql('file-chunks-drop', 'delete from file_chunk where org_id = $1 and file_id = $2', [tx.orgId, id]);
  }

  /** The transaction that failed has taken its chunks with it. */
  async undo(): Promise<void> {}
}
