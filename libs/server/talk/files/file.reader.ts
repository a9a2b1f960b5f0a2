import { Injectable } from '@nestjs/common';
import { mayOpen } from '#domain/talk';
import type { CommentId, FileId, Instant, MemberId, SubjectKind } from '#domain/kernel';
import type { TenantTx } from '#server/database';
import type { FilePlace } from './file-store.ts';
import { TalkSubjects } from '../talk-subjects.ts';

export type FileView = {
  readonly id: FileId;
  readonly name: string;
  readonly mediaType: string;
  readonly picture: boolean;
  readonly note: string;
  readonly size: number;
  readonly sha256: string;
  readonly uploadedById: MemberId;
  readonly uploadedAt: Instant;
  readonly commentId: CommentId | null;
  readonly place: FilePlace;
};

type Row = FileView & { readonly subjectKind: SubjectKind | null; readonly subjectId: string | null; readonly droppedAt: Instant | null };

const SELECT = `
  select id, name, media_type as "mediaType", picture, note, size::float8 as size, sha256, uploaded_by as "uploadedById", uploaded_at as "uploadedAt",
    comment_id as "commentId", place, subject_kind as "subjectKind", subject_id as "subjectId", dropped_at as "droppedAt" from file`;
const BY_IDS = `${SELECT} where org_id = $1 and id = any($2::uuid[])`;

/** Files that whoever asks may open: of things that they may read, and their own that belong to nothing yet. */
@Injectable()
export class FileReader {
  constructor(private readonly subjects: TalkSubjects) {}

  /** In the order of the ids; null where there is none that they may open. */
  async byIds(tx: TenantTx, ids: readonly FileId[]): Promise<(FileView | null)[]> {
    const rows = await tx.sql<Row>('files-by-ids', BY_IDS, [tx.orgId, ids]);
    const readable = await this.readable(tx, rows);
    return ids.map((id) => readable.find((row) => row.id === id) ?? null);
  }

  private async readable(tx: TenantTx, rows: readonly Row[]): Promise<Row[]> {
    const seen = new Set<string>();
    for (const kind of new Set(rows.flatMap(({ subjectKind }) => (subjectKind === null ? [] : [subjectKind])))) {
      const ids = rows.filter((row) => row.subjectKind === kind).map((row) => row.subjectId!);
      for (const id of (await this.subjects.of(kind)?.look(tx, ids))?.keys() ?? []) seen.add(id);
    }
    return rows.filter((row) => {
      const subject = row.subjectKind === null || row.subjectId === null ? null : { kind: row.subjectKind, id: row.subjectId };
      return mayOpen({ uploadedBy: row.uploadedById, subject, droppedAt: row.droppedAt }, tx.actor.memberId) && (subject === null || seen.has(subject.id));
    });
  }
}
