import { Injectable } from '@nestjs/common';
import { mentionedIn, type Comment } from '#domain/talk';
import { ok, refuse, type Result } from '#domain/kernel';
import type { TenantTx } from '#server/database';
import { OrgReader } from '#server/org';
import { AttachFiles } from '../files/attach-files.ts';
import { CommentRepository } from '../comment.repository.ts';

/** Keeps a comment that a subject's own step has decided, once everybody in it is known and its files are there. Refuses NOT_FOUND, TOO_MANY. */
@Injectable()
export class KeepComment {
  constructor(
    private readonly comments: CommentRepository,
    private readonly org: OrgReader,
    private readonly attach: AttachFiles,
  ) {}

  async run(tx: TenantTx, comment: Comment, fileIds: readonly string[] = []): Promise<Result<null>> {
    const known = await this.everybodyKnown(tx, comment);
    if (!known.ok) return known;
    await this.comments.insert(tx, comment);
    const attached = await this.attach.run(tx, { fileIds, to: comment.subject, commentId: comment.id });
    return attached.ok ? ok(null) : attached;
  }

  /** People who have left are known; they are only not reached. */
  async everybodyKnown(tx: TenantTx, { words }: Pick<Comment, 'words'>): Promise<Result<null>> {
    const mentioned = mentionedIn(words);
    if (mentioned.length === 0) return ok(null);
    const members = await this.org.membersById(tx, mentioned);
    return members.every((member) => member !== null) ? ok(null) : refuse('NOT_FOUND', 'Nothing was said: somebody mentioned is not a member here. Choose them again.', 'text');
  }
}
