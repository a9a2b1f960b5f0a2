import { useState } from 'react';
import { PersonField } from './fields.tsx';
import { at, type StepProps } from './step-props.ts';
import { StepForm } from './step-form.tsx';
import { NameOwnerDocument } from './steps.generated.ts';
import { useStep } from './use-step.ts';

/** Names another owner, who then says yes or no. */
export const NameOwnerForm = (props: StepProps) => {
  const { directory, onClose } = props;
  const step = useStep(NameOwnerDocument, { said: 'Named. They say yes or no; until then it stays where it is.', onDone: onClose });
  const [ownerId, setOwner] = useState('');
  return (
    <StepForm label="Name another owner" verb="Name" step={step} fields={['ownerId']} onCancel={onClose} onSubmit={() => void step.take({ ...at(props), ownerId })}>
      <PersonField directory={directory} label="New owner" required value={ownerId} onChange={setOwner} error={step.errorOf('ownerId')} hint="They are asked first: nobody becomes an owner by silence." />
    </StepForm>
  );
};
