import { Column, Entity } from 'typeorm';
import type { Mark, MinutesBody, OutcomeKind, SittingState } from '#domain/forum';
import type { Instant, LocalDate, SubjectKind } from '#domain/kernel';
import { InstantColumn, LocalDateColumn, TenantRow } from '#server/database';

const id = (name: string) => Column({ name, type: 'uuid', nullable: true });
const at = (name: string) => InstantColumn({ name, nullable: true });

@Entity('sitting')
export class SittingTable extends TenantRow {
  @Column({ type: 'int' }) version!: number;
  @id('forum_id') forumId!: string;
  @LocalDateColumn({ name: 'key_on' }) keyOn!: LocalDate;
  @LocalDateColumn({ name: 'held_on' }) heldOn!: LocalDate;
  @at('starts_at') startsAt!: Instant;
  @Column({ type: 'int' }) minutes!: number;
  @Column({ type: 'int' }) quorum!: number;
  @Column({ type: 'text' }) state!: SittingState;
  @id('chair_id') chairId!: string | null;
  @id('scribe_id') scribeId!: string | null;
  @id('current_item_id') currentItemId!: string | null;
  @at('started_at') startedAt!: Instant | null;
  @at('closed_at') closedAt!: Instant | null;
}

/** What belongs to one sitting, in its order. */
abstract class SittingPart extends TenantRow {
  @Column({ name: 'sitting_id', type: 'uuid' }) sittingId!: string;
  @Column({ type: 'int' }) seq!: number;
}

/** A silo's seat in a sitting: who is expected, and who came. */
@Entity('attendance')
export class AttendanceTable extends SittingPart {
  @Column({ name: 'silo_id', type: 'uuid' }) siloId!: string;
  @id('expected_id') expectedId!: string | null;
  @id('stand_in_id') standInId!: string | null;
  @Column({ type: 'text', nullable: true }) mark!: Mark | null;
  @id('member_id') memberId!: string | null;
}

@Entity('agenda_item')
export class AgendaItemTable extends SittingPart {
  @Column({ name: 'subject_kind', type: 'text', nullable: true }) subjectKind!: SubjectKind | null;
  @id('subject_id') subjectId!: string | null;
  @Column({ type: 'text' }) title!: string;
  @Column({ type: 'text' }) why!: string;
  @Column({ type: 'int' }) minutes!: number;
  @Column({ type: 'int' }) carried!: number;
  @at('taken_at') takenAt!: Instant | null;
  @Column({ type: 'boolean' }) settled!: boolean;
}

/** `carriedBy` and `promisedTo` are also the giver and the receiver of a hand-off. */
@Entity('outcome')
export class OutcomeTable extends TenantRow {
  @Column({ name: 'sitting_id', type: 'uuid' }) sittingId!: string;
  @Column({ type: 'text' }) kind!: OutcomeKind;
  @id('item_id') itemId!: string | null;
  @Column({ type: 'text' }) words!: string;
  @id('commitment_id') commitmentId!: string | null;
  @id('carried_by') carriedBy!: string | null;
  @id('promised_to') promisedTo!: string | null;
  @id('owner_id') ownerId!: string | null;
  @LocalDateColumn({ name: 'due_on', nullable: true }) dueOn!: LocalDate | null;
  @Column({ name: 'silo_ids', type: 'uuid', array: true }) siloIds!: string[];
  @id('by_member_id') byMemberId!: string;
  @at('at') at!: Instant;
}

@Entity('minutes')
export class MinutesTable extends TenantRow {
  @Column({ name: 'sitting_id', type: 'uuid' }) sittingId!: string;
  @Column({ type: 'jsonb' }) body!: MinutesBody;
  @Column({ type: 'jsonb' }) texts!: Record<string, string>;
  @Column({ name: 'text_digests', type: 'jsonb' }) textDigests!: Record<string, string>;
  @Column({ type: 'text' }) digest!: string;
  @at('locked_at') lockedAt!: Instant;
  @id('signed_by') signedBy!: string;
}
