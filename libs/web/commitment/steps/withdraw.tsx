import { TextArea, useClock } from '#web/ui';
import { useState } from 'react';
import { at, type StepProps } from './step-props.ts';
import { StepForm } from './step-form.tsx';
import styles from './step-form.module.css';
import { WithdrawCommitmentDocument } from './steps.generated.ts';
import { useStep } from './use-step.ts';

/** Takes a proposal back, withdraws, or says one side's yes to it. */
export const WithdrawForm = (props: StepProps) => {
  const { commitment, onClose } = props;
  const { today } = useClock();
  const step = useStep(WithdrawCommitmentDocument, { said: 'It is on the record.', onDone: onClose });
  const [reason, setReason] = useState('');
  const [together, setTogether] = useState(false);
  const accepted = commitment.standing === 'ACCEPTED';
  const early = accepted && (commitment.originalOn === null || today < commitment.originalOn) && !commitment.escalated;
  const verb = accepted ? (early && !together ? 'Withdraw' : 'Say yes to withdrawing') : 'Take back';
  return (
    <StepForm label="Withdraw" verb={verb} look="danger" step={step} fields={['reason']} onCancel={onClose} onSubmit={() => void step.take({ ...at(props), reason, together: early && together })}>
      {accepted && !early && <p>From its original date on both silos’ leads withdraw it together: it ends when the other side says yes too.</p>}
      <TextArea label="Why" required autoFocus value={reason} onChange={setReason} error={step.errorOf('reason')} />
      {early && (
        <label className={styles.check}>
          <input type="checkbox" checked={together} onChange={(event) => setTogether(event.target.checked)} />
          Ask the receiving silo to agree: then it counts against nobody
        </label>
      )}
    </StepForm>
  );
};
