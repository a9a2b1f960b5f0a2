import { awaitsDelivery, type ColumnName } from '#domain/commitment';
import { DueDate, Person, SiloPair, SlipBar, cx, useClock } from '#web/ui';
import type { Cell } from '../edits/ways.ts';
import { Written } from '../edits/written.tsx';
import { blockingLine } from '../words/blocking.ts';
import { receiverName } from '../words/office.ts';
import { age, at, on } from '../words/when.ts';
import type { CommitmentRowFragment } from './commitment-row.generated.ts';
import styles from './commitment-row.module.css';
import { State } from './state.tsx';

type RowCellProps = { name: Exclude<ColumnName, 'title'>; commitment: CommitmentRowFragment; onEdit?: (id: string, cell: Cell) => void };

// Made once: making one costs more than drawing a row.
const MOMENT = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' });

const Word = ({ lastWordAt, silence }: Pick<CommitmentRowFragment, 'lastWordAt' | 'silence'>) => {
  const { now } = useClock();
  if (!lastWordAt) return <span className={styles.quiet} role="img" aria-label="No word yet">–</span>;
  const isStale = silence === 'STALE';
  const ago = age(at(lastWordAt), now);
  return (
    <time dateTime={lastWordAt} className={cx(silence !== 'FRESH' && styles.quiet, isStale && styles.stale)} aria-label={`Last word ${ago} ago${isStale ? ', stale' : ''}`} title={`${isStale ? 'Stale. ' : ''}Last word ${MOMENT.format(at(lastWordAt))}`}>
      {isStale ? `stale ${ago}` : ago}
    </time>
  );
};

const Blocks = ({ blocking }: Pick<CommitmentRowFragment, 'blocking'>) => {
  const { count, silos } = blocking;
  if (count === 0) return <span className={styles.quiet} role="img" aria-label="Nothing waits for it">–</span>;
  const line = blockingLine(blocking);
  return (
    <span className={styles.blocking} role="img" aria-label={line} title={line}>
      <span className={styles.many}>{count}</span>
      <span className={styles.whose}>{silos.map(({ name }) => name).join(', ')}</span>
    </span>
  );
};

const Between = ({ commitment, onEdit }: Omit<RowCellProps, 'name'>) =>
  onEdit && commitment.standing === 'PROPOSED' ? (
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
  );

/** One cell of a row, by its column. */
export const RowCell = ({ name, commitment, onEdit }: RowCellProps) => {
  const { face, owner, originalOn, agreedOn, proposedOn, slipCount } = commitment;
  const due = agreedOn ?? proposedOn;
  switch (name) {
    case 'state': return <Written cell="state" commitment={commitment} onEdit={onEdit}><State face={face} /></Written>;
    case 'owner': return <Written cell="owner" commitment={commitment} onEdit={onEdit}><Person id={owner?.id} name={owner?.name} none="No owner" /></Written>;
    case 'silos': return <Between commitment={commitment} onEdit={onEdit} />;
    case 'due': return <Written cell="due" commitment={commitment} onEdit={onEdit}><DueDate on={due === null ? undefined : on(due)} none="No date" open={awaitsDelivery(commitment)} /></Written>;
    case 'slips': return originalOn !== null && agreedOn !== null && <SlipBar original={on(originalOn)} agreed={on(agreedOn)} slips={slipCount} />;
    case 'blocks': return <Blocks blocking={commitment.blocking} />;
    case 'word': return <Word lastWordAt={commitment.lastWordAt} silence={commitment.silence} />;
  }
};
