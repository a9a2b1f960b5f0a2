import { StepForm } from '#web/commitment';
import { DateField, TextArea } from '#web/ui';
import { useState } from 'react';
import type { HandoffNoteInput } from '#contract';
import type { HandoffRowFragment } from '../parts/handoff.generated.ts';
import { AcceptHandoffDocument, EscalateHandoffDocument, FinishHandoffDocument, ReturnHandoffDocument, VoidHandoffDocument } from './handoff-steps.generated.ts';
import { useHandoffStep, type HandoffDocument } from './use-handoff-step.ts';

export type HandoffStepProps = { handoff: HandoffRowFragment; onClose: () => void };

/** What every step sends. */
export const at = ({ id, version }: HandoffRowFragment) => ({ id, version });

type YesProps = HandoffStepProps & { document: HandoffDocument<HandoffNoteInput>; verb: string; said: string };

const Yes = ({ handoff, onClose, document, verb, said }: YesProps) => {
  const step = useHandoffStep(document, { said, onDone: onClose });
  const [note, setNote] = useState('');
  return (
    <StepForm label={verb} verb={verb} step={step} fields={['note']} onCancel={onClose} onSubmit={() => void step.take({ ...at(handoff), note })}>
      <TextArea label="A word with it" autoFocus rows={2} value={note} onChange={setNote} error={step.errorOf('note')} />
    </StepForm>
  );
};

export const AcceptForm = (props: HandoffStepProps) => (
  <Yes {...props} document={AcceptHandoffDocument} verb="Accept" said={`Accepted. ${props.handoff.from.name} delivers it.`} />
);

export const DoneForm = (props: HandoffStepProps) => <Yes {...props} document={FinishHandoffDocument} verb="Done" said={`${props.handoff.key} is done.`} />;

export const ReturnForm = ({ handoff, onClose }: HandoffStepProps) => {
  const step = useHandoffStep(ReturnHandoffDocument, { said: `Returned to ${handoff.from.name}.`, onDone: onClose });
  const [reason, setReason] = useState('');
  const [wishedOn, setWishedOn] = useState('');
  const offered = handoff.state === 'OFFERED';
  return (
    <StepForm label="Return" verb="Return" step={step} fields={['reason', 'wishedOn']} onCancel={onClose} onSubmit={() => void step.take({ ...at(handoff), reason, wishedOn: wishedOn || null })}>
      <TextArea label={offered ? 'Why your silo cannot take it so' : 'What is missing'} required autoFocus value={reason} onChange={setReason} error={step.errorOf('reason')} />
      <DateField label="The date that you wish for" value={wishedOn} onChange={setWishedOn} error={step.errorOf('wishedOn')} />
    </StepForm>
  );
};

/** Came back twice: the CCO is told why in the words of whoever raises it. */
export const EscalateForm = ({ handoff, onClose }: HandoffStepProps) => {
  const step = useHandoffStep(EscalateHandoffDocument, { said: `${handoff.key} is with the CCO.`, onDone: onClose });
  const [reason, setReason] = useState('');
  return (
    <StepForm label="Escalate" verb="Escalate" step={step} fields={['reason']} onCancel={onClose} onSubmit={() => void step.take({ id: handoff.id, reason })}>
      <TextArea label="Why the two silos cannot settle it" required autoFocus value={reason} onChange={setReason} error={step.errorOf('reason')} />
    </StepForm>
  );
};

export const VoidForm = ({ handoff, onClose }: HandoffStepProps) => {
  const step = useHandoffStep(VoidHandoffDocument, { said: `${handoff.key} is let go.`, onDone: onClose });
  const [reason, setReason] = useState('');
  return (
    <StepForm label="Let go" verb="Let go" look="danger" step={step} fields={['reason']} onCancel={onClose} onSubmit={() => void step.take({ ...at(handoff), reason })}>
      <TextArea label="Why nothing is to be handed off" required autoFocus value={reason} onChange={setReason} error={step.errorOf('reason')} />
    </StepForm>
  );
};
