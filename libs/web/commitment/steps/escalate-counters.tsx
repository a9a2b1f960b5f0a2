import { TextArea, useClock } from '#web/ui';
import { useState } from 'react';
import { receiverName } from '../words/office.ts';
import { dayInYear, on } from '../words/when.ts';
import { at, type StepProps } from './step-props.ts';
import { StepForm } from './step-form.tsx';
import { EscalateCountersDocument } from './steps.generated.ts';
import { useStep } from './use-step.ts';

/** After a third counter: raises the terms above the two silos, with what each said last. */
export const EscalateCountersForm = (props: StepProps) => {
  const { commitment, onClose } = props;
  const { today } = useClock();
  const step = useStep(EscalateCountersDocument, { said: 'Raised to the CCO. You can both still agree, which settles it.', onDone: onClose });
  const [reason, setReason] = useState('');
  const { rounds, carriedBy } = commitment;
  const last = (side: 'CARRIER' | 'RECEIVER') => rounds.findLast((round) => round.side === side);
  const carrier = last('CARRIER');
  const receiver = last('RECEIVER') ?? { on: rounds[0]?.fromOn ?? null, note: '' };
  const terms = (name: string, said: { on: string | null; note: string } | undefined) =>
    `${name} offers ${said?.on ? dayInYear(on(said.on), today) : 'no date'}${said?.note ? `: “${said.note}”` : ''}`;
  return (
    <StepForm label="Raise it" verb="Raise it to the CCO" step={step} fields={['reason']} onCancel={onClose} onSubmit={() => void step.take({ ...at(props), reason })}>
      <p>
        {terms(carriedBy.name, carrier)}
        <br />
        {terms(receiverName(commitment), receiver)}
      </p>
      <TextArea label="What keeps you from agreeing" required autoFocus rows={2} hint="The CCO sees it with both sides’ last words." value={reason} onChange={setReason} error={step.errorOf('reason')} />
    </StepForm>
  );
};
