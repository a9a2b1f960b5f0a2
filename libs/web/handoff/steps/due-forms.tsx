import { ReasonField, StepForm } from '#web/commitment';
import { Button, DateField, ProblemNote, TextArea, shortDate, useClock } from '#web/ui';
import { useState } from 'react';
import type { LocalDate } from '#domain/kernel';
import type { SlipReason } from '#contract';
import { at, type HandoffStepProps } from './answer-forms.tsx';
import { AnswerHandoffDueDocument, MoveHandoffDocument } from './handoff-steps.generated.ts';
import styles from './steps.module.css';
import { useHandoffStep } from './use-handoff-step.ts';

/** Another due date: a later one is asked for with its reason, an earlier one holds at once. */
export const MoveDueForm = ({ handoff, onClose }: HandoffStepProps) => {
  const { today } = useClock();
  const [on, setOn] = useState(handoff.dueOn);
  const [reason, setReason] = useState('');
  const [note, setNote] = useState('');
  const later = on > handoff.dueOn;
  const step = useHandoffStep(MoveHandoffDocument, { said: later ? `Asked ${handoff.to.name} for the later date.` : 'The earlier date holds.', onDone: onClose });
  return (
    <StepForm label="Another date" verb={later ? 'Ask for it' : 'Move'} step={step} fields={['on', 'reason', 'note']} onCancel={onClose}
      onSubmit={() => void step.take({ ...at(handoff), on, reason: (reason || null) as SlipReason | null, note })}>
      <DateField label="By when" required min={today} value={on} onChange={setOn} error={step.errorOf('on')} />
      {later && <ReasonField required value={reason} onChange={setReason} error={step.errorOf('reason')} />}
      <TextArea label="A word with it" rows={2} value={note} onChange={setNote} error={step.errorOf('note')} />
    </StepForm>
  );
};

/** The receiving silo's yes or no to a later due date. */
export const AnswerDueForm = ({ handoff, onClose }: HandoffStepProps) => {
  const { today } = useClock();
  const step = useHandoffStep(AnswerHandoffDueDocument, { said: 'Answered.', onDone: onClose });
  const { asked } = handoff;
  if (!asked) return null;
  return (
    <div className={styles.question}>
      <p>
        {asked.by?.name ?? handoff.from.name} asks for {shortDate(asked.on as LocalDate, today)} instead of {shortDate(handoff.dueOn as LocalDate, today)}
        {asked.note && <>: “{asked.note}”</>}
      </p>
      {step.problem && <ProblemNote what={step.problem.message} />}
      <div className={styles.offers}>
        <Button look="primary" busy={step.busy} onClick={() => void step.take({ ...at(handoff), yes: true })}>Agree</Button>
        <Button busy={step.busy} onClick={() => void step.take({ ...at(handoff), yes: false })}>Keep the date</Button>
      </div>
    </div>
  );
};
