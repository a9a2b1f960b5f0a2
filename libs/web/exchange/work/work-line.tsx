import { Link } from '@tanstack/react-router';
import { Button, cx } from '#web/ui';
import styles from './work-line.module.css';
import { isOver, workSentence, type Work } from './work-words.ts';

type WorkLineProps = { work: Work; onCancel: () => void; onDismiss?: () => void };

/** One piece of long work: how far it is, and what one can do about it. */
export const WorkLine = ({ work, onCancel, onDismiss }: WorkLineProps) => {
  const over = isOver(work);
  return (
    <div className={styles.line}>
      <p className={styles.title}>Import of {work.title}</p>
      {!over && (
        <div className={styles.bar} role="progressbar" aria-label={`Import of ${work.title}`} aria-valuemin={0} aria-valuemax={100} aria-valuenow={work.percent}>
          <span className={styles.done} style={{ transform: `scaleX(${work.percent / 100})` }} />
        </div>
      )}
      <p className={cx(styles.words, work.state === 'FAILED' && styles.failed)}>
        {!over && <span className={styles.percent}>{work.percent} %</span>} {workSentence(work)}
      </p>
      <div className={styles.ways}>
        {!over && (
          <Button onClick={onCancel} disabled={work.cancelAsked}>
            Cancel
          </Button>
        )}
        {over && onDismiss && (
          <Link to={'/import' as string} search={{ run: work.subjectId } as never} className={styles.link}>
            {work.state === 'DONE' ? 'See every row' : 'Look at it again'}
          </Link>
        )}
        {over && onDismiss && (
          <Button look="plain" onClick={onDismiss}>
            Put away
          </Button>
        )}
      </div>
    </div>
  );
};
