import type { LocalDate } from '#domain/kernel';
import { Button, cx, shortDate, useClock } from '#web/ui';
import { useState } from 'react';
import { loadSentence, totalOf, type Week } from './load-words.ts';
import { Section } from './section.tsx';
import styles from './load-chart.module.css';

const [BAR, HEIGHT, TOP] = [28, 80, 20];

const Bars = ({ weeks, say }: { weeks: readonly Week[]; say: (on: string) => string }) => {
  const most = Math.max(4, ...weeks.map(totalOf));
  const tall = (count: number) => (count * HEIGHT) / most;
  return (
    <svg className={styles.chart} height={TOP + HEIGHT + 24} role="img" aria-label={loadSentence(weeks, say)}>
      {weeks.map((week, at) => {
        const [promised, handoffs] = [tall(week.promised), tall(week.handoffs)];
        const base = TOP + HEIGHT;
        return (
          <svg key={week.weekOn} x={`${((at + 0.5) * 100) / weeks.length}%`} overflow="visible">
            <rect className={styles.promised} x={-BAR / 2} y={base - promised} width={BAR} height={promised} />
            <rect className={styles.handoffs} x={-BAR / 2} y={base - promised - handoffs} width={BAR} height={handoffs} />
            {week.proposed > 0 && <rect className={styles.proposed} x={0.5 - BAR / 2} y={base - promised - handoffs - tall(week.proposed)} width={BAR - 1} height={tall(week.proposed)} />}
            {totalOf(week) > 0 && (
              <text className={styles.count} y={base - tall(totalOf(week)) - 6}>
                {totalOf(week)}
              </text>
            )}
            <text className={cx(styles.week, at % 2 === 1 && styles.between)} y={base + 18}>
              {at === 0 ? 'Now' : shortDate(week.weekOn as LocalDate, week.weekOn as LocalDate)}
            </text>
          </svg>
        );
      })}
      <line className={styles.base} x1={0} x2="100%" y1={TOP + HEIGHT + 0.5} y2={TOP + HEIGHT + 0.5} />
    </svg>
  );
};

const Table = ({ weeks, say }: { weeks: readonly Week[]; say: (on: string) => string }) => (
  <table className={styles.table}>
    <thead>
      <tr>
        <th scope="col">Week of</th>
        <th scope="col">Promised</th>
        <th scope="col">Hand-offs</th>
        <th scope="col">Proposed</th>
      </tr>
    </thead>
    <tbody>
      {weeks.map((week) => (
        <tr key={week.weekOn}>
          <th scope="row">{say(week.weekOn)}</th>
          <td>{week.promised}</td>
          <td>{week.handoffs}</td>
          <td>{week.proposed}</td>
        </tr>
      ))}
    </tbody>
  </table>
);

/** What a silo has to bring in the next eight weeks: a bar a week, or the same as a table. */
export const LoadChart = ({ weeks }: { weeks: readonly Week[] }) => {
  const { today } = useClock();
  const [asTable, setAsTable] = useState(false);
  const say = (on: string) => shortDate(on as LocalDate, today);
  return (
    <Section
      title="The next eight weeks"
      about={
        <Button look="plain" data-print="no" onClick={() => setAsTable(!asTable)}>
          {asTable ? 'View as chart' : 'View as table'}
        </Button>
      }
    >
      <div className={styles.load}>
        {asTable ? <Table weeks={weeks} say={say} /> : <Bars weeks={weeks} say={say} />}
        <p className={styles.sentence}>
          {loadSentence(weeks, say)}
          {!asTable && weeks.some(({ proposed }) => proposed > 0) && ' Outlined: proposed, not accepted yet.'}
          {!asTable && weeks.some(({ handoffs }) => handoffs > 0) && ' Lighter: hand-offs that it owes.'}
        </p>
      </div>
    </Section>
  );
};
