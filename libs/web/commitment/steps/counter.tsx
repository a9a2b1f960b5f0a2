import { TextArea } from '#web/ui';
import { useState } from 'react';
import { DayField, PersonField } from './fields.tsx';
import { at, type StepProps } from './step-props.ts';
import { StepForm } from './step-form.tsx';
import { CounterCommitmentDocument } from './steps.generated.ts';
import { useStep } from './use-step.ts';

/** Puts another date on the table, and perhaps another owner. */
export const CounterForm = (props: StepProps) => {
  const { commitment, directory, onClose } = props;
  const step = useStep(CounterCommitmentDocument, { said: `Countered. The other side answers next.`, onDone: onClose });
  const [on, setOn] = useState(commitment.proposedOn ?? '');
  const [ownerId, setOwner] = useState('');
  const [note, setNote] = useState('');
  return (
    <StepForm label="Counter" verb="Counter" step={step} fields={['on', 'ownerId', 'note']} onCancel={onClose} onSubmit={() => void step.take({ ...at(props), on, ownerId: ownerId || null, note })}>
      <DayField label="Another date" required value={on} onChange={setOn} error={step.errorOf('on')} />
      <PersonField directory={directory} label="Another owner" none="As it is" value={ownerId} onChange={setOwner} error={step.errorOf('ownerId')} />
      <TextArea label="Note" value={note} onChange={setNote} error={step.errorOf('note')} />
    </StepForm>
  );
};
