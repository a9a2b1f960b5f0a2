import { Column, Entity } from 'typeorm';
import type { Instant, LocalDate } from '#domain/kernel';
import { InstantColumn, LocalDateColumn, TenantRow } from '#server/database';

@Entity('silo')
export class SiloTable extends TenantRow {
  @Column({ type: 'int' })
  version!: number;

  @Column({ type: 'text' })
  key!: string;

  @Column({ type: 'text' })
  name!: string;

  @Column({ type: 'text' })
  mandate!: string;

  @Column({ type: 'text' })
  kind!: string;

  @Column({ name: 'reporting_line', type: 'text' })
  reportingLine!: 'DIRECT' | 'DOTTED' | 'NONE';

  @Column({ type: 'text', nullable: true })
  country!: string | null;

  @Column({ type: 'text' })
  zone!: string;

  @LocalDateColumn({ name: 'closed_on', nullable: true })
  closedOn!: LocalDate | null;

  /** Who took over when it was closed. */
  @Column({ name: 'heir_id', type: 'uuid', nullable: true })
  heirId!: string | null;

  @InstantColumn({ name: 'created_at' })
  createdAt!: Instant;
}
