import { times } from '#domain/calendar';
import { Button, DueDate, StateGlyph, cx } from '#web/ui';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { faceWord, isStruckFace, stateOf } from '../words/faces.ts';
import { on } from '../words/when.ts';
import type { LinkedCommitmentFragment } from './links.generated.ts';
import styles from './linked-row.module.css';

type LinkedRowProps = { commitment: LinkedCommitmentFragment; /** What the way out of this list is called, and what it does. */ onRemove?: () => void; busy?: boolean; /** What else is to be said of it here. */ children?: ReactNode };

/** Whether its date still says something: nothing waits for what is done or over. */
const isOpen = ({ standing }: LinkedCommitmentFragment): boolean => standing === 'ACCEPTED' || standing === 'PROPOSED';

/** Another commitment, in two lines: its state and title, then who carries it and by when. */
export const LinkedRow = ({ commitment, onRemove, busy = false, children }: LinkedRowProps) => {
  const { key, title, face, carriedBy, owner, slipCount } = commitment;
  const due = commitment.agreedOn ?? commitment.proposedOn;
  return (
    <li className={styles.row}>
      <span className={styles.glyph} title={faceWord(face)}>
        <StateGlyph state={stateOf(face)} />
      </span>
      <span className={styles.what}>
        <Link to={`/commitments/${key}` as string} className={cx(styles.title, isStruckFace(face) && styles.struck)}>
          {title}
        </Link>
        <span className={styles.more}>
          <span className={styles.key}>{key}</span> · {faceWord(face)} · {carriedBy.name} · {owner?.name ?? 'no owner yet'}
          {slipCount > 0 && ` · slipped ${times(slipCount)}`}
        </span>
        {children}
      </span>
      <span className={styles.due}>
        <DueDate on={due ? on(due) : undefined} none="No date" open={isOpen(commitment)} focusable />
      </span>
      {onRemove && (
        <Button look="plain" icon="close" className={styles.remove} aria-label={`Remove ${key}`} title="Remove" disabled={busy} onClick={onRemove}>
          {null}
        </Button>
      )}
    </li>
  );
};
