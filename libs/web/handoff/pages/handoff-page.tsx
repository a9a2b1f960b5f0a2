import { Part, PartHeading, Said } from '#web/commitment';
import { Button, DueDate, Empty, PageHead, ProblemNote, SiloPair, SlipBar, Skeleton, shortDate, useChanges, useClock } from '#web/ui';
import { useQuery } from '@apollo/client/react';
import { Link, useParams } from '@tanstack/react-router';
import type { LocalDate } from '#domain/kernel';
import { dayOfMoment } from '../day-of-moment.ts';
import type { HandoffDetailFragment } from '../parts/handoff.generated.ts';
import { HandoffStateMark } from '../parts/handoff-state.tsx';
import { ReadyLines } from '../parts/handoff-card.tsx';
import { HandoffSteps } from '../steps/handoff-steps.tsx';
import { handoffSentence } from '../words.ts';
import { Rounds } from '../parts/rounds.tsx';
import styles from './handoff-page.module.css';
import { HandoffByIdDocument } from './handoffs.generated.ts';

const View = ({ handoff }: { handoff: HandoffDetailFragment }) => {
  const { today } = useClock();
  const { slips, dueOn, state } = handoff;
  return (
    <PartHeading value="h2">
      <>
        <PageHead
          title={handoff.title}
          over={
            <>
              <Link to={'/handoffs' as string}>Hand-offs</Link> · inside{' '}
              <Link to={`/commitments/${handoff.commitment.key}` as string}>
                {handoff.commitment.key} {handoff.commitment.title}
              </Link>
            </>
          }
        />
        <div className={styles.page}>
          <div className={styles.state}>
            <HandoffStateMark handoff={handoff} tinted />
            <p className={styles.sentence}>{handoffSentence(handoff, dayOfMoment(handoff.sinceAt), today)}</p>
            {handoff.comingStep?.sentence && <p className={styles.waiting}>{handoff.comingStep.sentence}</p>}
            {handoff.asked && <p className={styles.waiting}>{handoff.asked.by?.name ?? handoff.from.name} asks for {shortDate(handoff.asked.on as LocalDate, today)}.</p>}
          </div>
          <HandoffSteps handoff={handoff} />
          <Part title="The hand-off">
            <dl className={styles.terms}>
              <div>
                <dt>Between</dt>
                <dd><SiloPair from={handoff.from.name} to={handoff.to.name} inFull /></dd>
              </div>
              <div>
                <dt>{state === 'OFFERED' || state === 'RETURNED' ? 'Offered for' : 'Due'}</dt>
                <dd className={styles.date}>
                  {shortDate(dueOn as LocalDate, today)} {state === 'ACCEPTED' && <DueDate on={dueOn as LocalDate} />}
                  {slips[0] && <SlipBar original={slips[0].fromOn as LocalDate} agreed={dueOn as LocalDate} slips={slips.length} />}
                </dd>
              </div>
              <div>
                <dt>Ready means</dt>
                <dd><ReadyLines lines={handoff.ready} met={state === 'DELIVERED' || state === 'DONE'} /></dd>
              </div>
            </dl>
          </Part>
          <Rounds handoff={handoff} />
          {slips.length > 0 && (
            <Part title="Slips">
              {slips.map((slip) => (
                <Said key={slip.seq} by={slip.askedBy?.name} at={slip.at} did={`moved it from ${shortDate(slip.fromOn as LocalDate, today)} to ${shortDate(slip.toOn as LocalDate, today)}, as ${slip.agreedBy?.name ?? 'the receiving silo'} agreed`}>
                  {slip.note}
                </Said>
              ))}
            </Part>
          )}
        </div>
      </>
    </PartHeading>
  );
};

/** One hand-off on a page of its own. */
export const HandoffPage = () => {
  const { id = '' } = useParams({ strict: false }) as { id?: string };
  const { data, error, refetch } = useQuery(HandoffByIdDocument, { variables: { id } });
  useChanges(() => void refetch(), ({ subjectId }) => subjectId === data?.handoff?.commitment.id);
  if (data?.handoff) return <View handoff={data.handoff} />;
  if (data) return <Empty title="There is no such hand-off" action={<Link to={'/handoffs' as string}>All hand-offs</Link>}>The address may be mistyped, or it belongs to another organization.</Empty>;
  if (error) {
    return (
      <ProblemNote what="This hand-off could not be read just now." safe="Nothing of it is lost.">
        <Button onClick={() => void refetch()}>Try again</Button>
      </ProblemNote>
    );
  }
  return (
    <div role="status" aria-label="Loading" className={styles.page}>
      <Skeleton width="60%" height={28} />
      <Skeleton width={120} height={24} />
      <Skeleton width="100%" height={160} />
    </div>
  );
};
