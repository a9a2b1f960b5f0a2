import { Column, Entity } from 'typeorm';
import type { ClockEnd, LadderRule } from '#domain/escalation';
import type { Instant, LocalDate } from '#domain/kernel';
import { InstantColumn, LocalDateColumn, TenantRow } from '#server/database';

@Entity('clock')
export class ClockTable extends TenantRow {
  @Column({ name: 'subject_kind', type: 'text' }) subjectKind!: 'commitment' | 'handoff';
  @Column({ name: 'subject_id', type: 'uuid' }) subjectId!: string;
  @Column({ name: 'silo_id', type: 'uuid' }) siloId!: string;
  @LocalDateColumn({ name: 'agreed_on' }) agreedOn!: LocalDate;
  @LocalDateColumn({ name: 'counts_from' }) countsFrom!: LocalDate;
  @Column({ name: 'ladder_version', type: 'int' }) ladderVersion!: number;
  @InstantColumn({ name: 'started_at' }) startedAt!: Instant;
  @Column({ type: 'text', nullable: true }) passed!: LadderRule | null;
  @InstantColumn({ name: 'paused_at', nullable: true }) pausedAt!: Instant | null;
  @Column({ name: 'paused_days', type: 'int', nullable: true }) pausedDays!: number | null;
  @InstantColumn({ name: 'ended_at', nullable: true }) endedAt!: Instant | null;
  @Column({ name: 'ended_why', type: 'text', nullable: true }) endedWhy!: ClockEnd | null;
}
