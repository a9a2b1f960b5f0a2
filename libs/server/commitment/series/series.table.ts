import { Column, Entity } from 'typeorm';
import type { RecurrenceRule } from '#domain/calendar';
import type { Instant, LocalDate } from '#domain/kernel';
import { InstantColumn, LocalDateColumn, TenantRow } from '#server/database';

@Entity('series')
export class SeriesTable extends TenantRow {
  @Column({ type: 'int' }) version!: number;
  @Column({ type: 'text' }) title!: string;
  @Column({ name: 'customer_effect', type: 'text' }) customerEffect!: string;
  @Column({ name: 'done_when', type: 'text' }) doneWhen!: string;
  @Column({ name: 'carried_by', type: 'uuid' }) carriedBy!: string;
  @Column({ name: 'promised_to', type: 'uuid', nullable: true }) promisedTo!: string | null;
  @Column({ name: 'owner_id', type: 'uuid' }) ownerId!: string;
  @Column({ type: 'jsonb' }) rule!: RecurrenceRule;
  @Column({ name: 'days_ahead', type: 'int' }) daysAhead!: number;
  @Column({ name: 'started_by', type: 'uuid' }) startedBy!: string;
  @InstantColumn({ name: 'started_at' }) startedAt!: Instant;
  @LocalDateColumn({ name: 'next_on', nullable: true }) nextOn!: LocalDate | null;
  @InstantColumn({ name: 'ended_at', nullable: true }) endedAt!: Instant | null;
}

@Entity('occurrence')
export class OccurrenceTable extends TenantRow {
  @Column({ name: 'series_id', type: 'uuid' }) seriesId!: string;
  @LocalDateColumn({ name: 'on' }) on!: LocalDate;
  @Column({ name: 'commitment_id', type: 'uuid' }) commitmentId!: string;
}
