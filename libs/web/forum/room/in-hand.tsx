import { useQuery } from '@apollo/client/react';
import { StateSentence } from '#web/commitment';
import { Button, Card, Empty, Person, ProblemNote, SiloPair, useChanges, useClock } from '#web/ui';
import { Link } from '@tanstack/react-router';
import { HandoffInHandDocument, InHandDocument } from '../sitting.generated.ts';
import { HandoffCard } from '#web/handoff';
import { SettleAgendaItemDocument } from '../steps.generated.ts';
import type { Sitting } from '../use-sitting.ts';
import { useSecondsSince } from '../use-sitting.ts';
import { useSittingStep } from '../use-sitting-step.ts';
import { dayWords, minutesOf, whyWords } from '../words.ts';
import { Outcomes } from './outcomes.tsx';
import styles from './in-hand.module.css';

type InHandProps = { sitting: Sitting; again: () => void; onNext: (() => void) | undefined; onBefore: (() => void) | undefined; problem: string | undefined };

/** The promise that the room looks at: how it stands, its dates, who answers for it. */
const PromiseInHand = ({ id }: { id: string }) => {
  const { today } = useClock();
  const { data, refetch } = useQuery(InHandDocument, { variables: { id } });
  useChanges(() => void refetch(), ({ subjectId }) => subjectId === id);
  const commitment = data?.commitment;
  if (!commitment) return null;
  const { slips } = commitment;
  return (
    <div className={styles.promise}>
      <StateSentence commitment={commitment} />
      <dl className={styles.facts}>
        <div>
          <dt>Promise</dt>
          <dd>
            <Link to={`/commitments/${commitment.key}` as string}>{commitment.key}</Link>
          </dd>
        </div>
        <div>
          <dt>From, to</dt>
          <dd>
            <SiloPair from={commitment.carriedBy.name} to={commitment.promisedTo?.name ?? 'the CCO’s office'} />
          </dd>
        </div>
        <div>
          <dt>Owner</dt>
          <dd>
            <Person id={commitment.owner?.id} name={commitment.owner?.name} />
          </dd>
        </div>
        <div>
          <dt>Agreed date</dt>
          <dd>{commitment.agreedOn ? dayWords(commitment.agreedOn, today) : commitment.proposedOn ? `proposed ${dayWords(commitment.proposedOn, today)}` : 'none yet'}</dd>
        </div>
        {commitment.originalOn && commitment.originalOn !== commitment.agreedOn && (
          <div>
            <dt>Original date</dt>
            <dd>{dayWords(commitment.originalOn, today)}</dd>
          </div>
        )}
      </dl>
      {slips.length > 0 && (
        <ul className={styles.slips}>
          {slips.map((slip) => (
            <li key={slip.seq}>
              Slipped {slip.days} {slip.days === 1 ? 'day' : 'days'} to {dayWords(slip.toOn, today)}
              {slip.note && `: ${slip.note}`}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
};

/** The hand-off that the room looks at, with what may be done with it here and now. */
const HandoffInHand = ({ id }: { id: string }) => {
  const { data, refetch } = useQuery(HandoffInHandDocument, { variables: { id } });
  useChanges(() => void refetch(), ({ type }) => type.startsWith('handoff.'));
  return data?.handoff ? (
    <div className={styles.promise}>
      <HandoffCard handoff={data.handoff} />
    </div>
  ) : null;
};

/** The item in hand, with a soft timer that never moves on by itself. */
export const InHand = ({ sitting, again, onNext, onBefore, problem }: InHandProps) => {
  const since = useSecondsSince(sitting.agenda);
  const settle = useSittingStep(SettleAgendaItemDocument);
  const { agenda, currentItemId, id } = sitting;
  const item = agenda.find((one) => one.id === currentItemId);
  const others = sitting.outcomes.filter((outcome) => outcome.itemId !== (item?.id ?? null));
  const here = sitting.outcomes.filter((outcome) => outcome.itemId === (item?.id ?? null));
  const mayCapture = sitting.may.includes('sitting.capture');
  const spent = item ? item.spentSeconds + since : 0;
  const settleIt = async () => {
    if (item && !(await settle.take({ id, itemId: item.id, settled: !item.settled }))) again();
  };
  return (
    <div className={styles.column}>
      <Card>
        {problem && <ProblemNote what={problem} />}
        {!item && (
          <Empty
            title={agenda.length > 0 ? 'Nothing is in hand yet' : 'The room is open'}
            action={
              onNext && (
                <Button look="primary" onClick={onNext}>
                  Take the first item
                </Button>
              )
            }
          >
            Mark who is here, then take up the first item. What comes out of it is captured below.
          </Empty>
        )}
        {item && (
          <article className={styles.item}>
            <header className={styles.head}>
              <p className={styles.why}>
                {whyWords(item)}
              </p>
              <p className={styles.timer} data-over={spent > item.minutes * 60 || undefined} aria-label={`${Math.floor(spent / 60)} of ${item.minutes} minutes`}>
                <span>{minutesOf(spent)}</span> of {item.minutes} min
              </p>
            </header>
            <h2 className={styles.title}>{item.title}</h2>
            {item.commitment && <PromiseInHand id={item.commitment.id} />}
            {item.handoff && <HandoffInHand id={item.handoff.id} />}
            <Outcomes outcomes={here} sitting={sitting} />
            <footer className={styles.foot}>
              {onBefore && (
                <Button look="plain" onClick={onBefore}>
                  Previous
                </Button>
              )}
              {mayCapture && (
                <Button icon={item.settled ? undefined : 'check'} busy={settle.busy} onClick={() => void settleIt()}>
                  {item.settled ? 'Not settled after all' : 'Settled'}
                </Button>
              )}
              {onNext && (
                <Button look="primary" onClick={onNext}>
                  Next item
                </Button>
              )}
            </footer>
            {settle.problem && <ProblemNote what={settle.problem.message} />}
          </article>
        )}
      </Card>
      {others.length > 0 && (
        <Card title={item ? 'Captured before' : 'Captured'} aside={`${others.length}`}>
          <Outcomes outcomes={others} sitting={sitting} />
        </Card>
      )}
    </div>
  );
};
