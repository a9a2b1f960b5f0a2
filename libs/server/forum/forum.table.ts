import { Column, Entity } from 'typeorm';
import type { RecurrenceRule, RuleException } from '#domain/calendar';
import type { Instant } from '#domain/kernel';
import { InstantColumn, TenantRow } from '#server/database';

@Entity('forum')
export class ForumTable extends TenantRow {
  @Column({ type: 'int' }) version!: number;
  @Column({ type: 'text' }) name!: string;
  @Column({ type: 'jsonb' }) rule!: RecurrenceRule;
  @Column({ name: 'begins_at', type: 'text' }) beginsAt!: string;
  @Column({ type: 'text' }) zone!: string;
  @Column({ type: 'int' }) minutes!: number;
  @Column({ type: 'int' }) quorum!: number;
  @Column({ type: 'jsonb' }) exceptions!: RuleException[];
  @InstantColumn({ name: 'planned_at' }) plannedAt!: Instant;
}

@Entity('seat')
export class SeatTable extends TenantRow {
  @Column({ name: 'forum_id', type: 'uuid' }) forumId!: string;
  @Column({ name: 'silo_id', type: 'uuid' }) siloId!: string;
  @Column({ type: 'int' }) seq!: number;
}
