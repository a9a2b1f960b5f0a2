import { ok, type CommentId, type Fact, type Instant, type Result } from '#domain/kernel';
import { mentionedIn, writeComment, type Comment } from '#domain/talk';
import type { Commitment } from './commitment.ts';
import { refused } from './due.ts';
import { hindrance } from './hindrance.ts';
import { factOf, type Step } from './step.ts';

/** `lastWordAt` is set when somebody of the carrying side spoke: the row's own last word then. */
export type Commented = { readonly comment: Comment; readonly lastWordAt: Instant | null; readonly facts: readonly Fact[] };

/** Says something about it. No version: a comment makes nobody's edit stale. Refuses NOT_ALLOWED, INVALID (empty, too long). */
export function commentOn(commitment: Commitment, input: { readonly id: CommentId; readonly text: string; readonly hasFiles?: boolean }, step: Step): Result<Commented> {
  const problem = hindrance(commitment, 'commitment.comment', step);
  if (problem) return refused(problem);
  const said = writeComment({ ...input, subject: { kind: 'commitment', id: commitment.id } }, step);
  if (!said.ok) return said;
  const { words } = said.value;
  return ok({
    comment: said.value,
    lastWordAt: step.capacities.has('BELONGS_TO_CARRYING') ? step.now : null,
    facts: [factOf(commitment, 'commitment.commented', { commentId: input.id, mentions: mentionedIn(words) }, { text: words })],
  });
}
