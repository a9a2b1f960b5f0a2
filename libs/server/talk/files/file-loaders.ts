import { Injectable } from '@nestjs/common';
import type { FileId } from '#domain/kernel';
import type { RequestScope } from '#server/graphql';
import { FileReader, type FileView } from './file.reader.ts';

/** Files by id, each read once a request. */
@Injectable()
export class FileLoaders {
  constructor(private readonly reader: FileReader) {}

  /** Null when there is none, or none that whoever asks may open. */
  file(scope: RequestScope, id: FileId): Promise<FileView | null> {
    return scope.load('file', id, (tx, ids) => this.reader.byIds(tx, ids));
  }
}
