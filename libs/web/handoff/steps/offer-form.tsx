import { StepForm, type Directory } from '#web/commitment';
import { DateField, SelectField, TextArea, TextField, useClock } from '#web/ui';
import { useState } from 'react';
import { at, type HandoffStepProps } from './answer-forms.tsx';
import { OfferHandoffAgainDocument, OfferHandoffDocument } from './handoff-steps.generated.ts';
import { useHandoffStep } from './use-handoff-step.ts';

type OfferFormProps = { commitment: { readonly id: string; readonly carriedBy: { readonly id: string }; readonly promisedTo: { readonly id: string } | null }; directory: Directory; onClose: () => void };

const lines = (text: string): string[] => text.split('\n').filter((line) => line.trim() !== '');

/** Offers a hand-off inside a commitment. */
export const OfferForm = ({ commitment, directory, onClose }: OfferFormProps) => {
  const { today } = useClock();
  const step = useHandoffStep(OfferHandoffDocument, { said: 'Offered. The receiving silo answers.', onDone: onClose, refetchQueries: ['HandoffsOfCommitment'] });
  const [title, setTitle] = useState('');
  const [ready, setReady] = useState('');
  const [fromSilo, setFrom] = useState(commitment.carriedBy.id);
  const [toSilo, setTo] = useState(commitment.promisedTo?.id ?? '');
  const [dueOn, setDueOn] = useState('');
  const silos = directory.silos.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <StepForm label="Offer a hand-off" verb="Offer" step={step} fields={['title', 'ready', 'fromSilo', 'toSilo', 'dueOn']} onCancel={onClose}
      onSubmit={() => void step.take({ commitmentId: commitment.id, title, ready: lines(ready), fromSilo, toSilo, dueOn })}>
      <TextField label="What is handed off" required autoFocus maxLength={200} value={title} onChange={setTitle} error={step.errorOf('title')} />
      <SelectField label="From" required choices={silos} value={fromSilo} onChange={setFrom} error={step.errorOf('fromSilo')} />
      <SelectField label="To" required none="Choose who receives it" choices={silos.filter(({ value }) => value !== fromSilo)} value={toSilo} onChange={setTo} error={step.errorOf('toSilo')} />
      <TextArea label="Ready means" required hint="One line for each thing that both silos can check." value={ready} onChange={setReady} error={step.errorOf('ready')} />
      <DateField label="By when" required min={today} value={dueOn} onChange={setDueOn} error={step.errorOf('dueOn')} />
    </StepForm>
  );
};

/** Offers a returned one again, where needed with other lines or another date. */
export const OfferAgainForm = ({ handoff, wishedOn, onClose }: HandoffStepProps & { wishedOn?: string | null }) => {
  const { today } = useClock();
  const step = useHandoffStep(OfferHandoffAgainDocument, { said: `Offered again. ${handoff.to.name} answers.`, onDone: onClose });
  const [ready, setReady] = useState(handoff.ready.join('\n'));
  const [dueOn, setDueOn] = useState(wishedOn ?? handoff.dueOn);
  const [note, setNote] = useState('');
  return (
    <StepForm label="Offer again" verb="Offer again" step={step} fields={['ready', 'dueOn', 'note']} onCancel={onClose}
      onSubmit={() => void step.take({ ...at(handoff), ready: lines(ready), dueOn, note })}>
      <TextArea label="Ready means" required autoFocus value={ready} onChange={setReady} error={step.errorOf('ready')} />
      <DateField label="By when" required min={today} value={dueOn} onChange={setDueOn} error={step.errorOf('dueOn')} />
      <TextArea label="What is different now" rows={2} value={note} onChange={setNote} error={step.errorOf('note')} />
    </StepForm>
  );
};
