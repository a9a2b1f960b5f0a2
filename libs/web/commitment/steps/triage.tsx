import type { SlipReason, TriageKind } from '#contract';
import { SelectField, TextArea } from '#web/ui';
import { useState } from 'react';
import { DayField, ReasonField } from './fields.tsx';
import { at, type StepProps } from './step-props.ts';
import { StepForm } from './step-form.tsx';
import { TriageArrearsDocument } from './steps.generated.ts';
import { useStep } from './use-step.ts';

const KINDS: readonly { value: TriageKind; label: string }[] = [
  { value: 'NEW_DATE', label: 'A new agreed date' },
  { value: 'WATCH', label: 'Watch it from today' },
  { value: 'WITHDRAW', label: 'Withdraw it' },
];
const VERBS: Readonly<Record<TriageKind, string>> = { NEW_DATE: 'Set the date', WATCH: 'Watch from today', WITHDRAW: 'Withdraw' };

/** Settles a row of the arrears. */
export const TriageForm = (props: StepProps) => {
  const { commitment, onClose } = props;
  const step = useStep(TriageArrearsDocument, { said: `${commitment.key} is out of the arrears.`, onDone: onClose });
  const [kind, setKind] = useState<TriageKind>('NEW_DATE');
  const [on, setOn] = useState('');
  const [reason, setReason] = useState<SlipReason | ''>('');
  const [note, setNote] = useState('');
  const dated = kind === 'NEW_DATE';
  const send = () => void step.take({ ...at(props), kind, on: dated && on ? on : null, reason: dated && reason ? reason : null, note });
  return (
    <StepForm label="Arrears" verb={VERBS[kind]} look={kind === 'WITHDRAW' ? 'danger' : 'primary'} step={step} fields={dated ? ['on', 'reason', 'note'] : ['note', 'reason']} onSubmit={send}>
      <p>Its date was past when it came in, so no clock runs. Nobody is reminded until you settle it.</p>
      <SelectField label="What becomes of it" required choices={KINDS} value={kind} onChange={(value) => setKind(value as TriageKind)} />
      {dated && <DayField label="New agreed date" required value={on} onChange={setOn} error={step.errorOf('on')} />}
      {dated && <ReasonField required value={reason} onChange={(value) => setReason(value as SlipReason)} error={step.errorOf('reason')} />}
      {kind !== 'WATCH' && (
        <TextArea label={kind === 'WITHDRAW' ? 'Why' : 'Note'} rows={2} required={kind === 'WITHDRAW'} value={note} onChange={setNote} error={step.errorOf('note') ?? (dated ? undefined : step.errorOf('reason'))} />
      )}
    </StepForm>
  );
};
