import { Button, FormActions, TextArea } from '#web/ui';
import { useState } from 'react';
import { counted, dateInWords, daysBetween } from '#domain/calendar';
import type { YesOrNoInput } from '#contract';
import { useClock } from '#web/ui';
import { REASON_WORDS } from '../words/codes.ts';
import { on } from '../words/when.ts';
import { at, type StepProps } from './step-props.ts';
import { StepForm } from './step-form.tsx';
import { AnswerAskedDateDocument, AnswerOwnershipDocument } from './steps.generated.ts';
import { useStep, type StepDocument } from './use-step.ts';

type YesOrNoProps = StepProps & { document: StepDocument<YesOrNoInput>; label: string; yes: string; no: string; saidYes: string; saidNo: string; children: React.ReactNode; /** Whether a no owes a word. */ noNeedsWord?: boolean };

/** A question that takes a yes or a no, and a note with either. */
export const YesOrNo = ({ document, label, yes, no, saidYes, saidNo, children, noNeedsWord = false, ...props }: YesOrNoProps) => {
  const agree = useStep(document, { said: saidYes, onDone: props.onClose });
  const refuse = useStep(document, { said: saidNo, onDone: props.onClose });
  const [note, setNote] = useState('');
  const step = refuse.problem ? refuse : agree;
  return (
    <StepForm label={label} verb={yes} step={step} fields={['note']} onSubmit={() => void agree.take({ ...at(props), yes: true, note })}>
      <p>{children}</p>
      <TextArea label="Note" hint={noNeedsWord ? 'A no needs a word.' : undefined} rows={2} value={note} onChange={setNote} error={step.errorOf('note')} />
      <FormActions>
        <Button busy={refuse.busy} onClick={() => void refuse.take({ ...at(props), yes: false, note })}>
          {no}
        </Button>
      </FormActions>
    </StepForm>
  );
};

export const OwnershipForm = (props: StepProps) => (
  <YesOrNo {...props} document={AnswerOwnershipDocument} label="Ownership" yes="Yes, I own it" no="No" saidYes={`You own ${props.commitment.key} now.`} saidNo="You said no. Whoever held it still does.">
    You are asked to be its accountable owner. Nobody becomes an owner by silence.
  </YesOrNo>
);

export const AskedDateForm = (props: StepProps) => {
  const { today } = useClock();
  const { asked, agreedOn } = props.commitment;
  if (!asked || !agreedOn) return null;
  const days = counted(daysBetween(on(agreedOn), on(asked.on)), 'day');
  return (
    <YesOrNo {...props} document={AnswerAskedDateDocument} label="Asked date" yes="Agree" no="Keep the agreed date" saidYes="Agreed. The slip is on the record." saidNo="Refused. The agreed date holds.">
      {asked.by?.name ?? 'A file'} asks for {dateInWords(on(asked.on), today)}, {days} later: {REASON_WORDS[asked.reason].toLowerCase()}.{asked.note && ` “${asked.note}”`} Without an answer within 2 working days it is a no.
    </YesOrNo>
  );
};
