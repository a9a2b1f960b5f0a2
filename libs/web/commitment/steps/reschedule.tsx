import type { SlipReason } from '#contract';
import { counted, daysBetween, isDate } from '#domain/calendar';
import { TextArea } from '#web/ui';
import { useState } from 'react';
import { RipplePreview } from '../dependencies/ripple-preview.tsx';
import { receiverPerson } from '../words/office.ts';
import { on as dayOf } from '../words/when.ts';
import { DayField, ReasonField } from './fields.tsx';
import { at, type StepProps } from './step-props.ts';
import { StepForm } from './step-form.tsx';
import { RescheduleCommitmentDocument } from './steps.generated.ts';
import { useStep } from './use-step.ts';

/** What choosing this date means, before it is asked for. */
const meaningOf = (on: string, agreedOn: string | null, receiver: string): string => {
  if (!agreedOn || !isDate(on)) return `A later date waits for ${receiver}; an earlier one holds at once.`;
  const days = daysBetween(dayOf(agreedOn), dayOf(on));
  if (days === 0) return 'That is the agreed date.';
  return days > 0 ? `${counted(days, 'day')} later: a slip, once ${receiver} agrees. Until then the agreed date holds.` : `${counted(-days, 'day')} earlier: it holds at once, and is no slip.`;
};

/** Asks for another date. */
export const RescheduleForm = (props: StepProps) => {
  const { commitment, onClose } = props;
  const step = useStep(RescheduleCommitmentDocument, { said: 'The new date is on the record.', onDone: onClose });
  const [on, setOn] = useState(commitment.asked?.on ?? commitment.agreedOn ?? '');
  const [reason, setReason] = useState<SlipReason | ''>(commitment.asked?.reason ?? '');
  const [note, setNote] = useState('');
  const later = commitment.agreedOn !== null && on > commitment.agreedOn;
  const receiver = receiverPerson(commitment);
  return (
    <StepForm label="Another date" verb={later ? 'Ask for this date' : 'Set this date'} step={step} fields={['on', 'reason', 'note']} onCancel={onClose} onSubmit={() => void step.take({ ...at(props), on, reason: reason || null, note })}>
      <DayField label="Another date" required value={on} onChange={setOn} error={step.errorOf('on')} hint={meaningOf(on, commitment.agreedOn, receiver)} />
      {later && commitment.blocks.length > 0 && <RipplePreview moves={[{ id: commitment.id, on }]} once={`Once ${receiver} agrees`} />}
      {later && <ReasonField required value={reason} onChange={(value) => setReason(value as SlipReason)} error={step.errorOf('reason')} />}
      <TextArea label="Note" rows={2} value={note} onChange={setNote} error={step.errorOf('note')} />
    </StepForm>
  );
};
