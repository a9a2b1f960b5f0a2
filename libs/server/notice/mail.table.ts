import { Column, Entity } from 'typeorm';
import type { Message } from '#domain/notice';
import type { Instant, LocalDate } from '#domain/kernel';
import { InstantColumn, LocalDateColumn, TenantRow } from '#server/database';

/** INVITATION asks somebody to sign in, at an address that is not theirs yet; the others carry notices. */
export type MailKind = 'DIGEST' | 'AT_ONCE' | 'INVITATION';
export type MailState = 'WAITING' | 'SENDING' | 'RETRY' | 'SENT' | 'KEPT' | 'PARKED' | 'DROPPED';

@Entity('mail')
export class MailTable extends TenantRow {
  @Column({ name: 'recipient_id', type: 'uuid' }) recipientId!: string;
  @Column({ type: 'text' }) kind!: MailKind;
  @Column({ name: 'invitation_id', type: 'uuid', nullable: true }) invitationId!: string | null;
  @LocalDateColumn({ name: 'digest_on', nullable: true }) digestOn!: LocalDate | null;
  @Column({ type: 'text' }) state!: MailState;
  @InstantColumn({ name: 'send_at' }) sendAt!: Instant;
  @Column({ type: 'int' }) tries!: number;
  @InstantColumn({ name: 'claimed_until', nullable: true }) claimedUntil!: Instant | null;
  @Column({ name: 'to_address', type: 'text', nullable: true }) toAddress!: string | null;
  @Column({ type: 'jsonb', nullable: true }) message!: Message | null;
  @InstantColumn({ name: 'created_at' }) createdAt!: Instant;
  @InstantColumn({ name: 'done_at', nullable: true }) doneAt!: Instant | null;
}

/** One try to send a mail, with what the other side answered. */
@Entity('mail_try')
export class MailTryTable extends TenantRow {
  @Column({ name: 'mail_id', type: 'uuid' }) mailId!: string;
  @Column({ type: 'int' }) seq!: number;
  @Column({ type: 'text' }) outcome!: 'SENT' | 'KEPT' | 'FAILED';
  @Column({ type: 'text' }) answer!: string;
  @InstantColumn() at!: Instant;
}
