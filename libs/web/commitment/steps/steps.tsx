import { ACTIONS, type Action } from '#domain/org';
import { Button, ProblemNote, type ButtonProps } from '#web/ui';
import { useState, type ComponentType } from 'react';
import { AcceptForm } from './accept.tsx';
import { PassStepForm, PlanChangeForm } from './change.tsx';
import { CompleteForm } from './complete.tsx';
import { CounterForm } from './counter.tsx';
import { DeliverForm } from './deliver.tsx';
import { EscalateCountersForm } from './escalate-counters.tsx';
import { JudgeEffectForm } from './judge-effect.tsx';
import { NameOwnerForm } from './name-owner.tsx';
import { OnTrackButton } from './on-track.tsx';
import { RiskForm } from './report.tsx';
import { RescheduleForm } from './reschedule.tsx';
import type { StepProps } from './step-props.ts';
import styles from './steps.module.css';
import { SuggestDateForm, SuggestedDateForm } from './suggested-date.tsx';
import { TriageForm } from './triage.tsx';
import { VerifyForm } from './verify.tsx';
import { DeclineForm, ReturnForm } from './with-reason.tsx';
import { WithdrawForm } from './withdraw.tsx';
import { AskedDateForm, OwnershipForm } from './yes-or-no.tsx';

type Offer = { readonly action: string; readonly verb: string; readonly look?: ButtonProps['look']; readonly Form: ComponentType<StepProps> };

/** Questions that wait for whoever looks: their form stands open. */
const ASKED: readonly Offer[] = [
  { action: 'commitment.take-ownership', verb: 'Answer', Form: OwnershipForm },
  { action: 'commitment.agree-date', verb: 'Answer', Form: AskedDateForm },
  { action: 'commitment.answer-suggested-date', verb: 'Answer', Form: SuggestedDateForm },
  { action: 'arrears.triage', verb: 'Settle', Form: TriageForm },
];

/** Steps that one may begin, in the order in which a commitment's life takes them. */
const OFFERED: readonly Offer[] = [
  { action: 'commitment.accept', verb: 'Accept', look: 'primary', Form: AcceptForm },
  { action: 'commitment.verify', verb: 'Verify', look: 'primary', Form: VerifyForm },
  { action: 'commitment.judge-effect', verb: 'Judge the effect', look: 'primary', Form: JudgeEffectForm },
  { action: 'commitment.complete', verb: 'Complete', look: 'primary', Form: CompleteForm },
  { action: 'commitment.report', verb: 'At risk', Form: RiskForm },
  { action: 'commitment.counter', verb: 'Counter', Form: CounterForm },
  { action: 'commitment.escalate', verb: 'Raise it', Form: EscalateCountersForm },
  { action: 'commitment.decline', verb: 'Decline', Form: DeclineForm },
  { action: 'commitment.return', verb: 'Return', Form: ReturnForm },
  { action: 'commitment.deliver', verb: 'Deliver', Form: DeliverForm },
  { action: 'commitment.reschedule', verb: 'Another date', Form: RescheduleForm },
  { action: 'commitment.pass-step', verb: 'Playbook', Form: PassStepForm },
  { action: 'commitment.plan-change', verb: 'Kind of change', look: 'plain', Form: PlanChangeForm },
  { action: 'commitment.suggest-date', verb: 'Suggest a date', Form: SuggestDateForm },
  { action: 'commitment.name-owner', verb: 'Name owner', look: 'plain', Form: NameOwnerForm },
  { action: 'commitment.withdraw', verb: 'Withdraw', look: 'plain', Form: WithdrawForm },
];

type StepsProps = Omit<StepProps, 'onClose'> & {
  /** The step with whose form it begins, as when a card was dragged where that step leads. */
  begin?: Action;
};

/** What whoever looks may do with the commitment now; one form at a time, in its place. */
export const Steps = ({ commitment, directory, begin }: StepsProps) => {
  const [begun, setBegun] = useState<string | null>(begin ?? null);
  const may = (offer: Offer) => commitment.steps.includes(offer.action);
  const offered = OFFERED.filter(may);
  const current = offered.find(({ action }) => action === begun);
  const props = { commitment, directory, onClose: () => setBegun(null) };
  const reports = commitment.steps.includes('commitment.report');
  const asked = ASKED.filter(may);
  const refused = begin !== undefined && !commitment.steps.includes(begin);
  if (offered.length === 0 && asked.length === 0 && !refused) return null;
  return (
    <div className={styles.steps}>
      {refused && <ProblemNote what="Nothing was moved." safe={ACTIONS[begin].sentence} />}
      {asked.map(({ action, Form }) => (
        <Form key={action} {...props} />
      ))}
      {current ? (
        <current.Form key={current.action} {...props} />
      ) : (
        offered.length > 0 && (
          <div className={styles.offers} role="group" aria-label="Steps">
            {reports && <OnTrackButton commitment={commitment} />}
            {offered.map(({ action, verb, look }, index) => (
              <Button key={action} look={look} flush={look === 'plain' && index === 0 && !reports} onClick={() => setBegun(action)}>
                {verb}
              </Button>
            ))}
          </div>
        )
      )}
    </div>
  );
};
