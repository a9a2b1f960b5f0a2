import { Button, type ButtonProps } from '#web/ui';
import { useState, type ComponentType } from 'react';
import { AcceptForm, DoneForm, EscalateForm, ReturnForm, VoidForm, type HandoffStepProps } from './answer-forms.tsx';
import { DeliverForm } from './deliver-form.tsx';
import { AnswerDueForm, MoveDueForm } from './due-forms.tsx';
import { OfferAgainForm } from './offer-form.tsx';
import styles from './steps.module.css';

type Offered = { readonly action: string; readonly verb: string; readonly look?: ButtonProps['look']; readonly Form: ComponentType<HandoffStepProps> };

const OFFERED: readonly Offered[] = [
  { action: 'handoff.accept', verb: 'Accept', look: 'primary', Form: AcceptForm },
  { action: 'handoff.done', verb: 'Done', look: 'primary', Form: DoneForm },
  { action: 'handoff.deliver', verb: 'Deliver', look: 'primary', Form: DeliverForm },
  { action: 'handoff.offer', verb: 'Offer again', look: 'primary', Form: OfferAgainForm },
  { action: 'handoff.return', verb: 'Return', Form: ReturnForm },
  { action: 'handoff.move-due', verb: 'Another date', Form: MoveDueForm },
  { action: 'handoff.escalate', verb: 'Escalate', Form: EscalateForm },
  { action: 'handoff.void', verb: 'Let go', look: 'plain', Form: VoidForm },
];

/** What whoever looks may do with the hand-off now; one form at a time, in its place. */
export const HandoffSteps = ({ handoff }: Pick<HandoffStepProps, 'handoff'>) => {
  const [begun, setBegun] = useState<string | null>(null);
  const offered = OFFERED.filter(({ action }) => handoff.steps.includes(action));
  const current = offered.find(({ action }) => action === begun);
  const answersDue = handoff.steps.includes('handoff.agree-due');
  const onClose = () => setBegun(null);
  if (offered.length === 0 && !answersDue) return null;
  return (
    <div className={styles.steps}>
      {answersDue && <AnswerDueForm handoff={handoff} onClose={onClose} />}
      {current ? (
        <current.Form handoff={handoff} onClose={onClose} />
      ) : (
        <div className={styles.offers} role="group" aria-label={`Steps of ${handoff.key}`}>
          {offered.map(({ action, verb, look }, index) => (
            <Button key={action} look={look} flush={look === 'plain' && index === 0} onClick={() => setBegun(action)}>
              {verb}
            </Button>
          ))}
        </div>
      )}
    </div>
  );
};
