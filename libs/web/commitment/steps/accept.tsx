import { acceptedTerms } from '#domain/commitment';
import type { LocalDate, MemberId } from '#domain/kernel';
import { useState } from 'react';
import { isOver, LoadCheck } from '../load/load-check.tsx';
import { useLoad } from '../load/use-load.ts';
import { DayField, PersonField } from './fields.tsx';
import { at, type StepProps } from './step-props.ts';
import { StepForm } from './step-form.tsx';
import { AcceptCommitmentDocument } from './steps.generated.ts';
import { useStep } from './use-step.ts';

/** Agrees to the terms on the table; asks only for what they lack, and shows first what owner and silo would carry. */
export const AcceptForm = (props: StepProps) => {
  const { commitment, directory, onClose } = props;
  const step = useStep(AcceptCommitmentDocument, { said: `${commitment.key} is accepted.`, onDone: onClose });
  const carrying = commitment.waits?.side !== 'RECEIVER';
  const lacksOwner = commitment.owner === null && commitment.namedOwner === null;
  const [ownerId, setOwner] = useState('');
  const [on, setOn] = useState('');
  const [verifierId, setVerifier] = useState(commitment.verifier?.id ?? '');
  const [effectOn, setEffectOn] = useState(commitment.effectOn ?? '');
  const [overLimit, setOverLimit] = useState(false);
  const terms = acceptedTerms(
    { proposedOn: commitment.proposedOn as LocalDate | null, namedOwnerId: (commitment.namedOwner?.id ?? null) as MemberId | null, ownerId: (commitment.owner?.id ?? null) as MemberId | null },
    { ownerId: (ownerId || null) as MemberId | null, on: (on || null) as LocalDate | null },
  );
  const found = useLoad(carrying ? { id: commitment.id, carriedBy: commitment.carriedBy.id, ...terms } : null);
  const owner = terms.ownerId === null ? 'its owner' : directory.memberName(terms.ownerId);
  const send = () => void step.take({ ...at(props), ownerId: ownerId || null, on: on || null, verifierId: verifierId || null, effectOn: effectOn || null, overLimit });
  return (
    <StepForm label="Accept" verb={isOver(found) ? 'Accept over the limit' : 'Accept'} step={step} fields={['ownerId', 'on', 'verifierId', 'effectOn', 'overLimit']} onCancel={onClose} onSubmit={send}>
      {lacksOwner && <PersonField directory={directory} label="Accountable owner" required value={ownerId} onChange={setOwner} error={step.errorOf('ownerId')} />}
      {commitment.proposedOn === null && <DayField required value={on} onChange={setOn} error={step.errorOf('on')} />}
      <PersonField directory={directory} label="Who should verify it" none="Whoever leads the receiving silo" value={verifierId} onChange={setVerifier} error={step.errorOf('verifierId')} />
      <DayField label="Ask for its effect on" hint="The receiving silo is asked then whether customers felt it." value={effectOn} onChange={setEffectOn} error={step.errorOf('effectOn')} />
      <LoadCheck found={found} owner={owner} silo={commitment.carriedBy.name} confirm={{ checked: overLimit, onChange: setOverLimit, error: step.errorOf('overLimit') }} />
    </StepForm>
  );
};
