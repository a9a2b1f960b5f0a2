import { times } from '#domain/calendar';
import { DueDate, SiloPair, SlipBar, cx } from '#web/ui';
import { Link } from '@tanstack/react-router';
import type { LocalDate } from '#domain/kernel';
import { HandoffSteps } from '../steps/handoff-steps.tsx';
import type { HandoffDetailFragment } from './handoff.generated.ts';
import styles from './handoff-card.module.css';
import { HandoffStateMark } from './handoff-state.tsx';

const OVER = new Set(['DONE', 'VOID']);

/** One hand-off inside its commitment: how it stands, between whom, by when, what "ready" means, and the next step. */
export const HandoffCard = ({ handoff }: { handoff: HandoffDetailFragment }) => {
  const over = OVER.has(handoff.state);
  const firstDue = handoff.slips[0]?.fromOn;
  return (
    <article className={cx(styles.card, over && styles.over)}>
      <div className={styles.head}>
        <HandoffStateMark handoff={handoff} />
        <Link to={`/handoffs/${handoff.id}` as string} className={cx(styles.title, handoff.state === 'VOID' && styles.struck)}>
          {handoff.title}
        </Link>
      </div>
      <div className={styles.terms}>
        <SiloPair from={handoff.from.name} to={handoff.to.name} />
        <DueDate on={handoff.dueOn as LocalDate} open={handoff.state === 'ACCEPTED'} focusable />
        {firstDue && <SlipBar original={firstDue as LocalDate} agreed={handoff.dueOn as LocalDate} slips={handoff.slips.length} />}
        {handoff.returns > 0 && !over && <span className={styles.returns}>{`came back ${times(handoff.returns)}`}</span>}
      </div>
      {!over && <ReadyLines lines={handoff.ready} met={handoff.state === 'DELIVERED'} />}
      {handoff.comingStep?.sentence && <p className={styles.coming}>{handoff.comingStep.sentence}</p>}
      <HandoffSteps handoff={handoff} />
    </article>
  );
};

/** What "ready" means, line by line; ticked once it was delivered so. */
export const ReadyLines = ({ lines, met }: { lines: readonly string[]; met: boolean }) => (
  <ul className={styles.ready} aria-label="Ready means">
    {lines.map((line, index) => (
      <li key={index} data-met={met || undefined}>
        {line}
      </li>
    ))}
  </ul>
);
