import { Column, Entity } from 'typeorm';
import type { LadderPost } from '#domain/escalation';
import type { Channel, NoticeKind } from '#domain/notice';
import type { Instant, SubjectKind } from '#domain/kernel';
import { InstantColumn, TenantRow } from '#server/database';

/** A notice in one channel. In the inbox it is shown until it is cleared; as mail it waits, and is sent or dropped. */
export type NoticeState = 'WAITING' | 'SENT' | 'DROPPED' | 'SHOWN' | 'CLEARED';

@Entity('notice')
export class NoticeTable extends TenantRow {
  @Column({ type: 'text' }) kind!: NoticeKind;
  @Column({ type: 'text' }) rule!: string;
  @Column({ name: 'subject_kind', type: 'text' }) subjectKind!: SubjectKind;
  @Column({ name: 'subject_id', type: 'uuid' }) subjectId!: string;
  @Column({ type: 'text' }) occurrence!: string;
  @Column({ name: 'recipient_id', type: 'uuid' }) recipientId!: string;
  @Column({ type: 'text' }) channel!: Channel;
  @Column({ type: 'text', array: true }) posts!: LadderPost[];
  @Column({ type: 'boolean' }) messenger!: boolean;
  @Column({ name: 'fact_id', type: 'uuid' }) factId!: string;
  @Column({ type: 'text' }) state!: NoticeState;
  @Column({ name: 'why_dropped', type: 'text', nullable: true }) whyDropped!: string | null;
  @Column({ name: 'mail_id', type: 'uuid', nullable: true }) mailId!: string | null;
  /** Who was away when it was addressed, where a stand-in gets it. */
  @Column({ name: 'instead_of', type: 'uuid', nullable: true }) insteadOf!: string | null;
  @Column({ type: 'uuid', array: true }) way!: string[];
  @InstantColumn({ name: 'created_at' }) createdAt!: Instant;
}
