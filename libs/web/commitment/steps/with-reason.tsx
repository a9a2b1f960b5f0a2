import { TextArea, type ButtonProps } from '#web/ui';
import { useState } from 'react';
import type { ReasonInput } from '#contract';
import { at, type StepProps } from './step-props.ts';
import { StepForm } from './step-form.tsx';
import { DeclineCommitmentDocument, ReturnDeliveryDocument } from './steps.generated.ts';
import { useStep, type StepDocument } from './use-step.ts';

type WithReasonProps = StepProps & { document: StepDocument<ReasonInput>; verb: string; label: string; said: string; look?: ButtonProps['look'] };

/** A no that owes its reason. */
const WithReason = ({ document, verb, label, said, look, ...props }: WithReasonProps) => {
  const step = useStep(document, { said, onDone: props.onClose });
  const [reason, setReason] = useState('');
  return (
    <StepForm label={verb} verb={verb} look={look} step={step} fields={['reason']} onCancel={props.onClose} onSubmit={() => void step.take({ ...at(props), reason })}>
      <TextArea label={label} required autoFocus value={reason} onChange={setReason} error={step.errorOf('reason')} />
    </StepForm>
  );
};

export const DeclineForm = (props: StepProps) => (
  <WithReason {...props} document={DeclineCommitmentDocument} verb="Decline" look="danger" label="Why your silo does not take it" said={`${props.commitment.key} is declined.`} />
);

export const ReturnForm = (props: StepProps) => (
  <WithReason {...props} document={ReturnDeliveryDocument} verb="Return" label="What is missing" said={`Returned. ${props.commitment.key} is accepted again, with the date that it had.`} />
);
