import { times } from '#domain/calendar';
import type { LocalDate } from '#domain/kernel';
import { Button, Empty, Hidden, ProblemNote, StateGlyph, cx, useClock } from '#web/ui';
import type { CSSProperties } from 'react';
import type { WindowProps } from '../calendar/calendar.tsx';
import { useBetween } from '../list/use-between.ts';
import type { CommitmentRowFragment } from '../parts/commitment-row.generated.ts';
import { faceWord, isStruckFace, stateOf } from '../words/faces.ts';
import { dayInYear, on } from '../words/when.ts';
import { isQuarter, placeOfDay, quarterAfter, quarterOf, quartersFrom, type Stretch } from './quarters.ts';
import styles from './timeline.module.css';

const QUARTERS = 4;

const share = (place: number): string => `${(place * 100).toFixed(2)}%`;

type Window = { readonly from: LocalDate; readonly until: LocalDate };


/** The state's glyph on the date that holds; where it slipped, a line from the original date to there. */
const Bar = ({ commitment, window, today }: { commitment: CommitmentRowFragment; window: Window; today: LocalDate }) => {
  const due = commitment.agreedOn ?? commitment.proposedOn;
  if (due === null) return null;
  const at = placeOfDay(on(due), window.from, window.until);
  const slipped = commitment.slipCount > 0 && commitment.originalOn !== null;
  const began = slipped ? placeOfDay(on(commitment.originalOn!), window.from, window.until) : at;
  const slips = slipped ? `, first agreed ${dayInYear(on(commitment.originalOn!), today)}, slipped ${times(commitment.slipCount)}` : '';
  return (
    <span className={styles.bar} data-tone={stateOf(commitment.face)} title={`${faceWord(commitment.face)}, due ${dayInYear(on(due), today)}${slips}`}>
      {slipped && (
        <span className={cx(styles.slip, on(commitment.originalOn!) < window.from && styles.cut)} style={{ left: share(began), width: share(at - began) }} />
      )}
      <span className={styles.mark} style={{ left: share(at) }}>
        <StateGlyph state={stateOf(commitment.face)} />
      </span>
      <span className={cx(styles.date, at > 0.86 && styles.before)} style={{ left: share(at) }} aria-hidden="true">
        {dayInYear(on(due), today)}
        {slipped && ` ×${commitment.slipCount}`}
      </span>
      <Hidden>
        Due {dayInYear(on(due), today)}
        {slips}
      </Hidden>
    </span>
  );
};

type LineProps = { commitment: CommitmentRowFragment; window: Window; today: LocalDate; open: boolean; onOpen: (id: string) => void };

const Line = ({ commitment, window, today, open, onOpen }: LineProps) => (
  <div role="row" className={cx(styles.line, open && styles.open)} data-row={commitment.id}>
    <span role="rowheader" className={styles.what}>
      <button type="button" data-print="yes" className={cx(styles.title, isStruckFace(commitment.face) && styles.struck)} aria-pressed={open} onClick={() => onOpen(commitment.id)}>
        <Hidden>{faceWord(commitment.face)}: </Hidden>
        {commitment.title}
      </button>
    </span>
    <span role="cell" className={styles.track}>
      <Bar commitment={commitment} window={window} today={today} />
    </span>
  </div>
);

const Heads = ({ quarters, window }: { quarters: readonly Stretch[]; window: Window }) => (
  <div role="row" className={styles.heads}>
    <span role="columnheader" className={styles.what}>
      Commitment
    </span>
    <span role="columnheader" className={styles.track} aria-label={`From ${quarters[0]!.label} to ${quarters.at(-1)!.label}`}>
      {quarters.map(({ label, from, until }) => (
        <span key={label} className={styles.quarter} style={{ left: share(placeOfDay(from, window.from, window.until)), width: share(placeOfDay(until, window.from, window.until) - placeOfDay(from, window.from, window.until)) }}>
          <span>{label}</span>
        </span>
      ))}
    </span>
  </div>
);

/** The filter's commitments by carrying silo along four quarters, each slip drawn from the original to the agreed date. */
export const Timeline = ({ filter, at, onAt, openRef, onOpen }: WindowProps) => {
  const { today } = useClock();
  const present = quarterOf(today);
  const first = at !== null && isQuarter(at) ? at : present;
  const quarters = quartersFrom(first, QUARTERS);
  const window: Window = { from: quarters[0]!.from, until: quarters.at(-1)!.until };
  const { rows, total, state, again } = useBetween(filter, window.from, window.until);
  const silos = [...Map.groupBy(rows, ({ carriedBy }) => carriedBy.name)].toSorted(([a], [b]) => a.localeCompare(b));
  const go = (count: number) => {
    const next = quarterAfter(first, count);
    onAt(next === present ? null : next);
  };
  if (state === 'failed') return <ProblemNote what="The timeline could not be read just now." safe="Nothing is lost: only this picture is missing."><Button onClick={again}>Try again</Button></ProblemNote>;
  const marks = { '--today': share(placeOfDay(today, window.from, window.until)), '--quarter': share(1 / QUARTERS) } as CSSProperties;
  return (
    <section className={styles.timeline} aria-label={`Due from ${quarters[0]!.label} to ${quarters.at(-1)!.label}`} aria-busy={state === 'reading' || undefined} style={marks} data-now={(today >= window.from && today < window.until) || undefined}>
      <div className={styles.head}>
        <h2 className={styles.period}>
          {quarters[0]!.label} to {quarters.at(-1)!.label}
        </h2>
        <span className={styles.count}>{rows.length < total ? `The first ${rows.length} of ${total}` : `${total} due`}</span>
        <div className={styles.ways}>
          <Button look="plain" icon="left" aria-label="A quarter earlier" onClick={() => go(-1)}>{null}</Button>
          <Button look="plain" onClick={() => onAt(null)} disabled={at === null}>From this quarter</Button>
          <Button look="plain" icon="chevron" aria-label="A quarter later" onClick={() => go(1)}>{null}</Button>
        </div>
      </div>
      {state === 'ready' && rows.length === 0 ? (
        <Empty title="Nothing is due in these quarters">Of what the filter shows, nothing has its date here. Look at another quarter.</Empty>
      ) : (
        <div role="table" aria-label="Timeline" className={styles.table}>
          <Heads quarters={quarters} window={window} />
          {silos.map(([silo, commitments]) => (
            <div key={silo} role="rowgroup" aria-label={silo} className={styles.silo}>
              <div role="row" className={styles.heading}>
                <span role="columnheader">
                  {silo} <span className={styles.count}>{commitments.length}</span>
                </span>
              </div>
              {commitments.map((commitment) => (
                <Line key={commitment.id} commitment={commitment} window={window} today={today} open={openRef === commitment.id || openRef === commitment.key} onOpen={onOpen} />
              ))}
            </div>
          ))}
        </div>
      )}
    </section>
  );
};
