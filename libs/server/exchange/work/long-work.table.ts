import { Column, Entity } from 'typeorm';
import type { Instant, Problem } from '#domain/kernel';
import { InstantColumn, TenantRow } from '#server/database';

export type WorkState = 'WAITING' | 'RUNNING' | 'DONE' | 'FAILED' | 'CANCELLED';
export type WorkStep = 'READING' | 'CHECKING' | 'WRITING' | 'RECORDING';

@Entity('long_work')
export class LongWorkTable extends TenantRow {
  @Column({ type: 'text' }) kind!: 'IMPORT';
  @Column({ name: 'subject_id', type: 'uuid' }) subjectId!: string;
  @Column({ type: 'text' }) title!: string;
  @Column({ name: 'by_member_id', type: 'uuid' }) byMemberId!: string;
  @InstantColumn({ name: 'asked_at' }) askedAt!: Instant;
  @Column({ type: 'text' }) state!: WorkState;
  @Column({ type: 'text' }) step!: WorkStep;
  @Column({ type: 'int' }) done!: number;
  @Column({ type: 'int' }) total!: number;
  @Column({ type: 'int' }) attempts!: number;
  @Column({ name: 'cancel_asked', type: 'boolean' }) cancelAsked!: boolean;
  @Column({ type: 'jsonb', nullable: true }) problem!: Problem | null;
  @InstantColumn({ name: 'ended_at', nullable: true }) endedAt!: Instant | null;
  @Column({ type: 'boolean' }) dismissed!: boolean;
}
