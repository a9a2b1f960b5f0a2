import { Injectable } from '@nestjs/common';
import { writeComment, writtenFact } from '#domain/talk';
import { isId, ok, refuse, type CommentId, type Result } from '#domain/kernel';
import { may } from '#domain/org';
import type { TenantTx } from '#server/database';
import { OrganizationRepository } from '#server/org';
import { TalkSubjects, type Said } from '../talk-subjects.ts';
import { KeepComment } from './keep-comment.ts';

/** Says something about anything that takes comments: by the subject's own step where it has one. */
@Injectable()
export class WriteComment {
  constructor(
    private readonly subjects: TalkSubjects,
    private readonly keep: KeepComment,
    private readonly organizations: OrganizationRepository,
  ) {}

  async run(tx: TenantTx, { kind, ...said }: Said & { kind: string }): Promise<Result<CommentId>> {
    const subject = this.subjects.of(kind);
    const by = tx.actor.memberId;
    if (!subject || by === null || !isId(said.subjectId)) return unknown();
    if (subject.comment) return subject.comment(tx, said);
    if ((await this.subjects.titled(tx, kind, said.subjectId)) === null) return unknown();
    const observes = (await this.organizations.postsOf(tx, by)).some((post) => post.kind === 'OBSERVER');
    if (!may('comment.write', new Set([observes ? 'OBSERVER' : 'MEMBER']))) return refuse('NOT_ALLOWED', 'Nothing was said: anyone but an observer may comment.');
    const comment = writeComment({ id: tx.newId<CommentId>(), subject: { kind: subject.kind, id: said.subjectId }, text: said.text, hasFiles: said.fileIds.length > 0 }, { by, now: tx.now });
    if (!comment.ok) return comment;
    const kept = await this.keep.run(tx, comment.value, said.fileIds);
    if (!kept.ok) return kept;
    tx.emit(writtenFact(comment.value));
    return ok(comment.value.id);
  }
}

const unknown = (): Result<never> => refuse('NOT_FOUND', 'There is nothing of that id to comment on.');
