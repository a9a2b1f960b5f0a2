import { Column, Entity } from 'typeorm';
import type { LinkKind } from '#domain/commitment';
import type { Instant } from '#domain/kernel';
import { InstantColumn, TenantRow } from '#server/database';

@Entity('dependency')
export class DependencyTable extends TenantRow {
  @Column({ name: 'waiting_id', type: 'uuid' }) waitingId!: string;
  @Column({ name: 'awaited_id', type: 'uuid' }) awaitedId!: string;
  @Column({ type: 'text' }) kind!: LinkKind;
  @Column({ name: 'added_by', type: 'uuid', nullable: true }) addedBy!: string | null;
  /** Of a part: its whole's lead asked that it is delivered first. */
  @Column({ type: 'boolean' }) needed!: boolean;
  @InstantColumn({ name: 'added_at' }) addedAt!: Instant;
}
