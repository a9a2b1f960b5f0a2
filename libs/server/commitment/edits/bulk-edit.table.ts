import { Column, Entity } from 'typeorm';
import type { Because, BulkChange } from '#domain/commitment';
import type { Instant } from '#domain/kernel';
import { InstantColumn, TenantRow } from '#server/database';

@Entity('bulk_edit')
export class BulkEditTable extends TenantRow {
  @Column({ type: 'text' }) kind!: BulkChange['kind'] | 'RETURNED_LIST' | 'UNDO';
  @Column({ name: 'by_member_id', type: 'uuid' }) byMemberId!: string;
  @InstantColumn() at!: Instant;
  @Column({ type: 'int' }) changed!: number;
  @Column({ type: 'jsonb' }) refused!: readonly Because[];
  @Column({ type: 'uuid', nullable: true }) undoes!: string | null;
}
