import { Injectable } from '@nestjs/common';
import { editComment, takeBackComment, type Comment, type CommentChange, type Saying } from '#domain/talk';
import { isId, ok, refuse, type CommentId, type Result } from '#domain/kernel';
import type { TenantTx } from '#server/database';
import { DropFiles } from '../files/drop-files.ts';
import { FileRepository } from '../files/file.repository.ts';
import { CommentRepository } from '../comment.repository.ts';
import { KeepComment } from './keep-comment.ts';

type Versioned = { readonly id: CommentId; readonly version: number };

/** Edits one's own comment, or takes it back: then its words leave the record, and its files their place. */
@Injectable()
export class ChangeComment {
  constructor(
    private readonly comments: CommentRepository,
    private readonly keep: KeepComment,
    private readonly files: FileRepository,
    private readonly drop: DropFiles,
  ) {}

  edit(tx: TenantTx, input: Versioned & { text: string }): Promise<Result<CommentId>> {
    return this.change(tx, input, async (comment, saying) => {
      const edited = editComment(comment, { ...input, hasFiles: (await this.files.ofComment(tx, comment.id)).length > 0 }, saying);
      if (!edited.ok) return edited;
      const known = await this.keep.everybodyKnown(tx, edited.value.comment);
      return known.ok ? edited : known;
    });
  }

  takeBack(tx: TenantTx, input: Versioned): Promise<Result<CommentId>> {
    return this.change(tx, input, async (comment, saying) => {
      const taken = takeBackComment(comment, saying);
      if (!taken.ok) return taken;
      await this.comments.blankRecord(tx, comment);
      await this.drop.close(tx, comment.id);
      return taken;
    });
  }

  private async change(tx: TenantTx, { id, version }: Versioned, decide: (comment: Comment, saying: Saying) => Promise<Result<CommentChange>>): Promise<Result<CommentId>> {
    const by = tx.actor.memberId;
    const comment = isId(id) ? await this.comments.find(tx, id) : null;
    if (comment === null || by === null) return refuse('NOT_FOUND', 'There is no such comment.');
    if (comment.version !== version) return refuse('STALE', 'This comment was changed while you read it. Nothing of yours was saved; look at it as it is now.');
    const decided = await decide(comment, { by, now: tx.now });
    if (!decided.ok) return decided;
    if (decided.value.facts.length === 0) return ok(id);
    const saved = await this.comments.save(tx, comment, decided.value.comment);
    if (!saved.ok) return saved;
    tx.emit(...decided.value.facts);
    return ok(id);
  }
}
