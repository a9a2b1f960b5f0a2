import { Column, Entity } from 'typeorm';
import type { Instant, SubjectKind } from '#domain/kernel';
import { InstantColumn, TenantRow } from '#server/database';

@Entity('comment')
export class CommentTable extends TenantRow {
  @Column({ type: 'int' }) version!: number;
  @Column({ name: 'subject_kind', type: 'text' }) subjectKind!: SubjectKind;
  @Column({ name: 'subject_id', type: 'uuid' }) subjectId!: string;
  @Column({ name: 'by_member_id', type: 'uuid' }) byMemberId!: string;
  @InstantColumn() at!: Instant;
  @Column({ type: 'text' }) words!: string;
  @InstantColumn({ name: 'edited_at', nullable: true }) editedAt!: Instant | null;
  @InstantColumn({ name: 'taken_back_at', nullable: true }) takenBackAt!: Instant | null;
}
