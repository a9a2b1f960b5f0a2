declare const brand: unique symbol;

/** A UUID (version 7, lower case) that names one kind of thing; two kinds never mix. */
export type Id<Kind extends string> = string & { readonly [brand]: Kind };

export type OrgId = Id<'organization'>;
export type AccountId = Id<'account'>;
export type MemberId = Id<'member'>;
export type SiloId = Id<'silo'>;
export type PostId = Id<'post'>;
export type LeaveId = Id<'leave'>;
export type InvitationId = Id<'invitation'>;
export type CommitmentId = Id<'commitment'>;
export type BulkId = Id<'bulk-edit'>;
export type ChangeId = Id<'commitment-change'>;
export type ViewId = Id<'saved-view'>;
export type FileId = Id<'file'>;
export type SeriesId = Id<'series'>;
export type CommentId = Id<'comment'>;
export type HandoffId = Id<'handoff'>;
export type ContributionId = Id<'contribution'>;
export type ClockId = Id<'clock'>;
export type EscalationId = Id<'escalation'>;
export type RulingId = Id<'ruling'>;
export type ForumId = Id<'forum'>;
export type SittingId = Id<'sitting'>;
export type AgendaItemId = Id<'agenda-item'>;
export type OutcomeId = Id<'outcome'>;
export type NoticeId = Id<'notice'>;
export type ImportRunId = Id<'import-run'>;
export type FactId = Id<'fact'>;

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Whether the text is a UUID as Postgres prints it: checked before any id reaches SQL. */
export const isId = (text: string): boolean => UUID.test(text);
