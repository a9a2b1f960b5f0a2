import { useState } from 'react';
import { AttachFiles, useSending } from '#web/talk';
import { Button, TextArea, TextField } from '#web/ui';
import { openGates } from '#domain/commitment';
import { STEP_NOUNS } from '../words/change-words.ts';
import { receiverPerson } from '../words/office.ts';
import { PersonField } from './fields.tsx';
import { at, type StepProps } from './step-props.ts';
import { StepForm } from './step-form.tsx';
import styles from './step-form.module.css';
import { DeliverCommitmentDocument } from './steps.generated.ts';
import { OpenWork } from '../dependencies/open-work-note.tsx';
import { useStep } from './use-step.ts';

/** Says that it is done, with what shows it, who else did it, and who should look. */
export const DeliverForm = (props: StepProps) => {
  const { commitment, directory, onClose } = props;
  const receiver = commitment.verifier?.name ?? receiverPerson(commitment);
  const step = useStep(DeliverCommitmentDocument, { said: `Delivered. ${receiver} verifies it.`, onDone: onClose });
  const [evidence, setEvidence] = useState('');
  const [links, setLinks] = useState(['']);
  const files = useSending();
  const [withMember, setWithMember] = useState('');
  const [verifierId, setVerifier] = useState(commitment.verifier?.id ?? '');
  const open = openGates({ playbook: commitment.playbook as never });
  const given = links.map((url) => url.trim()).filter(Boolean);
  const send = () =>
    void step.take({ ...at(props), evidence, links: given.map((url) => ({ url })), fileIds: files.fileIds, withMembers: withMember ? [withMember] : [], verifierId: verifierId || null });
  return (
    <StepForm label="Deliver" verb="Deliver" step={step} fields={['evidence', 'proofs', 'verifierId', 'fileIds']} busy={files.busy} onCancel={onClose} onSubmit={send}>
      {open.length > 0 && <p>Its playbook asks first for {open.map((one) => STEP_NOUNS[one]).join(', ')}.</p>}
      <TextArea label="Evidence: what you can show" required={given.length + files.fileIds.length === 0} autoFocus hint={commitment.doneWhen ? `Done when: ${commitment.doneWhen}` : undefined} value={evidence} onChange={setEvidence} error={step.errorOf('evidence')} />
      <div className={styles.links}>
        {links.map((link, index) => (
          <TextField
            key={index} label={index === 0 ? 'Link' : `Link ${index + 1}`} placeholder="https://" value={link} error={index === links.length - 1 ? step.errorOf('proofs') : undefined}
            onChange={(value) => setLinks(links.map((one, at) => (at === index ? value : one)))}
          />
        ))}
        {links.at(-1)!.trim() !== '' && links.length < 10 && (
          <div>
            <Button look="plain" flush onClick={() => setLinks([...links, ''])}>
              Another link
            </Button>
          </div>
        )}
      </div>
      <AttachFiles files={files} label="Attach files that show it" problem={step.errorOf('fileIds')} />
      <OpenWork commitment={commitment} />
      <PersonField directory={directory} label="Who else delivered it" none="Nobody else" value={withMember} onChange={setWithMember} />
      <PersonField directory={directory} label="Who should verify it" none={receiverPerson(commitment)} value={verifierId} onChange={setVerifier} error={step.errorOf('verifierId')} />
    </StepForm>
  );
};
