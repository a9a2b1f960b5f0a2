import { Column, Entity } from 'typeorm';
import type { EscalationCause, EscalationState, MatterKind } from '#domain/escalation';
import type { Instant } from '#domain/kernel';
import { InstantColumn, TenantRow } from '#server/database';

@Entity('escalation')
export class EscalationTable extends TenantRow {
  @Column({ name: 'subject_kind', type: 'text' }) subjectKind!: MatterKind;
  @Column({ name: 'subject_id', type: 'uuid' }) subjectId!: string;
  @Column({ name: 'silo_ids', type: 'uuid', array: true }) siloIds!: string[];
  @Column({ type: 'text' }) cause!: EscalationCause;
  @Column({ name: 'raised_by', type: 'uuid', nullable: true }) raisedBy!: string | null;
  @InstantColumn({ name: 'raised_at' }) raisedAt!: Instant;
  @Column({ type: 'text' }) reason!: string;
  @Column({ type: 'text' }) state!: EscalationState;
  @InstantColumn({ name: 'since_at' }) sinceAt!: Instant;
}
