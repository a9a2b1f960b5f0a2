import { counted } from '#domain/calendar';
import { Hidden, Person, Skeleton, cx, useClock } from '#web/ui';
import { Link } from '@tanstack/react-router';
import { memo, type MouseEvent } from 'react';
import { FACES } from '../words/faces.ts';
import { age, at, on } from '../words/when.ts';
import { Between } from './between.tsx';
import type { CommitmentRowFragment } from './commitment-row.generated.ts';
import styles from './commitment-row.module.css';
import { Due } from './due.tsx';
import { SlipBar } from './slip-bar.tsx';
import { State } from './state.tsx';

type CommitmentRowProps = {
  commitment: CommitmentRowFragment;
  /** Shown in the panel beside the list. */
  open?: boolean;
  /** Number in the whole list, from 1, for screen readers. */
  index?: number;
  /** A plain click or Enter; without it the row is a link to the commitment's page. */
  onOpen?: (id: string) => void;
  onFocus?: (id: string) => void;
};

const Word = ({ lastWordAt }: { lastWordAt: string | null }) => {
  const { now } = useClock();
  if (!lastWordAt) return <span className={styles.quiet}>–<Hidden>No word yet</Hidden></span>;
  const ago = age(at(lastWordAt), now);
  return (
    <span title={`Last word ${new Date(lastWordAt).toLocaleString('en-GB', { dateStyle: 'medium', timeStyle: 'short' })}`}>
      <Hidden>Last word </Hidden>
      {ago}
      <Hidden> ago</Hidden>
    </span>
  );
};

const ENDED = new Set(['VERIFIED', 'DECLINED', 'WITHDRAWN']);

/** One line of the unified list; on a phone a card of two lines. */
export const CommitmentRow = memo(({ commitment, open = false, index, onOpen, onFocus }: CommitmentRowProps) => {
  const { id, key, title, face, owner, standing, overdue, agreedOn, proposedOn, slipCount, slipDays, escalated, asImported, arrears } = commitment;
  const due = agreedOn ?? proposedOn;
  const plain = (event: MouseEvent) => event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
  return (
    <div role="row" aria-rowindex={index} className={cx(styles.row, open && styles.open)} data-row={id}>
      <span role="cell" className={styles.state}>
        <State face={face} />
      </span>
      <span role="cell" className={styles.what}>
        <span className={styles.key}>{key}</span>
        <Link
          to={`/commitments/${key}` as string}
          className={cx(styles.title, FACES[face].struck && styles.struck)}
          aria-current={open || undefined}
          onFocus={() => onFocus?.(id)}
          onClick={(event) => {
            if (!onOpen || !plain(event)) return;
            event.preventDefault();
            onOpen(id);
          }}
        >
          {title}
        </Link>
        {escalated && <span className={styles.mark}>escalated</span>}
        {arrears === 'WAITING' && <span className={styles.mark}>arrears</span>}
        {asImported && <span className={styles.mark}>as imported</span>}
      </span>
      <span role="cell" className={styles.owner}>
        <Person name={owner?.name} none="No owner" />
      </span>
      <span role="cell" className={styles.between}>
        <Between carriedBy={commitment.carriedBy} promisedTo={commitment.promisedTo} />
      </span>
      <span role="cell" className={styles.due}>
        <Due on={due === null ? null : on(due)} late={overdue} over={ENDED.has(standing)} />
      </span>
      <span role="cell" className={styles.slips}>
        {slipCount > 0 ? <SlipBar count={slipCount} days={slipDays} /> : <Hidden>{counted(0, 'slip')}</Hidden>}
      </span>
      <span role="cell" className={styles.word}>
        <Word lastWordAt={commitment.lastWordAt} />
      </span>
    </div>
  );
});
CommitmentRow.displayName = 'CommitmentRow';

/** A row that is still being read, in its final geometry. */
export const CommitmentRowSkeleton = () => (
  <div className={styles.row} aria-hidden="true">
    <span className={styles.state}><Skeleton width={84} height={14} /></span>
    <span className={styles.what}><Skeleton width="60%" height={14} /></span>
    <span className={styles.owner}><Skeleton width={110} height={14} /></span>
    <span className={styles.between}><Skeleton width={150} height={14} /></span>
    <span className={styles.due}><Skeleton width={64} height={14} /></span>
    <span className={styles.slips} />
    <span className={styles.word}><Skeleton width={24} height={14} /></span>
  </div>
);
