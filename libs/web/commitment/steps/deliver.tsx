import { TextArea } from '#web/ui';
import { useState } from 'react';
import { receiverPerson } from '../words/office.ts';
import { PersonField } from './fields.tsx';
import { at, type StepProps } from './step-props.ts';
import { StepForm } from './step-form.tsx';
import { DeliverCommitmentDocument } from './steps.generated.ts';
import { useStep } from './use-step.ts';

/** Says that it is done, with what shows it, and who else did it. */
export const DeliverForm = (props: StepProps) => {
  const { commitment, directory, onClose } = props;
  const receiver = receiverPerson(commitment);
  const step = useStep(DeliverCommitmentDocument, { said: `Delivered. ${receiver} verifies it.`, onDone: onClose });
  const [evidence, setEvidence] = useState('');
  const [withMember, setWithMember] = useState('');
  return (
    <StepForm label="Deliver" verb="Deliver" step={step} fields={['evidence']} onCancel={onClose} onSubmit={() => void step.take({ ...at(props), evidence, withMembers: withMember ? [withMember] : [] })}>
      <TextArea label="Evidence: what you can show" required autoFocus hint={commitment.doneWhen ? `Done when: ${commitment.doneWhen}` : undefined} value={evidence} onChange={setEvidence} error={step.errorOf('evidence')} />
      <PersonField directory={directory} label="Who else delivered it" none="Nobody else" value={withMember} onChange={setWithMember} />
    </StepForm>
  );
};
