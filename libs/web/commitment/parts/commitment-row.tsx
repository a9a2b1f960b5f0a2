import { DueDate, Hidden, Person, SiloPair, Skeleton, SlipBar, cx, useClock } from '#web/ui';
import { Link } from '@tanstack/react-router';
import { memo, type MouseEvent } from 'react';
import type { Cell } from '../edits/ways.ts';
import { Written } from '../edits/written.tsx';
import { RowCheck } from '../edits/row-check.tsx';
import { useIsSelected } from '../edits/selection-context.ts';
import { isStruckFace } from '../words/faces.ts';
import { QUESTION_WORDS } from '../words/codes.ts';
import { receiverName } from '../words/office.ts';
import { waitsForName, waitsLine } from '../words/waiting.ts';
import { age, at, on } from '../words/when.ts';
import type { CommitmentRowFragment } from './commitment-row.generated.ts';
import styles from './commitment-row.module.css';
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
  /** Its cells are written in place. */
  onEdit?: (id: string, cell: Cell) => void;
};

const Word = ({ lastWordAt, silence }: Pick<CommitmentRowFragment, 'lastWordAt' | 'silence'>) => {
  const { now } = useClock();
  if (!lastWordAt) return <span className={styles.quiet}>–<Hidden>No word yet</Hidden></span>;
  const ago = age(at(lastWordAt), now);
  return (
    <span className={cx(silence !== 'FRESH' && styles.quiet, silence === 'STALE' && styles.stale)} title={`${silence === 'STALE' ? 'Stale. ' : ''}Last word ${new Date(lastWordAt).toLocaleString('en-GB', { dateStyle: 'medium', timeStyle: 'short' })}`}>
      <Hidden>Last word </Hidden>
      {silence === 'STALE' ? `stale ${ago}` : ago}
      <Hidden> ago</Hidden>
    </span>
  );
};

const Waits = ({ commitment, waits }: { commitment: CommitmentRowFragment; waits: NonNullable<CommitmentRowFragment['waits']> }) => {
  const { today } = useClock();
  const days = waits.workingDays ?? 0;
  return (
    <span className={styles.waits} title={`${waitsLine(commitment, waits, today)}, ${QUESTION_WORDS[waits.question]}`}>
      waits<Hidden> for {waitsForName(commitment, waits)},</Hidden>
      {days > 0 && ` ${days} d`}
    </span>
  );
};

/** Its date is only told: nothing is waited for any more. */
const ENDED = new Set(['DELIVERED', 'VERIFIED', 'DECLINED', 'WITHDRAWN']);

/** One line of the unified list; on a phone a card of two lines. */
export const CommitmentRow = memo(({ commitment, open = false, index, onOpen, onFocus, onEdit }: CommitmentRowProps) => {
  const { id, key, title, face, owner, standing, originalOn, agreedOn, proposedOn, slipCount, escalated, asImported, arrears } = commitment;
  const selected = useIsSelected(id);
  const due = agreedOn ?? proposedOn;
  const plain = (event: MouseEvent) => event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
  return (
    <div role="row" aria-rowindex={index} className={cx(styles.row, open && styles.open, onEdit && styles.gutter, selected && styles.selected)} data-row={id}>
      <span role="cell" className={styles.state}>
        {onEdit && <RowCheck id={id} name={key} />}
        <Written cell="state" commitment={commitment} onEdit={onEdit}>
          <State face={face} />
        </Written>
      </span>
      <span role="cell" className={styles.what} data-cell="title">
        <span className={styles.key}>{key}</span>
        <Link
          to={`/commitments/${key}` as string}
          className={cx(styles.title, isStruckFace(face) && styles.struck)}
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
        {commitment.waits && <Waits commitment={commitment} waits={commitment.waits} />}
        {escalated && <span className={styles.mark}>escalated</span>}
        {arrears === 'WAITING' && <span className={styles.mark}>arrears</span>}
        {asImported && <span className={styles.mark}>as imported</span>}
      </span>
      <span role="cell" className={styles.owner}>
        <Written cell="owner" commitment={commitment} onEdit={onEdit}>
          <Person id={owner?.id} name={owner?.name} none="No owner" />
        </Written>
      </span>
      <span role="cell" className={styles.between}>
        {onEdit && standing === 'PROPOSED' ? (
          <span className={styles.pair}>
            <Written cell="carriedBy" commitment={commitment} onEdit={onEdit}>
              <span>{commitment.carriedBy.name}</span>
            </Written>
            <span className={styles.arrow} role="img" aria-label="promised to">→</span>
            <Written cell="promisedTo" commitment={commitment} onEdit={onEdit}>
              <span>{receiverName(commitment)}</span>
            </Written>
          </span>
        ) : (
          <SiloPair from={commitment.carriedBy.name} to={receiverName(commitment)} />
        )}
      </span>
      <span role="cell" className={styles.due}>
        <Written cell="due" commitment={commitment} onEdit={onEdit}>
          <DueDate on={due === null ? undefined : on(due)} none="No date" open={!ENDED.has(standing)} />
        </Written>
      </span>
      <span role="cell" className={styles.slips}>
        {originalOn !== null && agreedOn !== null && <SlipBar original={on(originalOn)} agreed={on(agreedOn)} slips={slipCount} />}
      </span>
      <span role="cell" className={styles.word}>
        <Word lastWordAt={commitment.lastWordAt} silence={commitment.silence} />
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
