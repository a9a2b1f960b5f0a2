import { Column, Entity } from 'typeorm';
import type { Instant } from '#domain/kernel';
import { InstantColumn, TenantRow } from '#server/database';

@Entity('checklist_line')
export class ChecklistLineTable extends TenantRow {
  @Column({ name: 'commitment_id', type: 'uuid' }) commitmentId!: string;
  @Column({ type: 'int' }) place!: number;
  @Column({ type: 'text' }) words!: string;
  @InstantColumn({ name: 'done_at', nullable: true }) doneAt!: Instant | null;
  @Column({ name: 'done_by', type: 'uuid', nullable: true }) doneBy!: string | null;
}
