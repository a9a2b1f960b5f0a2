import { Injectable } from '@nestjs/common';
import { mentionText } from '#domain/notice';
import type { CommentId } from '#domain/kernel';
import type { TenantTx } from '#server/database';
import { CommentReader, TalkSubjects, type Titled } from '#server/talk';
import type { NoticeTable } from './notice.table.ts';

export type MentionSaid = { readonly text: string; readonly path: string; /** The words were not taken back. */ readonly stands: boolean };

/** What mentions say as things stand now: the comment's present words, and where it is. */
@Injectable()
export class MentionWords {
  constructor(
    private readonly comments: CommentReader,
    private readonly subjects: TalkSubjects,
  ) {}

  /** By the notice's id. */
  async of(tx: TenantTx, notices: readonly NoticeTable[]): Promise<ReadonlyMap<string, MentionSaid>> {
    const mentions = notices.filter(({ kind }) => kind === 'MENTION');
    if (mentions.length === 0) return new Map();
    const comments = await this.comments.byIds(tx, mentions.map(({ occurrence }) => occurrence as CommentId));
    const titles = await this.titles(tx, mentions);
    return new Map(mentions.flatMap((notice, index) => {
      const comment = comments[index];
      const about = titles.get(notice.subjectId);
      if (!comment || !about) return [];
      return [[notice.id, { text: mentionText({ by: comment.byName, title: about.title, words: comment.text }), path: `${about.path}#comment-${comment.id}`, stands: comment.takenBackAt === null }] as const];
    }));
  }

  private async titles(tx: TenantTx, mentions: readonly NoticeTable[]): Promise<ReadonlyMap<string, Titled>> {
    const titles = new Map<string, Titled>();
    for (const kind of new Set(mentions.map(({ subjectKind }) => subjectKind))) {
      const ids = mentions.filter(({ subjectKind }) => subjectKind === kind).map(({ subjectId }) => subjectId);
      for (const [id, titled] of (await this.subjects.of(kind)?.look(tx, ids)) ?? []) titles.set(id, titled);
    }
    return titles;
  }
}
