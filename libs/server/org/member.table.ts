import { Column, Entity } from 'typeorm';
import type { Instant } from '#domain/kernel';
import { InstantColumn, TenantRow } from '#server/database';

@Entity('member')
export class MemberTable extends TenantRow {
  @Column({ name: 'account_id', type: 'uuid', nullable: true })
  accountId!: string | null;

  @Column({ type: 'text' })
  handle!: string;

  @Column({ type: 'text' })
  name!: string;

  @Column({ type: 'text', nullable: true })
  email!: string | null;

  @Column({ type: 'text', nullable: true })
  zone!: string | null;

  @Column({ name: 'digest_at', type: 'text', default: '08:00' })
  digestAt!: string;

  @InstantColumn({ name: 'joined_at' })
  joinedAt!: Instant;

  @InstantColumn({ name: 'left_at', nullable: true })
  leftAt!: Instant | null;
}
