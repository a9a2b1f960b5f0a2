import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '#server/config';
import { DatabaseStore } from './database-store.ts';
import { DiskStore } from './disk-store.ts';
import type { FilePlace, FileStore } from './file-store.ts';

/** The store for new files, and the one in which an older file stands: the two may differ after the configuration has. */
@Injectable()
export class FileStores {
  readonly now: FileStore;
  private readonly disk: DiskStore | null;

  constructor(
    @Inject(CONFIG) config: Config,
    private readonly database: DatabaseStore,
  ) {
    this.disk = config.files.folder === undefined ? null : new DiskStore(config.files.folder);
    this.now = this.disk ?? database;
  }

  at(place: FilePlace): FileStore {
    if (place === 'DATABASE') return this.database;
    if (this.disk === null) throw new Error('A file stands on disk, and no FILE_FOLDER is given.');
    return this.disk;
  }
}
