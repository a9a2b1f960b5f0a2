import { Hidden, StateGlyph, useClock } from '#web/ui';
import { CHANGE_NOUNS, STEP_QUESTIONS, STEP_WORDS } from '../words/change-words.ts';
import { at, dayInYear, dayOfMoment } from '../words/when.ts';
import type { CommitmentDetailFragment } from './commitment-detail.generated.ts';
import { Part } from './part.tsx';
import styles from './playbook.module.css';

/** The steps of the change: what each asks, what came of it, and which are gates. */
export const Playbook = ({ commitment: { playbook, changeKind } }: { commitment: CommitmentDetailFragment }) => {
  const { today } = useClock();
  if (playbook.length === 0) return null;
  return (
    <Part title={`Playbook${changeKind ? ` for a change of ${CHANGE_NOUNS[changeKind]}` : ''}`}>
      <ol className={styles.steps}>
        {playbook.map(({ step, gate, passedAt, passedBy, note }) => (
          <li key={step} className={styles.step}>
            <StateGlyph state={passedAt ? 'verified' : 'accepted'} />
            <span className={styles.name}>
              {STEP_WORDS[step]}
              {gate && <span className={styles.gate}>gate</span>}
              <Hidden>{passedAt ? ', passed' : ', open'}</Hidden>
            </span>
            <span className={styles.words}>
              {passedAt ? (
                <>
                  {note} <span className={styles.who}>{passedBy?.name}, {dayInYear(dayOfMoment(at(passedAt)), today)}</span>
                </>
              ) : (
                <span className={styles.who}>{STEP_QUESTIONS[step]}</span>
              )}
            </span>
          </li>
        ))}
      </ol>
    </Part>
  );
};
