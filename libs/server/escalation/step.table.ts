import { Column, Entity } from 'typeorm';
import type { LadderRule } from '#domain/escalation';
import type { Instant, LocalDate } from '#domain/kernel';
import { InstantColumn, LocalDateColumn, TenantRow } from '#server/database';

/** What became of a step: one row a clock and rule, so that none comes twice. */
@Entity('step')
export class StepTable extends TenantRow {
  @Column({ name: 'clock_id', type: 'uuid' }) clockId!: string;
  @Column({ type: 'text' }) rule!: LadderRule;
  @Column({ type: 'text' }) outcome!: 'FIRED' | 'SKIPPED';
  @LocalDateColumn({ name: 'due_on' }) dueOn!: LocalDate;
  @InstantColumn({ name: 'due_at' }) dueAt!: Instant;
  @InstantColumn() at!: Instant;
}
