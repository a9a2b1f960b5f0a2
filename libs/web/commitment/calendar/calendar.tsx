import { dateInWords, dayOf, MONTH_NAMES, monthOf, WEEKDAY_NAMES, yearOf } from '#domain/calendar';
import type { LocalDate } from '#domain/kernel';
import type { CommitmentFilter } from '#contract';
import { Button, Empty, ProblemNote, StateGlyph, cx, useClock } from '#web/ui';
import type { CommitmentRowFragment } from '../parts/commitment-row.generated.ts';
import { useBetween } from '../list/use-between.ts';
import { faceWord, isStruckFace, stateOf } from '../words/faces.ts';
import styles from './calendar.module.css';
import { firstOfMonth, monthAfter, monthKeyOf, weeksOf } from './month-grid.ts';

export type WindowProps = {
  readonly filter: CommitmentFilter;
  /** The month or quarter that is shown; null is the present one. */
  readonly at: string | null;
  readonly onAt: (at: string | null) => void;
  readonly openRef: string | null;
  readonly onOpen: (id: string) => void;
};

const MOST_A_DAY = 4;

const Entry = ({ commitment, open, onOpen }: { commitment: CommitmentRowFragment; open: boolean; onOpen: (id: string) => void }) => (
  <li>
    <button type="button" data-print="yes" data-row={commitment.id} className={cx(styles.entry, open && styles.open)} aria-pressed={open} title={`${faceWord(commitment.face)}: ${commitment.title}, ${commitment.carriedBy.name}`} onClick={() => onOpen(commitment.id)}>
      <StateGlyph state={stateOf(commitment.face)} />
      <span className={cx(styles.title, isStruckFace(commitment.face) && styles.struck)}>{commitment.title}</span>
    </button>
  </li>
);

type DayProps = { on: LocalDate; month: string; today: LocalDate; due: readonly CommitmentRowFragment[]; openRef: string | null; onOpen: (id: string) => void; onDay: (on: LocalDate) => void };

const Day = ({ on, month, today, due, openRef, onOpen, onDay }: DayProps) => {
  const shown = due.length > MOST_A_DAY ? due.slice(0, MOST_A_DAY - 1) : due;
  return (
    <td className={cx(styles.day, !on.startsWith(month) && styles.beside, on === today && styles.today)} data-empty={due.length === 0 || undefined}>
      <time dateTime={on} className={styles.number} aria-label={dateInWords(on, today)}>
        {dayOf(on)}
      </time>
      {due.length > 0 && (
        <ul className={styles.entries}>
          {shown.map((commitment) => (
            <Entry key={commitment.id} commitment={commitment} open={openRef === commitment.id || openRef === commitment.key} onOpen={onOpen} />
          ))}
          {shown.length < due.length && (
            <li>
              <button type="button" className={styles.more} onClick={() => onDay(on)}>
                {due.length - shown.length} more
              </button>
            </li>
          )}
        </ul>
      )}
    </td>
  );
};

/** The filter's commitments on the days on which they are due, a month at a time. On a phone, the days that have any. */
export const Calendar = ({ filter, at, onAt, openRef, onOpen, onDay }: WindowProps & { onDay: (on: LocalDate) => void }) => {
  const { today } = useClock();
  const month = at !== null && /^(19|20|21)\d\d-(0[1-9]|1[0-2])$/.test(at) ? at : monthKeyOf(today);
  const weeks = weeksOf(month);
  const { rows, total, state, again } = useBetween(filter, weeks[0]![0]!, weeks.at(-1)!.at(-1)!);
  const byDay = Map.groupBy(rows, ({ agreedOn, proposedOn }) => agreedOn ?? proposedOn ?? '');
  const first = firstOfMonth(month);
  const go = (count: number) => {
    const next = monthAfter(month, count);
    onAt(next === monthKeyOf(today) ? null : next);
  };
  if (state === 'failed') return <ProblemNote what="The calendar could not be read just now." safe="Nothing is lost: only this picture is missing."><Button onClick={again}>Try again</Button></ProblemNote>;
  return (
    <section className={styles.calendar} aria-label={`Due in ${MONTH_NAMES[monthOf(first) - 1]} ${yearOf(first)}`} aria-busy={state === 'reading' || undefined}>
      <div className={styles.head}>
        <h2 className={styles.month}>
          {MONTH_NAMES[monthOf(first) - 1]} {yearOf(first)}
        </h2>
        <span className={styles.count}>{rows.length < total ? `The first ${rows.length} of ${total}` : `${total} due`}</span>
        <div className={styles.ways}>
          <Button look="plain" icon="left" aria-label="The month before" onClick={() => go(-1)}>{null}</Button>
          <Button look="plain" onClick={() => onAt(null)} disabled={at === null}>This month</Button>
          <Button look="plain" icon="chevron" aria-label="The month after" onClick={() => go(1)}>{null}</Button>
        </div>
      </div>
      <table className={styles.grid}>
        <thead>
          <tr>
            {WEEKDAY_NAMES.map((name) => (
              <th key={name} scope="col" abbr={name}>
                {name.slice(0, 3)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map((week) => (
            <tr key={week[0]}>
              {week.map((on) => (
                <Day key={on} on={on} month={month} today={today} due={byDay.get(on) ?? []} openRef={openRef} onOpen={onOpen} onDay={onDay} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {state === 'ready' && rows.length === 0 && <Empty title="Nothing is due in these weeks">Of what the filter shows, nothing has its date here. Look at another month.</Empty>}
    </section>
  );
};
