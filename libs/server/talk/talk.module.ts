import { Global, Module } from '@nestjs/common';
import { FactHandlers, Sweeps } from '#server/jobs';
import { CommentReader } from './comment.reader.ts';
import { CommentRepository } from './comment.repository.ts';
import { CommentPartResolver, CommentPayloadResolver, CommentResolver } from './comment.resolver.ts';
import { CommentTable } from './comment.table.ts';
import { AttachFiles } from './files/attach-files.ts';
import { DatabaseStore } from './files/database-store.ts';
import { DropFiles } from './files/drop-files.ts';
import { FileLoaders } from './files/file-loaders.ts';
import { FileReader } from './files/file.reader.ts';
import { FileRepository } from './files/file.repository.ts';
import { FileResolver } from './files/file.resolver.ts';
import { FileStores } from './files/file-stores.ts';
import { FileChunkTable, FileTable } from './files/file.table.ts';
import { KeepFile, UNUSED_FILE_DUE } from './files/keep-file.ts';
import { TalkFilesController } from './files/files.controller.ts';
import { registerOrganization } from './of-organization.ts';
import { TalkSubjects } from './talk-subjects.ts';
import { ChangeComment } from './use-cases/change-comment.ts';
import { KeepComment } from './use-cases/keep-comment.ts';
import { WriteComment } from './use-cases/write-comment.ts';

export const TALK_TABLES = [CommentTable, FileChunkTable, FileTable];

const FACTS = ['comment.written', 'comment.edited', 'comment.taken-back'];

const OTHERS_USE = [AttachFiles, ChangeComment, CommentReader, FileLoaders, FileReader, KeepComment, KeepFile, TalkSubjects, WriteComment];

@Global()
@Module({
  controllers: [TalkFilesController],
  providers: [
    ...OTHERS_USE,
    CommentRepository, DatabaseStore, DropFiles, FileRepository, FileStores,
    CommentPartResolver, CommentPayloadResolver, CommentResolver, FileResolver,
  ],
  exports: OTHERS_USE,
})
export class TalkModule {
  constructor(handlers: FactHandlers, sweeps: Sweeps, subjects: TalkSubjects, files: DropFiles) {
    handlers.declare(FACTS);
    handlers.register({ name: 'drop-files', on: ['comment.taken-back'], queue: 'work', run: (tx, fact) => files.afterTakenBack(tx, fact) });
    sweeps.onDue({ kind: UNUSED_FILE_DUE, claim: (tx) => files.unused(tx) });
    registerOrganization(subjects);
  }
}
