import { useState } from 'react';
import { DayField, PersonField } from './fields.tsx';
import { at, type StepProps } from './step-props.ts';
import { StepForm } from './step-form.tsx';
import { CompleteCommitmentDocument } from './steps.generated.ts';
import { useStep } from './use-step.ts';

/** Gives an imported commitment the owner or the date that it lacks. */
export const CompleteForm = (props: StepProps) => {
  const { commitment, directory, onClose } = props;
  const step = useStep(CompleteCommitmentDocument, { said: `${commitment.key} is completed.`, onDone: onClose });
  const [ownerId, setOwner] = useState('');
  const [on, setOn] = useState('');
  return (
    <StepForm label="Complete" verb="Complete" step={step} fields={['ownerId', 'on']} onCancel={onClose} onSubmit={() => void step.take({ ...at(props), ownerId: ownerId || null, on: on || null })}>
      {commitment.owner === null && <PersonField directory={directory} label="Accountable owner" value={ownerId} onChange={setOwner} error={step.errorOf('ownerId')} />}
      {commitment.agreedOn === null && <DayField value={on} onChange={setOn} error={step.errorOf('on')} />}
    </StepForm>
  );
};
