import type { AskKind } from '#contract';
import { SelectField, TextArea, TextField } from '#web/ui';
import { useState } from 'react';
import { ASK_WORDS } from '../words/codes.ts';
import { at, type StepProps } from './step-props.ts';
import { StepForm } from './step-form.tsx';
import { ReportCommitmentDocument } from './steps.generated.ts';
import { useStep } from './use-step.ts';

const ASKS = Object.entries(ASK_WORDS).map(([value, label]) => ({ value, label }));

/** At risk, with the three things that a risk owes: confidence, evidence and an ask. */
export const RiskForm = (props: StepProps) => {
  const { commitment, onClose } = props;
  const step = useStep(ReportCommitmentDocument, { said: `${commitment.key} is reported at risk.`, onDone: onClose });
  const before = commitment.report?.state === 'AT_RISK' ? commitment.report : null;
  const [confidence, setConfidence] = useState(String(before?.confidence ?? ''));
  const [evidence, setEvidence] = useState(before?.evidence ?? '');
  const [kind, setKind] = useState<AskKind | ''>(before?.ask?.kind ?? '');
  const [text, setText] = useState(before?.ask?.text ?? '');
  const send = () =>
    void step.take({
      ...at(props), state: 'AT_RISK', confidence: confidence.trim() === '' ? null : Math.round(Number(confidence)) || 0, evidence,
      ask: kind === '' ? null : { kind, text },
    });
  return (
    <StepForm label="At risk" verb="Report at risk" step={step} fields={['confidence', 'evidence', 'ask']} onCancel={onClose} onSubmit={send}>
      <TextField label="How sure are you of the agreed date, in %" type="number" required autoFocus value={confidence} onChange={setConfidence} error={step.errorOf('confidence')} />
      <TextArea label="What you see" hint="The evidence: a number, an event, a date." required value={evidence} onChange={setEvidence} error={step.errorOf('evidence')} />
      <SelectField label="What you ask for" none="Choose" required choices={ASKS} value={kind} onChange={(value) => setKind(value as AskKind)} error={step.errorOf('ask')} />
      <TextField label="In one line" required value={text} onChange={setText} placeholder="Decide which tariff goes first" />
    </StepForm>
  );
};
