import { Column, Entity } from 'typeorm';
import type { Instant, LocalDate } from '#domain/kernel';
import { InstantColumn, LocalDateColumn, TenantRow } from '#server/database';

@Entity('leave')
export class LeaveTable extends TenantRow {
  @Column({ name: 'member_id', type: 'uuid' }) memberId!: string;
  @LocalDateColumn({ name: 'from_on' }) fromOn!: LocalDate;
  @LocalDateColumn({ name: 'until_on' }) untilOn!: LocalDate;
  @Column({ name: 'stand_in_id', type: 'uuid', nullable: true }) standInId!: string | null;
  @InstantColumn({ name: 'planned_at' }) plannedAt!: Instant;
  @InstantColumn({ name: 'ended_at', nullable: true }) endedAt!: Instant | null;
}
