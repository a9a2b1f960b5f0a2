import type { TypedDocumentNode } from '@apollo/client';
import type { EditCommitmentInput, NameOwnerInput, PutDateInput, ReportCommitmentInput } from '#contract';
import type { DateWritten } from './due-cell.tsx';
import { EditCommitmentDocument, EditDateDocument, EditOwnerDocument, EditReportDocument, type EditAnswerFragment, type EditedCommitmentFragment } from './edits.generated.ts';

/** The texts that people write in place. */
export type TextTerm = 'title' | 'customerEffect' | 'doneWhen' | 'nextStep';
type Silo = EditedCommitmentFragment['carriedBy'];

/** One field as somebody wrote it anew. */
export type Saving =
  | { readonly term: TextTerm; readonly text: string }
  | { readonly term: 'owner'; readonly owner: { readonly id: string; readonly name: string } }
  | { readonly term: 'carriedBy'; readonly silo: Silo }
  /** null is the CCO's office. */
  | { readonly term: 'promisedTo'; readonly silo: Silo | null }
  | ({ readonly term: 'due' } & DateWritten)
  | { readonly term: 'onTrack' };

export type EditDocument = TypedDocumentNode<{ readonly edit: EditAnswerFragment }, { input: never }>;
export type Sent = { readonly document: EditDocument; readonly input: object; readonly foreseen: Partial<EditedCommitmentFragment>; readonly said: string };

/** What a field said, and the version of its commitment then. */
export type Seen = { readonly said: string; readonly version: number };

/**
 * The version with which a field is sent. What somebody else wrote elsewhere meanwhile is no obstacle; where they wrote this field, the version
 * that was seen goes along, so that the server shows both instead of putting one over the other.
 */
export const versionSent = (opened: Seen, now: Seen): number => (opened.said === now.said ? now.version : opened.version);

type At = { readonly id: string; readonly version: number };
const edit = (at: At, more: Omit<EditCommitmentInput, 'id' | 'version'>, foreseen: Sent['foreseen'], said: string): Sent =>
  ({ document: EditCommitmentDocument as never, input: { ...at, ...more } satisfies EditCommitmentInput, foreseen, said });

const TEXT_SAID: Readonly<Record<TextTerm, string>> = {
  title: 'Renamed.', customerEffect: 'The effect on customers is written down.', doneWhen: 'Written down when it is done.', nextStep: 'The next step is written down.',
};

/** How one field is sent, how it looks until the server answers, and what is said then. */
export const toSend = ({ id, version }: At, saving: Saving, me: string | null): Sent => {
  // Callers may hand over a whole commitment; what else it holds is not part of the input.
  const at: At = { id, version };
  switch (saving.term) {
    case 'owner': {
      const mine = saving.owner.id === me;
      const input: NameOwnerInput = { ...at, ownerId: saving.owner.id };
      return {
        document: EditOwnerDocument as never,
        input,
        foreseen: mine ? { owner: { __typename: 'Member', ...saving.owner } } : {},
        said: mine ? 'It is yours now.' : `${saving.owner.name} is asked to own it; until they say yes it stays where it is.`,
      };
    }
    case 'carriedBy': return edit(at, { carriedBy: saving.silo.id }, { carriedBy: saving.silo }, `${saving.silo.name} is asked to carry it.`);
    case 'promisedTo': return edit(at, { promisedTo: saving.silo?.id ?? '' }, { promisedTo: saving.silo }, `Promised to ${saving.silo?.name ?? 'the CCO’s office'}.`);
    case 'due': {
      const { on, reason, note } = saving;
      return { document: EditDateDocument as never, input: { ...at, on, reason, note: note.trim() || null } satisfies PutDateInput, foreseen: {}, said: 'The date is on the record.' };
    }
    case 'onTrack': return { document: EditReportDocument as never, input: { ...at, state: 'ON_TRACK' } satisfies ReportCommitmentInput, foreseen: {}, said: 'Reported on track.' };
    default: return edit(at, { [saving.term]: saving.text }, { [saving.term]: saving.text }, TEXT_SAID[saving.term]);
  }
};
