import { Column, Entity } from 'typeorm';
import type { LocalDate } from '#domain/kernel';
import type { PostKind } from '#domain/org';
import { LocalDateColumn, TenantRow } from '#server/database';

@Entity('post')
export class PostTable extends TenantRow {
  @Column({ type: 'text' })
  kind!: PostKind;

  @Column({ name: 'member_id', type: 'uuid' })
  memberId!: string;

  @Column({ name: 'silo_id', type: 'uuid', nullable: true })
  siloId!: string | null;

  @LocalDateColumn({ name: 'from_on', nullable: true })
  fromOn!: LocalDate | null;

  @LocalDateColumn({ name: 'until_on', nullable: true })
  untilOn!: LocalDate | null;
}
