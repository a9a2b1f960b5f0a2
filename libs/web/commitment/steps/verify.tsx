import { TextArea } from '#web/ui';
import { useState } from 'react';
import { at, type StepProps } from './step-props.ts';
import { StepForm } from './step-form.tsx';
import { VerifyDeliveryDocument } from './steps.generated.ts';
import { useStep } from './use-step.ts';

/** Confirms a delivery for the receiving silo. */
export const VerifyForm = (props: StepProps) => {
  const step = useStep(VerifyDeliveryDocument, { said: `${props.commitment.key} is verified.`, onDone: props.onClose });
  const [note, setNote] = useState('');
  return (
    <StepForm label="Verify" verb="Verify" step={step} fields={['note']} onCancel={props.onClose} onSubmit={() => void step.take({ ...at(props), note })}>
      <TextArea label="What you saw" rows={2} value={note} onChange={setNote} error={step.errorOf('note')} />
    </StepForm>
  );
};
