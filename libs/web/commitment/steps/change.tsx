import type { ChangeKind } from '#contract';
import { GATES } from '#domain/commitment';
import { SelectField, TextArea } from '#web/ui';
import { useState } from 'react';
import { CHANGE_WORDS, STEP_NOUNS, STEP_QUESTIONS, STEP_WORDS } from '../words/change-words.ts';
import { at, type StepProps } from './step-props.ts';
import { StepForm } from './step-form.tsx';
import styles from './step-form.module.css';
import { PassPlaybookStepDocument, PlanChangeDocument } from './steps.generated.ts';
import { useStep } from './use-step.ts';

const KINDS = Object.entries(CHANGE_WORDS).map(([value, label]) => ({ value, label }));

/** Says what kind of change it is, and takes the playbook of that kind. */
export const PlanChangeForm = (props: StepProps) => {
  const { commitment, onClose } = props;
  const step = useStep(PlanChangeDocument, { said: 'The kind of change is on the record.', onDone: onClose });
  const [kind, setKind] = useState<ChangeKind | ''>(commitment.changeKind ?? '');
  const [playbook, setPlaybook] = useState(commitment.playbook.length > 0);
  const gates = kind === '' ? [] : GATES[kind].map((one) => STEP_NOUNS[one]);
  return (
    <StepForm label="Kind of change" verb="Keep" step={step} fields={['kind']} onCancel={onClose} onSubmit={() => void step.take({ ...at(props), kind: kind || null!, playbook })}>
      <SelectField label="What it changes" none="Choose" required choices={KINDS} value={kind} onChange={(value) => setKind(value as ChangeKind)} error={step.errorOf('kind')} />
      <label className={styles.check}>
        <input type="checkbox" checked={playbook} onChange={(event) => setPlaybook(event.target.checked)} />
        Take its playbook: impact, pilot, training, roll-out, hold
      </label>
      {playbook && kind !== '' && <p>{gates.length > 0 ? `Before it is delivered it then needs ${gates.join(' and ')}.` : 'Its steps remind; none of them stands before a delivery.'}</p>}
    </StepForm>
  );
};

/** Passes the next step of its playbook. */
export const PassStepForm = (props: StepProps) => {
  const { commitment, onClose } = props;
  const next = commitment.playbook.find(({ passedAt }) => passedAt === null);
  const step = useStep(PassPlaybookStepDocument, { said: 'Passed.', onDone: onClose });
  const [note, setNote] = useState('');
  if (!next) return null;
  return (
    <StepForm label="Playbook" verb={`${STEP_WORDS[next.step]} is done`} step={step} fields={['note']} onCancel={onClose} onSubmit={() => void step.take({ ...at(props), step: next.step, note })}>
      <TextArea label={STEP_QUESTIONS[next.step]} required autoFocus rows={2} value={note} onChange={setNote} error={step.errorOf('note')} />
    </StepForm>
  );
};
