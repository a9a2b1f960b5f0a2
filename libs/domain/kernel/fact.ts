import type { MemberId } from './ids.ts';

export type SubjectKind =
  | 'organization' | 'member' | 'silo' | 'post' | 'commitment' | 'series' | 'view' | 'handoff' | 'escalation' | 'ruling'
  | 'forum' | 'sitting' | 'import' | 'notice' | 'clock';

export type Subject = { readonly kind: SubjectKind; readonly id: string };
export type FactValue = string | number | boolean | null | readonly string[];

/**
 * One line of the append-only record: `subject.past-tense`, about one subject. `data` holds ids, dates, numbers and
 * code words only; names and free text stand in `text`, which can be blanked without breaking the chain.
 */
export type Fact = {
  readonly type: string;
  readonly subject: Subject;
  readonly data: Readonly<Record<string, FactValue>>;
  readonly text?: Readonly<Record<string, string>>;
};

/** Who does it, and for whom when a stand-in acts: principal, actor and path stay in the record. */
export type Actor = { readonly memberId: MemberId; readonly insteadOf?: MemberId };
