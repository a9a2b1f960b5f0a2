import { Column, Entity } from 'typeorm';
import type { SlipReason } from '#domain/commitment';
import type { Difference, RulingChange, RulingKind, RulingState } from '#domain/escalation';
import type { Instant, LocalDate } from '#domain/kernel';
import { InstantColumn, LocalDateColumn, TenantRow } from '#server/database';

@Entity('ruling')
export class RulingTable extends TenantRow {
  @Column({ name: 'escalation_id', type: 'uuid' }) escalationId!: string;
  @Column({ name: 'ruled_by', type: 'uuid' }) ruledBy!: string;
  @Column({ type: 'text' }) kind!: RulingKind;
  @LocalDateColumn({ name: 'agreed_on' }) agreedOn!: LocalDate;
  @Column({ type: 'text', nullable: true }) reason!: SlipReason | null;
  @Column({ name: 'carried_by', type: 'uuid', nullable: true }) carriedBy!: string | null;
  @Column({ name: 'owner_id', type: 'uuid', nullable: true }) ownerId!: string | null;
  @Column({ type: 'text' }) instruction!: string;
  @Column({ name: 'former_next_step', type: 'text' }) formerNextStep!: string;
  @Column({ type: 'jsonb' }) changes!: RulingChange[];
  @InstantColumn({ name: 'held_at' }) heldAt!: Instant;
  @InstantColumn({ name: 'executes_at' }) executesAt!: Instant;
  @Column({ type: 'text' }) state!: RulingState;
  @InstantColumn({ name: 'settled_at', nullable: true }) settledAt!: Instant | null;
  @Column({ type: 'jsonb' }) differs!: Difference[];
}
