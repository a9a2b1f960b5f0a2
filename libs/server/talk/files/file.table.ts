import { Column, Entity } from 'typeorm';
import type { Instant, SubjectKind } from '#domain/kernel';
import { InstantColumn, TenantRow } from '#server/database';

@Entity('file')
export class FileTable extends TenantRow {
  @Column({ type: 'text' }) name!: string;
  @Column({ name: 'media_type', type: 'text' }) mediaType!: string;
  @Column({ type: 'boolean' }) picture!: boolean;
  @Column({ type: 'text' }) note!: string;
  @Column({ type: 'bigint' }) size!: number;
  @Column({ type: 'text' }) sha256!: string;
  @Column({ type: 'text' }) place!: 'DATABASE' | 'DISK';
  @Column({ name: 'uploaded_by', type: 'uuid' }) uploadedBy!: string;
  @InstantColumn({ name: 'uploaded_at' }) uploadedAt!: Instant;
  @Column({ name: 'subject_kind', type: 'text', nullable: true }) subjectKind!: SubjectKind | null;
  @Column({ name: 'subject_id', type: 'uuid', nullable: true }) subjectId!: string | null;
  @Column({ name: 'comment_id', type: 'uuid', nullable: true }) commentId!: string | null;
  @InstantColumn({ name: 'dropped_at', nullable: true }) droppedAt!: Instant | null;
}

@Entity('file_chunk')
export class FileChunkTable extends TenantRow {
  @Column({ name: 'file_id', type: 'uuid' }) fileId!: string;
  @Column({ type: 'int' }) seq!: number;
  @Column({ type: 'bytea' }) bytes!: Buffer;
}
