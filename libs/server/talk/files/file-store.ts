import type { FileId } from '#domain/kernel';
import type { TenantTx, TxActor } from '#server/database';

export type FilePlace = 'DATABASE' | 'DISK';

/** Where the content of files stands. A content is written once and never changed. */
export type FileStore = {
  readonly place: FilePlace;
  keep(tx: TenantTx, id: FileId, content: Buffer): Promise<void>;
  /** The content, piece by piece; no transaction is held while its reader is slow. Throws when it is not there. */
  open(actor: TxActor, id: FileId): AsyncIterable<Uint8Array>;
  /** Takes the content away; nothing happens when it has gone already. */
  drop(tx: TenantTx, id: FileId): Promise<void>;
  /** After a transaction that kept a content has failed: nothing of it may stay. */
  undo(actor: TxActor, id: FileId): Promise<void>;
};
