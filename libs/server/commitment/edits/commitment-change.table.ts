import { Column, Entity } from 'typeorm';
import type { Before } from '#domain/commitment';
import type { Instant } from '#domain/kernel';
import { InstantColumn, TenantRow } from '#server/database';

@Entity('commitment_change')
export class CommitmentChangeTable extends TenantRow {
  @Column({ name: 'commitment_id', type: 'uuid' }) commitmentId!: string;
  @Column({ type: 'int' }) version!: number;
  @Column({ type: 'text' }) what!: string;
  @Column({ type: 'jsonb' }) before!: Before;
  @Column({ name: 'slip_seq', type: 'int', nullable: true }) slipSeq!: number | null;
  @Column({ name: 'by_member_id', type: 'uuid' }) byMemberId!: string;
  @InstantColumn() at!: Instant;
  @Column({ type: 'uuid', nullable: true }) undoes!: string | null;
  @Column({ name: 'bulk_id', type: 'uuid', nullable: true }) bulkId!: string | null;
}
