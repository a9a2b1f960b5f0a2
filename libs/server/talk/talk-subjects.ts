import { Injectable } from '@nestjs/common';
import type { CommentId, Result, SubjectKind } from '#domain/kernel';
import type { TenantTx } from '#server/database';

/** What a subject is called, and where it stands in the product. */
export type Titled = { readonly title: string; readonly path: string };

export type Said = { readonly subjectId: string; readonly text: string; readonly fileIds: readonly string[] };

/** A kind of thing that takes comments; its own feature registers it. */
export type TalkSubject = {
  readonly kind: SubjectKind;
  /** Those of the ids that exist and that whoever asks may read, by id. */
  look(tx: TenantTx, ids: readonly string[]): Promise<ReadonlyMap<string, Titled>>;
  /** The subject's own step for a comment, where it has one. */
  comment?(tx: TenantTx, said: Said): Promise<Result<CommentId>>;
};

/** Everything that one can talk about. Talk stands left of all of it, so each feature makes itself known here. */
@Injectable()
export class TalkSubjects {
  private readonly byKind = new Map<string, TalkSubject>();

  register(...subjects: readonly TalkSubject[]): void {
    for (const subject of subjects) {
      if (this.byKind.has(subject.kind)) throw new Error(`Two features register ${subject.kind} for comments.`);
      this.byKind.set(subject.kind, subject);
    }
  }

  of(kind: string): TalkSubject | undefined {
    return this.byKind.get(kind);
  }

  async titled(tx: TenantTx, kind: string, id: string): Promise<Titled | null> {
    return (await this.byKind.get(kind)?.look(tx, [id]))?.get(id) ?? null;
  }
}
