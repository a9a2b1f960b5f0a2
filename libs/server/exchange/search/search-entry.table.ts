import { Column, Entity } from 'typeorm';
import type { Instant } from '#domain/kernel';
import { InstantColumn, TenantRow } from '#server/database';

/** Words by which something is found; the database keeps them, nothing here writes them. */
@Entity('search_entry')
export class SearchEntryTable extends TenantRow {
  @Column({ name: 'subject_kind', type: 'text' }) subjectKind!: string;
  @Column({ name: 'subject_id', type: 'uuid' }) subjectId!: string;
  @Column({ type: 'text' }) part!: string;
  @Column({ type: 'text' }) words!: string;
  @InstantColumn() at!: Instant;
}
