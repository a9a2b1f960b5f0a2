import { Column, Entity } from 'typeorm';
import type { Delivery, Side, SlipPath, SlipReason } from '#domain/commitment';
import type { Instant, LocalDate } from '#domain/kernel';
import { InstantColumn, LocalDateColumn, TenantRow } from '#server/database';

/** A row of a commitment's history; `seq` counts from 1. */
abstract class PartRow extends TenantRow {
  @Column({ name: 'commitment_id', type: 'uuid' }) commitmentId!: string;
  @Column({ type: 'int' }) seq!: number;
  @InstantColumn() at!: Instant;
}

@Entity('slip')
export class SlipTable extends PartRow {
  @LocalDateColumn({ name: 'from_on' }) fromOn!: LocalDate;
  @LocalDateColumn({ name: 'to_on' }) toOn!: LocalDate;
  @Column({ type: 'int' }) days!: number;
  @Column({ type: 'text' }) reason!: SlipReason;
  @Column({ type: 'text' }) note!: string;
  @Column({ type: 'text' }) path!: SlipPath;
  @Column({ name: 'asked_by', type: 'uuid', nullable: true }) askedBy!: string | null;
  @Column({ name: 'agreed_by', type: 'uuid', nullable: true }) agreedBy!: string | null;
  @InstantColumn({ name: 'undone_at', nullable: true }) undoneAt!: Instant | null;
}

@Entity('counter_round')
export class CounterRoundTable extends PartRow {
  @Column({ type: 'text' }) side!: Side;
  @Column({ name: 'by_member_id', type: 'uuid' }) byMemberId!: string;
  @LocalDateColumn({ name: 'from_on', nullable: true }) fromOn!: LocalDate | null;
  @LocalDateColumn({ name: 'proposed_on', nullable: true }) on!: LocalDate | null;
  @Column({ type: 'text' }) note!: string;
}

@Entity('delivery')
export class DeliveryTable extends PartRow {
  @Column({ name: 'by_member_ids', type: 'uuid', array: true }) byMemberIds!: string[];
  @Column({ type: 'text' }) evidence!: string;
  @Column({ type: 'jsonb' }) proofs!: Delivery['proofs'];
  @Column({ type: 'text' }) answer!: Delivery['answer'];
  @Column({ name: 'answered_by', type: 'uuid', nullable: true }) answeredBy!: string | null;
  @InstantColumn({ name: 'answered_at', nullable: true }) answeredAt!: Instant | null;
  @Column({ name: 'answer_note', type: 'text' }) answerNote!: string;
}

@Entity('contributing_silo')
export class ContributingSiloTable extends TenantRow {
  @Column({ name: 'commitment_id', type: 'uuid' }) commitmentId!: string;
  @Column({ name: 'silo_id', type: 'uuid' }) siloId!: string;
  /** The silo's own part: what is right of a commitment writes it. */
  @Column({ type: 'int', default: 1 }) version!: number;
  @Column({ type: 'text', default: '' }) part!: string;
  @LocalDateColumn({ name: 'due_on', nullable: true }) dueOn!: LocalDate | null;
  @Column({ type: 'text', default: 'ASKED' }) state!: 'ASKED' | 'ACCEPTED' | 'DONE' | 'DECLINED';
  @Column({ name: 'said_by', type: 'uuid', nullable: true }) saidBy!: string | null;
  @InstantColumn({ name: 'said_at', nullable: true }) saidAt!: Instant | null;
  @Column({ name: 'said_note', type: 'text', default: '' }) saidNote!: string;
}
