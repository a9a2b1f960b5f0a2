import { ok, readText, refuse, type CommentId, type Fact, type Instant, type MemberId, type Result, type Subject, type TextRule } from '#domain/kernel';
import { mentionedIn } from './words.ts';

export const COMMENT: TextRule = { field: 'text', what: 'a comment', most: 8_000, needed: true };
const MOST_MENTIONS = 50;

/** What a member said about a subject. Nothing is deleted: what is taken back stays as that, without its words. */
export type Comment = {
  readonly id: CommentId;
  readonly version: number;
  readonly subject: Subject;
  readonly byMemberId: MemberId;
  readonly at: Instant;
  /** As kept, with people by id; empty once it is taken back. */
  readonly words: string;
  readonly editedAt: Instant | null;
  readonly takenBackAt: Instant | null;
};

export type Saying = { readonly by: MemberId; readonly now: Instant };
export type CommentChange = { readonly comment: Comment; readonly facts: readonly Fact[] };

/** A comment with its words cleaned. Refuses INVALID: empty (unless files say it), too long, too many people. Tells no fact: the subject's own step does. */
export function writeComment(input: { readonly id: CommentId; readonly subject: Subject; readonly text: string; readonly hasFiles?: boolean }, { by, now }: Saying): Result<Comment> {
  const words = readWords(input.text, input.hasFiles ?? false);
  if (!words.ok) return words;
  return ok({ id: input.id, version: 1, subject: input.subject, byMemberId: by, at: now, words: words.value, editedAt: null, takenBackAt: null });
}

/** The fact of a comment on a subject that has no step of its own for it. */
export const writtenFact = (comment: Comment): Fact => fact(comment, 'comment.written', { mentions: mentionedIn(comment.words) }, comment.words);

/** Other words for one's own comment. Whoever it mentioned before is not told again. Refuses NOT_ALLOWED, WRONG_STATE, INVALID. */
export function editComment(comment: Comment, input: { readonly text: string; readonly hasFiles?: boolean }, saying: Saying): Result<CommentChange> {
  const against = hindered(comment, saying);
  if (against) return against;
  const words = readWords(input.text, input.hasFiles ?? false);
  if (!words.ok) return words;
  if (words.value === comment.words) return ok({ comment, facts: [] });
  const known = new Set(mentionedIn(comment.words));
  const mentions = mentionedIn(words.value).filter((id) => !known.has(id));
  const edited = { ...comment, version: comment.version + 1, words: words.value, editedAt: saying.now };
  return ok({ comment: edited, facts: [fact(edited, 'comment.edited', { mentions }, edited.words)] });
}

/** Takes one's own comment back: its words are gone, that it was there is not. Refuses NOT_ALLOWED, WRONG_STATE. */
export function takeBackComment(comment: Comment, saying: Saying): Result<CommentChange> {
  const against = hindered(comment, saying);
  if (against) return against;
  const taken = { ...comment, version: comment.version + 1, words: '', takenBackAt: saying.now };
  return ok({ comment: taken, facts: [fact(taken, 'comment.taken-back')] });
}

/** Whether a member may change a comment: only their own, and only while it stands. */
export const mayChange = (comment: Pick<Comment, 'byMemberId' | 'takenBackAt'>, memberId: MemberId | null): boolean =>
  memberId !== null && comment.byMemberId === memberId && comment.takenBackAt === null;

function hindered(comment: Comment, { by }: Saying) {
  if (comment.byMemberId !== by) return refuse('NOT_ALLOWED', 'Nothing was changed: only whoever wrote a comment changes it or takes it back.');
  if (comment.takenBackAt !== null) return refuse('WRONG_STATE', 'Nothing was changed: this comment was taken back. Write a new one.');
  return null;
}

function readWords(text: string, hasFiles: boolean): Result<string> {
  const words = readText(text, { ...COMMENT, needed: !hasFiles });
  if (words.ok && mentionedIn(words.value).length > MOST_MENTIONS) {
    return refuse('TOO_MANY', `Nothing was said: a comment mentions at most ${MOST_MENTIONS} people.`, 'text');
  }
  return words;
}

const fact = ({ id, subject }: Comment, type: `comment.${string}`, data: Fact['data'] = {}, words = ''): Fact => ({
  type, subject, data: { commentId: id, ...data }, ...(words === '' ? {} : { text: { text: words } }),
});
