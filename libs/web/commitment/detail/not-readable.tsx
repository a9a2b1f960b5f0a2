import { Button, Empty, ProblemNote, Skeleton } from '#web/ui';
import styles from './panel.module.css';

/** What stands in place of a commitment: it is on its way, there is none, or it could not be read. */
export const NotReadable = ({ state, again, whole }: { state: 'reading' | 'ready' | 'absent' | 'failed'; again: () => void; /** On a page of its own. */ whole?: boolean }) => {
  if (state === 'absent') return <Empty whole={whole} title="There is no such commitment">Its number may be mistyped, or it belongs to another organization.</Empty>;
  if (state === 'failed') {
    return (
      <ProblemNote what="This commitment could not be read just now." safe="Nothing of it is lost.">
        <Button onClick={again}>Try again</Button>
      </ProblemNote>
    );
  }
  return (
    <div className={styles.reading} role="status" aria-label="Loading">
      <Skeleton width="80%" height={26} />
      <Skeleton width={120} height={24} />
      <Skeleton width="100%" height={20} />
      <Skeleton width="70%" height={20} />
      <Skeleton width="100%" height={120} />
    </div>
  );
};
