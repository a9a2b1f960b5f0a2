import type { SlipReason } from '#contract';
import { counted, dateInWords, daysBetween } from '#domain/calendar';
import { TextArea, useClock } from '#web/ui';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { REASON_WORDS } from '../words/codes.ts';
import { receiverPerson } from '../words/office.ts';
import { dayInYear, dayOfMoment, at as momentOf, on as dayOf } from '../words/when.ts';
import { DayField, ReasonField } from './fields.tsx';
import { at, type StepProps } from './step-props.ts';
import { StepForm } from './step-form.tsx';
import { AnswerSuggestedDateDocument, SuggestDateDocument } from './steps.generated.ts';
import { useStep } from './use-step.ts';
import { YesOrNo } from './yes-or-no.tsx';

/** Puts another date to the carrying side, which says yes or no. */
export const SuggestDateForm = (props: StepProps) => {
  const { commitment, onClose } = props;
  const who = commitment.owner?.name ?? commitment.carriedBy.lead?.name ?? commitment.carriedBy.name;
  const step = useStep(SuggestDateDocument, { said: `Suggested. ${who} says yes or no; until then the agreed date holds.`, onDone: onClose });
  const [on, setOn] = useState(commitment.suggested?.on ?? commitment.agreedOn ?? '');
  const [reason, setReason] = useState<SlipReason | ''>(commitment.suggested?.reason ?? '');
  const [note, setNote] = useState('');
  return (
    <StepForm label="Suggest a date" verb="Suggest" step={step} fields={['on', 'reason', 'note']} onCancel={onClose} onSubmit={() => void step.take({ ...at(props), on, reason: reason || null!, note })}>
      <DayField label="Suggested date" required value={on} onChange={setOn} error={step.errorOf('on')} hint={`${who} answers. Nothing moves before.`} />
      <ReasonField required value={reason} onChange={(value) => setReason(value as SlipReason)} error={step.errorOf('reason')} />
      <TextArea label="Note" rows={2} value={note} onChange={setNote} error={step.errorOf('note')} />
    </StepForm>
  );
};

const distance = (agreedOn: string, to: string): string => {
  const days = daysBetween(dayOf(agreedOn), dayOf(to));
  return `${counted(Math.abs(days), 'day')} ${days > 0 ? 'later' : 'earlier'}`;
};

/** Somebody suggested another date: who, when, why, and the carrying side's yes or no. */
export const SuggestedDateForm = (props: StepProps) => {
  const { today } = useClock();
  const { suggested, agreedOn, key } = props.commitment;
  if (!suggested || !agreedOn) return null;
  const { by, becauseOf, note, reason } = suggested;
  const later = suggested.on > agreedOn;
  const receiver = receiverPerson(props.commitment);
  return (
    <YesOrNo
      {...props} document={AnswerSuggestedDateDocument} label="Suggested date" yes={later ? `Ask ${receiver} for it` : 'Take it'} no="Say no" noNeedsWord
      saidYes={later ? `Asked for. ${receiver} answers; until then the agreed date holds.` : `${key} is due earlier now.`} saidNo="You said no. The agreed date holds."
    >
      {by?.name ?? 'Somebody'} suggested {dateInWords(dayOf(suggested.on), today)} on {dayInYear(dayOfMoment(momentOf(suggested.at)), today)}, {distance(agreedOn, suggested.on)}: {REASON_WORDS[reason].toLowerCase()}.
      {note && ` “${note}”`}
      {becauseOf && (
        <>
          {' '}
          Because of <Link to={`/commitments/${becauseOf.key}` as string}>{becauseOf.key} {becauseOf.title}</Link>.
        </>
      )}
    </YesOrNo>
  );
};
