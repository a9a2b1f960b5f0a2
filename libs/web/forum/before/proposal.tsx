import { State } from '#web/commitment';
import { Button, Card, ProblemNote } from '#web/ui';
import { Link } from '@tanstack/react-router';
import parts from '../parts/parts.module.css';
import { AcceptProposedAgendaDocument } from '../steps.generated.ts';
import type { Sitting } from '../use-sitting.ts';
import { useSittingStep } from '../use-sitting-step.ts';
import styles from './proposal.module.css';

type Proposed = Sitting['proposal']['items'][number];
type ProposedProps = { proposal: Proposed; busy: boolean; onTake: (() => void) | undefined };

const aboutOf = ({ commitment, handoff }: Proposed): string | null => (commitment ? `/commitments/${commitment.key}` : handoff ? `/handoffs/${handoff.id}` : null);

const ProposedRow = ({ proposal, busy, onTake }: ProposedProps) => {
  const about = aboutOf(proposal);
  return (
    <li className={styles.item}>
      <div className={parts.grow}>
        <p className={styles.title}>{about ? <Link to={about as string}>{proposal.title}</Link> : proposal.title}</p>
        <p className={styles.why}>{proposal.why}</p>
        {proposal.commitment && (
          <p className={styles.facts}>
            <State face={proposal.commitment.face} /> <span>{proposal.commitment.carriedBy.name}</span>
          </p>
        )}
      </div>
      <span className={parts.quiet}>{proposal.minutes} min</span>
      {onTake && (
        <Button busy={busy} onClick={onTake} aria-label={`Add: ${proposal.title}`}>
          Add
        </Button>
      )}
    </li>
  );
};

/** What today’s exceptions propose beside what is on the agenda, each with its one-line reason. */
export const Proposal = ({ sitting: { id, version, proposal }, again }: { sitting: Sitting; again: () => void }) => {
  const step = useSittingStep(AcceptProposedAgendaDocument);
  const take = async (only?: Proposed) => {
    const named = only && { commitmentIds: only.commitment ? [only.commitment.id] : [], handoffIds: only.handoff ? [only.handoff.id] : [] };
    if (!(await step.take({ id, version, ...named }))) again();
  };
  const rows = (proposals: readonly Proposed[]) =>
    proposals.map((one) => (
      <ProposedRow key={one.commitment?.id ?? one.handoff?.id ?? one.title} proposal={one} busy={step.busy} onTake={(one.commitment ?? one.handoff) ? () => void take(one) : undefined} />
    ));
  const { items, left } = proposal;
  return (
    <Card
      title="Proposed from exceptions"
      aside={
        items.length > 0 && (
          <Button look="primary" busy={step.busy} onClick={() => void take()}>
            Accept all {items.length}, {proposal.minutes} min
          </Button>
        )
      }
      flush
    >
      {step.problem && <ProblemNote what={step.problem.message} />}
      {items.length + left.length === 0 && <p className={styles.none}>Nothing else is overdue, slipped, escalated or waiting for an answer. What is fine does not come up.</p>}
      <ul className={styles.rows}>{rows(items)}</ul>
      {left.length > 0 && (
        <details className={styles.left}>
          <summary>
            {left.length} more for which there is no time in this sitting
          </summary>
          <ul className={styles.rows}>{rows(left)}</ul>
        </details>
      )}
    </Card>
  );
};
