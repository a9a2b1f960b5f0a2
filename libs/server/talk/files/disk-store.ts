import { createReadStream } from 'node:fs';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { isId, type FileId } from '#domain/kernel';
import type { TenantTx, TxActor } from '#server/database';
import type { FileStore } from './file-store.ts';

/** Files in a folder: `<organization>/<two signs of the id>/<id>`. Nothing in a path ever comes from outside. */
export class DiskStore implements FileStore {
  readonly place = 'DISK';

  constructor(private readonly folder: string) {}

  async keep(tx: TenantTx, id: FileId, content: Buffer): Promise<void> {
    const path = this.pathOf(tx.orgId, id);
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    // A reader sees the whole file or none, also after the power has gone.
    const file = await open(`${path}.part`, 'w', 0o600);
    try {
      await file.writeFile(content);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(`${path}.part`, path);
  }

  open(actor: TxActor, id: FileId): AsyncIterable<Uint8Array> {
    return createReadStream(this.pathOf(actor.orgId, id));
  }

  async drop(tx: TenantTx, id: FileId): Promise<void> {
    await rm(this.pathOf(tx.orgId, id), { force: true });
  }

  async undo({ orgId }: TxActor, id: FileId): Promise<void> {
    const path = this.pathOf(orgId, id);
    await Promise.all([rm(path, { force: true }), rm(`${path}.part`, { force: true })]);
  }

  private pathOf(orgId: string, id: string): string {
    if (!isId(orgId) || !isId(id)) throw new Error('not the id of a file');
    return join(this.folder, orgId, id.slice(-2), id);
  }
}
