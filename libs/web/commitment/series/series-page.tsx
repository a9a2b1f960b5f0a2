import { useQuery } from '@apollo/client/react';
import { counted, dateInWords } from '#domain/calendar';
import { titleOfAll } from '#domain/commitment';
import { Button, Empty, PageHead, ProblemNote, Skeleton, Stat, Stats, useChanges, useClock, usePageTitle } from '#web/ui';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { LinkedRow } from '../dependencies/linked-row.tsx';
import { OFFICE_NAME } from '../words/office.ts';
import { dayInYear, on } from '../words/when.ts';
import { rhythmOf } from './rhythm-fields.tsx';
import { ChangeSeriesDocument, EndSeriesDocument, SeriesByIdDocument, type SeriesPageFragment } from './series.generated.ts';
import { SeriesForm } from './series-form.tsx';
import styles from './series.module.css';
import { useSeriesStep } from './use-series-step.ts';

const OUTCOMES: Readonly<Record<SeriesPageFragment['occurrences'][number]['outcome'], string>> = {
  KEPT: 'Kept', NOT_KEPT: 'Missed', OPEN: 'Open', LEFT_OUT: 'Left out', MADE_LATE: 'Came late on the list',
};

/** The two ways to change what comes. */
const Changing = ({ series }: { series: SeriesPageFragment }) => {
  const { today } = useClock();
  const [doing, setDoing] = useState<'change' | 'end' | null>(null);
  const close = () => setDoing(null);
  const change = useSeriesStep(ChangeSeriesDocument, 'What comes is changed. What was made stays as it is.', close);
  const end = useSeriesStep(EndSeriesDocument, 'The series has ended. What was made stays promised.', close);
  const { id, version } = series;
  if (doing === 'change') {
    const begin = { title: series.title, rhythm: rhythmOf(series.rule, today), daysAhead: series.daysAhead };
    return <SeriesForm label="Change the series" verb="Change what comes" begin={begin} on={on(series.nextOn ?? today)} step={change} onCancel={close} onSubmit={(terms) => void change.take({ id, version, ...terms })} />;
  }
  return (
    <div className={styles.acts}>
      <Button onClick={() => setDoing('change')}>Change …</Button>
      {doing === 'end' ? (
        <>
          <Button look="danger" busy={end.busy} onClick={() => void end.take({ id, version })}>End it for good</Button>
          <Button look="plain" onClick={close}>Keep it</Button>
        </>
      ) : (
        <Button look="plain" onClick={() => setDoing('end')}>End …</Button>
      )}
      {end.problem && <ProblemNote what={end.problem.message} />}
    </div>
  );
};

const Whole = ({ series }: { series: SeriesPageFragment }) => {
  const { today } = useClock();
  const { occurrences, nextOn, endedAt, carriedBy, promisedTo, owner } = series;
  const count = (...outcomes: string[]) => occurrences.filter(({ outcome }) => outcomes.includes(outcome)).length;
  const judged = count('KEPT', 'NOT_KEPT');
  const next = endedAt ? 'It has ended.' : nextOn ? `The next one is due ${dateInWords(on(nextOn), today)}, and comes on the list ${counted(series.daysAhead, 'day')} before.` : '';
  return (
    <>
      <PageHead
        title={titleOfAll(series.title)}
        over={<Link to={'/commitments' as string}>Commitments</Link>}
        about={`Comes ${series.rhythm}, from ${carriedBy.name} to ${promisedTo?.name ?? `the ${OFFICE_NAME}`}, owned by ${owner?.name ?? 'nobody yet'}. ${next}`}
      />
      <div className={styles.page}>
        <Stats>
          <Stat label="Kept" value={judged === 0 ? '–' : `${count('KEPT')} of ${judged}`} />
          <Stat label="Missed" value={String(count('NOT_KEPT'))} />
          <Stat label="Open" value={String(count('OPEN'))} />
        </Stats>
        {series.mayChange && <Changing series={series} />}
        <section aria-label="Each of them">
          <h2 className={styles.heading}>Each of them</h2>
          <ol className={styles.list}>
            {occurrences.map(({ on: day, outcome, commitment }) => (
              <LinkedRow key={commitment.id} commitment={commitment}>
                <span className={styles.outcome} data-outcome={outcome}>
                  {OUTCOMES[outcome]} · {dayInYear(on(day), today)}
                </span>
              </LinkedRow>
            ))}
          </ol>
        </section>
      </div>
    </>
  );
};

const SeriesSkeleton = () => (
  <div role="status" aria-label="Loading" className={styles.page}>
    <Skeleton width="50%" height={32} />
    <Skeleton width="100%" height={84} />
    <Skeleton width="100%" height={160} />
  </div>
);

/** One series: what comes, and what became of each that came. A missed one stays beside the next. */
export const SeriesPage = () => {
  const { id = '' } = useParams({ strict: false }) as { id?: string };
  const { data, error, refetch } = useQuery(SeriesByIdDocument, { variables: { id } });
  useChanges(() => void refetch(), ({ subjectId }) => subjectId === id);
  const series = data?.series;
  usePageTitle(series ? titleOfAll(series.title) : undefined);
  return (
    <>
      {series && <Whole series={series} />}
      {data && !series && (
        <Empty title="There is no such series" action={<Link to={'/commitments' as string}>All commitments</Link>}>
          The address may be mistyped, or it belongs to another organization.
        </Empty>
      )}
      {error && !data && <ProblemNote what="This could not be read. Nothing is lost; try again in a moment." />}
      {!data && !error && <SeriesSkeleton />}
    </>
  );
};
