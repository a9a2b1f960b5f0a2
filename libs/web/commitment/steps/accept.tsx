import { useState } from 'react';
import { DayField, PersonField } from './fields.tsx';
import { at, type StepProps } from './step-props.ts';
import { StepForm } from './step-form.tsx';
import { AcceptCommitmentDocument } from './steps.generated.ts';
import { useStep } from './use-step.ts';

/** Agrees to the terms on the table; asks only for what they lack. */
export const AcceptForm = (props: StepProps) => {
  const { commitment, directory, onClose } = props;
  const step = useStep(AcceptCommitmentDocument, { said: `${commitment.key} is accepted.`, onDone: onClose });
  const lacksOwner = commitment.owner === null && commitment.namedOwner === null;
  const [ownerId, setOwner] = useState('');
  const [on, setOn] = useState('');
  return (
    <StepForm label="Accept" verb="Accept" step={step} fields={['ownerId', 'on']} onCancel={onClose} onSubmit={() => void step.take({ ...at(props), ownerId: ownerId || null, on: on || null })}>
      {lacksOwner && <PersonField directory={directory} label="Accountable owner" required value={ownerId} onChange={setOwner} error={step.errorOf('ownerId')} />}
      {commitment.proposedOn === null && <DayField required value={on} onChange={setOn} error={step.errorOf('on')} />}
    </StepForm>
  );
};
