import { TextArea } from '#web/ui';
import { useState } from 'react';
import type { CommitmentDetailFragment } from '../detail/commitment-detail.generated.ts';
import { StepForm } from './step-form.tsx';
import { CommentOnCommitmentDocument } from './steps.generated.ts';
import { useStep } from './use-step.ts';

/** Says something about it. */
export const CommentForm = ({ commitment: { id } }: { commitment: Pick<CommitmentDetailFragment, 'id'> }) => {
  const [text, setText] = useState('');
  const step = useStep(CommentOnCommitmentDocument, { said: 'Your comment is there.', onDone: () => setText('') });
  return (
    <StepForm label="Comment" verb="Comment" look="quiet" bare step={step} fields={['text']} onSubmit={() => void step.take({ id, text })}>
      <TextArea label="Your comment" required rows={1} value={text} onChange={setText} error={step.errorOf('text')} />
    </StepForm>
  );
};
