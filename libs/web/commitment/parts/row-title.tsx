import { PageLink, cx, useClock } from '#web/ui';
import type { MouseEvent } from 'react';
import { RowCheck } from '../edits/row-check.tsx';
import { QUESTION_WORDS } from '../words/codes.ts';
import { isStruckFace } from '../words/faces.ts';
import { waitsLine } from '../words/waiting.ts';
import type { CommitmentRowFragment } from './commitment-row.generated.ts';
import type { CommitmentRowProps } from './commitment-row.tsx';
import styles from './commitment-row.module.css';

const Waits = ({ commitment, waits }: { commitment: CommitmentRowFragment; waits: NonNullable<CommitmentRowFragment['waits']> }) => {
  const { today } = useClock();
  const days = waits.workingDays ?? 0;
  const line = `${waitsLine(commitment, waits, today)}, ${QUESTION_WORDS[waits.question]}`;
  return (
    <span className={styles.waits} role="img" aria-label={line} title={line}>
      {days > 0 ? `waits ${days} d` : 'waits'}
    </span>
  );
};

const plain = (event: MouseEvent) => event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;

/** What it is called, and what is special about it; the link by which the whole row opens. */
export const Title = ({ commitment, open, onOpen, onFocus, onEdit }: CommitmentRowProps) => {
  const { id, key, title, face, waits, escalated, arrears, asImported } = commitment;
  return (
    <>
      {onEdit && <RowCheck id={id} name={key} />}
      <span className={styles.key}>{key}</span>
      <PageLink
        to={`/commitments/${key}`}
        className={cx(styles.name, isStruckFace(face) && styles.struck)}
        title={title}
        aria-current={open || undefined}
        onFocus={() => onFocus?.(id)}
        onClick={(event) => {
          if (!onOpen || !plain(event)) return;
          event.preventDefault();
          onOpen(id);
        }}
      >
        {title}
      </PageLink>
      {waits && <Waits commitment={commitment} waits={waits} />}
      {escalated && <span className={styles.mark}>escalated</span>}
      {arrears === 'WAITING' && <span className={cx(styles.mark, styles.lesser)}>arrears</span>}
      {asImported && <span className={cx(styles.mark, styles.lesser)}>as imported</span>}
    </>
  );
};
