import { useMutation } from '@apollo/client/react';
import { unanswered } from '#web/ui';
import { useState } from 'react';
import { EditCommentDocument, TakeBackCommentDocument, type CommentAnswerFragment, type CommentReadFragment } from './comment.generated.ts';

/** Editing one's own comment and taking it back; the answer is the comment as it stands, so every place shows it. */
export const useChangeComment = ({ id, version }: Pick<CommentReadFragment, 'id' | 'version'>) => {
  const [runEdit, editing] = useMutation(EditCommentDocument);
  const [runTakeBack, taking] = useMutation(TakeBackCommentDocument);
  const [problem, setProblem] = useState<string>();
  const settle = async (sent: Promise<{ data?: { answer: CommentAnswerFragment } | null }>): Promise<boolean> => {
    setProblem(undefined);
    try {
      const { data } = await sent;
      setProblem(data ? data.answer.problem?.message : unanswered(undefined).message);
      return data?.answer.problem === null;
    } catch (error) {
      setProblem(unanswered(error).message);
      return false;
    }
  };
  return {
    edit: (text: string) => settle(runEdit({ variables: { input: { id, version, text, clientMutationId: crypto.randomUUID() } } })),
    takeBack: () => settle(runTakeBack({ variables: { input: { id, version, clientMutationId: crypto.randomUUID() } } })),
    busy: editing.loading || taking.loading,
    problem,
  };
};
