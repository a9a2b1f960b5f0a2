import { Injectable } from '@nestjs/common';
import type { CommentId, FileId } from '#domain/kernel';
import type { RequestScope } from '#server/graphql';
import { FileReader, type FileView } from './file.reader.ts';

/** Files by id and by comment, each read once a request. */
@Injectable()
export class FileLoaders {
  constructor(private readonly reader: FileReader) {}

  /** Null when there is none, or none that whoever asks may open. */
  file(scope: RequestScope, id: FileId): Promise<FileView | null> {
    return scope.load('file', id, (tx, ids) => this.reader.byIds(tx, ids));
  }

  ofComment(scope: RequestScope, id: CommentId): Promise<FileView[]> {
    return scope.load('files-of-comment', id, async (tx, ids) => {
      const files = await this.reader.ofComments(tx, ids);
      return ids.map((one) => files.filter((file) => file.commentId === one));
    });
  }
}
