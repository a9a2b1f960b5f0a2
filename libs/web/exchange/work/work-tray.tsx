import { useId } from 'react';
import { Hidden } from '#web/ui';
import { useLongWork } from './use-long-work.ts';
import { WorkLine } from './work-line.tsx';
import styles from './work-tray.module.css';
import { isOver, workSentence, type Work } from './work-words.ts';

const R = 7;
const ROUND = 2 * Math.PI * R;

const Ring = ({ percent }: { percent: number }) => (
  <svg width={20} height={20} viewBox="0 0 20 20" aria-hidden="true" className={styles.ring}>
    <circle cx={10} cy={10} r={R} className={styles.track} />
    <circle cx={10} cy={10} r={R} className={styles.arc} strokeDasharray={`${(percent / 100) * ROUND} ${ROUND}`} />
  </svg>
);

/** In words for the button: what runs, else what ended last. */
const summary = (works: readonly Work[]): { word: string; percent: number } => {
  const running = works.filter((work) => !isOver(work));
  if (running.length === 0) return { word: works[0]!.state === 'DONE' ? 'Work done' : works[0]!.state === 'FAILED' ? 'Work not done' : 'Work cancelled', percent: 100 };
  return { word: running.length === 1 ? `${running[0]!.percent} %` : `${running.length} running`, percent: running[0]!.percent };
};

/** Work that takes longer than an answer, in the frame of every page until its result was put away. */
export const WorkTray = () => {
  const id = useId();
  const { works, cancel, dismiss } = useLongWork();
  if (works.length === 0) return null;
  const { word, percent } = summary(works);
  const ended = works.filter(isOver).map((work) => `Import of ${work.title}: ${workSentence(work)}`);
  return (
    <>
      <button type="button" className={styles.button} popoverTarget={id} aria-label={`Work in progress: ${word}`}>
        <Ring percent={percent} />
        <span className={styles.word} aria-hidden="true">
          {word}
        </span>
      </button>
      <div role="status">
        <Hidden>{ended.join(' ')}</Hidden>
      </div>
      <div id={id} popover="auto" className={styles.tray} role="dialog" aria-label="Work in progress">
        {works.map((work) => (
          <WorkLine key={work.id} work={work} onCancel={() => cancel(work.id)} onDismiss={() => dismiss(work.id)} />
        ))}
      </div>
    </>
  );
};
