import { useSend, type Sent } from '#web/ui';
import { useState } from 'react';
import { EditCommentDocument, TakeBackCommentDocument, type CommentAnswerFragment, type CommentReadFragment } from './comment.generated.ts';

/** Editing one's own comment and taking it back; the answer is the comment as it stands, so every place shows it. */
export const useChangeComment = ({ id, version }: Pick<CommentReadFragment, 'id' | 'version'>) => {
  const { send, busy } = useSend();
  const [problem, setProblem] = useState<string>();
  const settle = async (sending: Promise<Sent<CommentAnswerFragment>>): Promise<boolean> => {
    setProblem(undefined);
    const sent = await sending;
    setProblem(sent.problem?.message);
    return sent.problem === null;
  };
  return {
    edit: (text: string) => settle(send(EditCommentDocument, { id, version, text })),
    takeBack: () => settle(send(TakeBackCommentDocument, { id, version })),
    busy,
    problem,
  };
};
