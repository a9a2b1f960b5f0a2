import { ok, readText, type CommentId, type CommitmentId, type Fact, type Instant, type MemberId, type Result } from '#domain/kernel';
import type { Commitment } from './commitment.ts';
import { refused } from './due.ts';
import { hindrance } from './hindrance.ts';
import { factOf, type Step } from './step.ts';
import { COMMENT } from './texts.ts';

export type Comment = {
  readonly id: CommentId;
  readonly commitmentId: CommitmentId;
  readonly byMemberId: MemberId;
  readonly at: Instant;
  readonly text: string;
};

/** `lastWordAt` is set when somebody of the carrying side spoke: the row's own last word then. */
export type Commented = { readonly comment: Comment; readonly lastWordAt: Instant | null; readonly facts: readonly Fact[] };

/** Says something about it. No version: a comment makes nobody's edit stale. Refuses NOT_ALLOWED, INVALID (empty, too long). */
export function commentOn(commitment: Commitment, input: { readonly id: CommentId; readonly text: string }, step: Step): Result<Commented> {
  const problem = hindrance(commitment, 'commitment.comment', step);
  if (problem) return refused(problem);
  const text = readText(input.text, COMMENT);
  if (!text.ok) return text;
  const comment = { id: input.id, commitmentId: commitment.id, byMemberId: step.by, at: step.now, text: text.value };
  return ok({
    comment,
    lastWordAt: step.capacities.has('BELONGS_TO_CARRYING') ? step.now : null,
    facts: [factOf(commitment, 'commitment.commented', { commentId: input.id }, { text: text.value })],
  });
}
