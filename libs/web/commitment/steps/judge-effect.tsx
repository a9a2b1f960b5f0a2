import { SelectField, TextArea } from '#web/ui';
import { useState } from 'react';
import { at, type StepProps } from './step-props.ts';
import { StepForm } from './step-form.tsx';
import { JudgeEffectDocument } from './steps.generated.ts';
import { useStep } from './use-step.ts';

const ANSWERS = [{ value: 'yes', label: 'Yes, it is proven' }, { value: 'no', label: 'No, there is none' }];

/** Says whether customers felt it. */
export const JudgeEffectForm = (props: StepProps) => {
  const { commitment, onClose } = props;
  const step = useStep(JudgeEffectDocument, { said: 'The effect is on the record.', onDone: onClose });
  const [proven, setProven] = useState('yes');
  const [reason, setReason] = useState('');
  return (
    <StepForm label="Judge the effect" verb="Record" step={step} fields={['reason']} onCancel={onClose} onSubmit={() => void step.take({ ...at(props), proven: proven === 'yes', reason })}>
      <SelectField label="Did the effect on customers come about?" required hint={commitment.customerEffect || undefined} choices={ANSWERS} value={proven} onChange={setProven} />
      <TextArea label="What shows it" required value={reason} onChange={setReason} error={step.errorOf('reason')} />
    </StepForm>
  );
};
