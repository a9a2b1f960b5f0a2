import { Column, Entity } from 'typeorm';
import type { SlipReason } from '#domain/commitment';
import type { Claim, ClaimAnswer, HandoffState } from '#domain/handoff';
import type { Instant, LocalDate } from '#domain/kernel';
import { InstantColumn, LocalDateColumn, TenantRow } from '#server/database';

@Entity('handoff')
export class HandoffTable extends TenantRow {
  @Column({ type: 'int' }) version!: number;
  @Column({ name: 'commitment_id', type: 'uuid' }) commitmentId!: string;
  @Column({ type: 'int' }) seq!: number;
  @Column({ type: 'text' }) title!: string;
  @Column({ type: 'text', array: true }) ready!: string[];
  @Column({ name: 'from_silo', type: 'uuid' }) fromSilo!: string;
  @Column({ name: 'to_silo', type: 'uuid' }) toSilo!: string;
  @Column({ type: 'text' }) state!: HandoffState;
  @InstantColumn({ name: 'since_at' }) sinceAt!: Instant;
  @LocalDateColumn({ name: 'due_on' }) dueOn!: LocalDate;
  @InstantColumn({ name: 'due_ends_at' }) dueEndsAt!: Instant;
  @LocalDateColumn({ name: 'asked_on', nullable: true }) askedOn!: LocalDate | null;
  @Column({ name: 'asked_reason', type: 'text', nullable: true }) askedReason!: SlipReason | null;
  @Column({ name: 'asked_note', type: 'text', nullable: true }) askedNote!: string | null;
  @Column({ name: 'asked_by', type: 'uuid', nullable: true }) askedBy!: string | null;
  @InstantColumn({ name: 'asked_at', nullable: true }) askedAt!: Instant | null;
  @Column({ name: 'void_reason', type: 'text' }) voidReason!: string;
  @Column({ type: 'boolean' }) escalated!: boolean;
}

@Entity('handoff_round')
export class HandoffRoundTable extends TenantRow {
  @Column({ name: 'handoff_id', type: 'uuid' }) handoffId!: string;
  @Column({ type: 'int' }) seq!: number;
  @Column({ type: 'text' }) claim!: Claim;
  @Column({ name: 'by_member_id', type: 'uuid' }) byMemberId!: string;
  @InstantColumn() at!: Instant;
  @LocalDateColumn({ name: 'due_on' }) dueOn!: LocalDate;
  @Column({ type: 'text' }) words!: string;
  @Column({ type: 'text' }) answer!: ClaimAnswer;
  @Column({ name: 'answered_by', type: 'uuid', nullable: true }) answeredBy!: string | null;
  @InstantColumn({ name: 'answered_at', nullable: true }) answeredAt!: Instant | null;
  @Column({ name: 'answer_note', type: 'text' }) answerNote!: string;
  @LocalDateColumn({ name: 'wished_on', nullable: true }) wishedOn!: LocalDate | null;
}

@Entity('handoff_slip')
export class HandoffSlipTable extends TenantRow {
  @Column({ name: 'handoff_id', type: 'uuid' }) handoffId!: string;
  @Column({ type: 'int' }) seq!: number;
  @LocalDateColumn({ name: 'from_on' }) fromOn!: LocalDate;
  @LocalDateColumn({ name: 'to_on' }) toOn!: LocalDate;
  @Column({ type: 'int' }) days!: number;
  @Column({ type: 'text' }) reason!: SlipReason;
  @Column({ type: 'text' }) note!: string;
  @Column({ name: 'asked_by', type: 'uuid' }) askedBy!: string;
  @Column({ name: 'agreed_by', type: 'uuid' }) agreedBy!: string;
  @InstantColumn() at!: Instant;
}
