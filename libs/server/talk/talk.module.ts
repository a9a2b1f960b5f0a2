import { Global, Module } from '@nestjs/common';
import { FactHandlers } from '#server/jobs';
import { CommentReader } from './comment.reader.ts';
import { CommentRepository } from './comment.repository.ts';
import { CommentPartResolver, CommentPayloadResolver, CommentResolver } from './comment.resolver.ts';
import { CommentTable } from './comment.table.ts';
import { registerOrganization } from './of-organization.ts';
import { TalkSubjects } from './talk-subjects.ts';
import { ChangeComment } from './use-cases/change-comment.ts';
import { KeepComment } from './use-cases/keep-comment.ts';
import { WriteComment } from './use-cases/write-comment.ts';

export const TALK_TABLES = [CommentTable];

const FACTS = ['comment.written', 'comment.edited', 'comment.taken-back'];

const OTHERS_USE = [ChangeComment, CommentReader, KeepComment, TalkSubjects, WriteComment];

@Global()
@Module({
  providers: [...OTHERS_USE, CommentRepository, CommentPartResolver, CommentPayloadResolver, CommentResolver],
  exports: OTHERS_USE,
})
export class TalkModule {
  constructor(handlers: FactHandlers, subjects: TalkSubjects) {
    handlers.declare(FACTS);
    registerOrganization(subjects);
  }
}
