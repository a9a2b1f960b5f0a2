import { Column, Entity } from 'typeorm';
import type { Instant } from '#domain/kernel';
import { InstantColumn, TenantRow } from '#server/database';

/** A key that a silo had before: addresses, filters and files that say it still find the silo. */
@Entity('silo_former_key')
export class SiloFormerKeyTable extends TenantRow {
  @Column({ type: 'text' })
  key!: string;

  @Column({ name: 'silo_id', type: 'uuid' })
  siloId!: string;

  @InstantColumn({ name: 'until_at' })
  untilAt!: Instant;
}
