import type { ReactNode } from 'react';
import { cx } from '../cx.ts';
import { StateGlyph } from './glyph.tsx';
import styles from './state.module.css';
import { STATES, type State } from './states.ts';

type StateMarkProps = {
  state: State;
  /** Another word for the same meaning: "No word since 3 Nov". */
  word?: string;
  /** plain in lists, tinted on pages. */
  tinted?: boolean;
};

/** Glyph, then word, then colour. */
export const StateMark = ({ state, word, tinted = false }: StateMarkProps) => (
  <span className={cx(styles.mark, styles[`${STATES[state].tone}Word`], tinted && styles.tinted)}>
    <StateGlyph state={state} />
    <span className={styles.word}>{word ?? STATES[state].word}</span>
  </span>
);

/** A state said in full: the mark, then what stands behind it. */
export const Sentence = ({ state, word, children }: { state: State; word?: string; children: ReactNode }) => (
  <p className={cx(styles.sentence, styles[`${STATES[state].tone}Word`])}>
    <StateGlyph state={state} />
    <span>
      <strong className={styles.lead}>{word ?? STATES[state].word}:</strong> <span className={styles.rest}>{children}</span>
    </span>
  </p>
);
