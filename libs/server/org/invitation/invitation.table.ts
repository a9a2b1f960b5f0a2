import { Column, Entity } from 'typeorm';
import type { Instant } from '#domain/kernel';
import type { InvitationEnd } from '#domain/org';
import { InstantColumn, TenantRow } from '#server/database';

/** A member who was asked to sign in. */
@Entity('invitation')
export class InvitationTable extends TenantRow {
  @Column({ name: 'member_id', type: 'uuid' }) memberId!: string;
  @Column({ type: 'text' }) email!: string;
  @Column({ name: 'invited_by', type: 'uuid' }) invitedBy!: string;
  @InstantColumn({ name: 'invited_at' }) invitedAt!: Instant;
  @InstantColumn({ name: 'expires_at' }) expiresAt!: Instant;
  @InstantColumn({ name: 'ended_at', nullable: true }) endedAt!: Instant | null;
  @Column({ type: 'text', nullable: true }) ended!: InvitationEnd | null;
}
