import type { CommitmentDetailFragment } from './commitment-detail.generated.ts';
import { CommentForm } from '../steps/comment.tsx';
import { Part } from './part.tsx';
import { Said } from './said.tsx';

/** What people said about it, oldest first, and the place to say more. */
export const Comments = ({ commitment }: { commitment: CommitmentDetailFragment }) => {
  const may = commitment.steps.includes('commitment.comment');
  if (commitment.comments.length === 0 && !may) return null;
  return (
    <Part title="Comments">
      {commitment.comments.map((comment, index) => (
        <Said key={index} by={comment.by?.name} at={comment.at}>
          {comment.text}
        </Said>
      ))}
      {may && <CommentForm commitment={commitment} />}
    </Part>
  );
};
