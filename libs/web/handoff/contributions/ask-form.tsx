import { StepForm } from '#web/commitment';
import { DateField, SelectField, TextField, useClock } from '#web/ui';
import { useState } from 'react';
import { useHandoffStep } from '../steps/use-handoff-step.ts';
import { AskContributionDocument } from './contributions.generated.ts';

type AskFormProps = { commitmentId: string; silos: readonly { readonly id: string; readonly name: string }[]; onClose: () => void };

/** Asks another silo for its part. */
export const AskForm = ({ commitmentId, silos, onClose }: AskFormProps) => {
  const { today } = useClock();
  const step = useHandoffStep(AskContributionDocument, { said: 'Asked. Its lead says yes or no.', onDone: onClose });
  const [siloId, setSilo] = useState('');
  const [part, setPart] = useState('');
  const [dueOn, setDueOn] = useState('');
  return (
    <StepForm label="Ask a silo for a part" verb="Ask" step={step} fields={['siloId', 'part', 'dueOn']} onCancel={onClose}
      onSubmit={() => void step.take({ commitmentId, siloId, part, dueOn: dueOn || null })}>
      <SelectField label="Silo" required autoFocus none="Choose who takes part" choices={silos.map(({ id, name }) => ({ value: id, label: name }))} value={siloId} onChange={setSilo} error={step.errorOf('siloId')} />
      <TextField label="Its part" required maxLength={500} value={part} onChange={setPart} error={step.errorOf('part')} />
      <DateField label="By when" min={today} value={dueOn} onChange={setDueOn} error={step.errorOf('dueOn')} />
    </StepForm>
  );
};
