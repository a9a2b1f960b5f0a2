import { TextArea } from '#web/ui';
import { useState } from 'react';
import { DayField } from './fields.tsx';
import { at, type StepProps } from './step-props.ts';
import { StepForm } from './step-form.tsx';
import { VerifyDeliveryDocument } from './steps.generated.ts';
import { useStep } from './use-step.ts';

/** Confirms a delivery for the receiving silo. */
export const VerifyForm = (props: StepProps) => {
  const step = useStep(VerifyDeliveryDocument, { said: `${props.commitment.key} is verified.`, onDone: props.onClose });
  const [note, setNote] = useState('');
  const [effectOn, setEffectOn] = useState(props.commitment.effectOn ?? '');
  return (
    <StepForm label="Verify" verb="Verify" step={step} fields={['note', 'effectOn']} onCancel={props.onClose} onSubmit={() => void step.take({ ...at(props), note, effectOn: effectOn && effectOn !== props.commitment.effectOn ? effectOn : null })}>
      <TextArea label="What you saw" rows={2} value={note} onChange={setNote} error={step.errorOf('note')} />
      <DayField label="Ask for its effect on" hint="You are asked then whether customers felt it." value={effectOn} onChange={setEffectOn} error={step.errorOf('effectOn')} />
    </StepForm>
  );
};
