import { Column, Entity } from 'typeorm';
import type { Instant } from '#domain/kernel';
import type { PostKind } from '#domain/org';
import { InstantColumn, TenantRow } from '#server/database';

@Entity('saved_view')
export class SavedViewTable extends TenantRow {
  @Column({ type: 'int' }) version!: number;
  @Column({ type: 'text' }) name!: string;
  @Column({ type: 'text' }) address!: string;
  @Column({ name: 'made_by', type: 'uuid' }) madeBy!: string;
  @Column({ type: 'boolean' }) shared!: boolean;
  @InstantColumn({ name: 'removed_at', nullable: true }) removedAt!: Instant | null;
}

@Entity('pinned_view')
export class PinnedViewTable extends TenantRow {
  @Column({ name: 'member_id', type: 'uuid' }) memberId!: string;
  @Column({ name: 'built_in', type: 'text', nullable: true }) builtIn!: string | null;
  @Column({ name: 'saved_view_id', type: 'uuid', nullable: true }) savedViewId!: string | null;
  @InstantColumn({ name: 'pinned_at' }) pinnedAt!: Instant;
  @Column({ type: 'int' }) place!: number;
}

@Entity('opening_view')
export class OpeningViewTable extends TenantRow {
  @Column({ type: 'text' }) post!: PostKind;
  @Column({ name: 'built_in', type: 'text', nullable: true }) builtIn!: string | null;
  @Column({ name: 'saved_view_id', type: 'uuid', nullable: true }) savedViewId!: string | null;
}
