import { Column, Entity } from 'typeorm';
import type { LocalDate } from '#domain/kernel';
import { LocalDateColumn, TenantRow } from '#server/database';

/** A day on which the whole organization does not work. */
@Entity('closure')
export class ClosureTable extends TenantRow {
  @LocalDateColumn({ name: 'closed_on' })
  closedOn!: LocalDate;

  @Column({ type: 'text' })
  name!: string;
}
