import { StepForm } from '#web/commitment';
import { TextArea } from '#web/ui';
import { useState } from 'react';
import { at, type HandoffStepProps } from './answer-forms.tsx';
import { DeliverHandoffDocument } from './handoff-steps.generated.ts';
import styles from './steps.module.css';
import { useHandoffStep } from './use-handoff-step.ts';

/** Hands it over: each line of "ready" is ticked by whoever says so. */
export const DeliverForm = ({ handoff, onClose }: HandoffStepProps) => {
  const step = useHandoffStep(DeliverHandoffDocument, { said: `Delivered. ${handoff.to.name} says whether it is done.`, onDone: onClose });
  const [met, setMet] = useState<readonly number[]>([]);
  const [evidence, setEvidence] = useState('');
  const tick = (index: number, on: boolean) => setMet(on ? [...met, index] : met.filter((other) => other !== index));
  return (
    <StepForm label="Deliver" verb="Deliver" step={step} fields={['evidence']} onCancel={onClose} onSubmit={() => void step.take({ ...at(handoff), evidence, met })}>
      <fieldset className={styles.ready}>
        <legend>Ready means</legend>
        {handoff.ready.map((line, index) => (
          <label key={index} className={styles.check}>
            <input type="checkbox" checked={met.includes(index)} onChange={(event) => tick(index, event.target.checked)} />
            <span>{line}</span>
          </label>
        ))}
      </fieldset>
      <TextArea label="Evidence: what you can show" required value={evidence} onChange={setEvidence} error={step.errorOf('evidence')} />
    </StepForm>
  );
};
