import { Column, Entity } from 'typeorm';
import type { FileKind, Mapping, Outcome, Remark, Said, Totals } from '#domain/exchange';
import type { Instant, Problem } from '#domain/kernel';
import { InstantColumn, TenantRow } from '#server/database';

export type AllTotals = Readonly<Record<FileKind, Totals>>;

@Entity('import_run')
export class ImportRunTable extends TenantRow {
  @Column({ type: 'int' }) version!: number;
  @Column({ type: 'text' }) state!: 'DRY_RUN' | 'APPLYING' | 'APPLIED';
  @Column({ name: 'started_by', type: 'uuid' }) startedBy!: string;
  @InstantColumn({ name: 'started_at' }) startedAt!: Instant;
  @Column({ name: 'applied_by', type: 'uuid', nullable: true }) appliedBy!: string | null;
  @InstantColumn({ name: 'applied_at', nullable: true }) appliedAt!: Instant | null;
  @Column({ type: 'jsonb', nullable: true }) totals!: AllTotals | null;
  @Column({ type: 'jsonb', nullable: true }) problem!: Problem | null;
  @Column({ type: 'text', nullable: true }) digest!: string | null;
  @Column({ name: 'bulk_id', type: 'uuid', nullable: true }) bulkId!: string | null;
}

@Entity('import_file')
export class ImportFileTable extends TenantRow {
  @Column({ name: 'run_id', type: 'uuid', nullable: true }) runId!: string | null;
  @Column({ type: 'text' }) kind!: FileKind;
  @Column({ type: 'text' }) name!: string;
  @Column({ type: 'jsonb' }) headers!: readonly string[];
  /** The first values of each column, in the headers' order. */
  @Column({ type: 'jsonb' }) samples!: readonly (readonly string[])[];
  @Column({ name: 'row_count', type: 'int' }) rowCount!: number;
  @Column({ type: 'jsonb' }) mapping!: Mapping;
  @Column({ type: 'text', nullable: true }) content!: string | null;
  @Column({ name: 'uploaded_by', type: 'uuid' }) uploadedBy!: string;
  @InstantColumn({ name: 'uploaded_at' }) uploadedAt!: Instant;
}

@Entity('import_row')
export class ImportRowTable extends TenantRow {
  @Column({ name: 'run_id', type: 'uuid' }) runId!: string;
  @Column({ type: 'int' }) seq!: number;
  @Column({ type: 'text' }) kind!: FileKind;
  @Column({ type: 'int' }) line!: number;
  @Column({ type: 'text' }) key!: string;
  @Column({ type: 'text' }) title!: string;
  @Column({ type: 'text' }) outcome!: Outcome;
  @Column({ type: 'jsonb' }) remarks!: readonly Remark[];
}

@Entity('imported_thing')
export class ImportedThingTable extends TenantRow {
  @Column({ type: 'text' }) kind!: FileKind;
  @Column({ name: 'subject_id', type: 'uuid' }) subjectId!: string;
  @Column({ type: 'jsonb' }) said!: Said;
}
