import { Comments } from '#web/talk';
import { CommentOnCommitmentDocument } from '../steps/steps.generated.ts';
import { useStep } from '../steps/use-step.ts';
import type { CommitmentDetailFragment } from './commitment-detail.generated.ts';
import { Part } from './part.tsx';

/** What people said about a commitment, and the place to say more: what the carrying side says there is its word. */
export const CommentsOf = ({ commitment: { id, steps, comments } }: { commitment: CommitmentDetailFragment }) => {
  const may = steps.includes('commitment.comment');
  const step = useStep(CommentOnCommitmentDocument, { said: 'Your comment is there.' });
  if (comments.length === 0 && !may) return null;
  const write = { busy: step.busy, problem: step.problem?.message, onSay: async (text: string, fileIds: readonly string[]) => (await step.take({ id, text, fileIds: [...fileIds] })) !== null };
  return (
    <Part title="Comments">
      <Comments comments={comments} write={may ? write : undefined} />
    </Part>
  );
};
