import type { Face } from '#contract';
import { cx } from '#web/ui';
import { FACES, type Glyph } from '../words/faces.ts';
import styles from './state.module.css';

/** On a grid of 16; what is filled takes the text's colour. */
const DRAWN: Readonly<Record<Glyph, React.ReactNode>> = {
  dashed: <circle cx="8" cy="8" r="5.25" strokeDasharray="2.2 1.92" />,
  hollow: <circle cx="8" cy="8" r="5.25" />,
  half: (
    <>
      <circle cx="8" cy="8" r="5.25" />
      <path d="M8 2.75a5.25 5.25 0 0 1 0 10.5z" fill="currentColor" stroke="none" />
    </>
  ),
  triangle: <path d="M8 2.5 14.25 13.25H1.75z" fill="currentColor" strokeLinejoin="round" />,
  notch: <path d="M2.75 2.75h10.5v10.5H2.75z M8 8V2.75h5.25V8z" fill="currentColor" fillRule="evenodd" strokeLinejoin="round" />,
  dotted: <circle cx="8" cy="8" r="5.25" strokeDasharray="0.1 3.2" strokeLinecap="round" strokeWidth="2" />,
  check: (
    <>
      <circle cx="8" cy="8" r="5.75" />
      <path d="m5.25 8.25 2 2 3.5-4.25" />
    </>
  ),
  'check-filled': (
    <>
      <circle cx="8" cy="8" r="5.75" fill="currentColor" />
      <path d="m5.25 8.25 2 2 3.5-4.25" className={styles.cut} />
    </>
  ),
  'check-double': (
    <>
      <circle cx="8" cy="8" r="7.1" strokeWidth="1.1" />
      <circle cx="8" cy="8" r="5" fill="currentColor" stroke="none" />
      <path d="m5.75 8.1 1.6 1.7 2.9-3.5" className={styles.cut} />
    </>
  ),
  dash: (
    <>
      <circle cx="8" cy="8" r="5.75" />
      <path d="M5.25 8h5.5" />
    </>
  ),
  strike: (
    <>
      <circle cx="8" cy="8" r="5.25" />
      <path d="m4.25 11.75 7.5-7.5" />
    </>
  ),
};

export const StateGlyph = ({ face, size = 16 }: { face: Face; size?: number }) => (
  <svg className={styles[`${FACES[face].tone}-mark`]} width={size} height={size} viewBox="0 0 16 16" fill="none" stroke="currentColor" strokeWidth="1.5" aria-hidden="true">
    {DRAWN[FACES[face].glyph]}
  </svg>
);

/** A state as glyph, then word, then colour; tinted where it stands alone. */
export const State = ({ face, tinted = false }: { face: Face; tinted?: boolean }) => (
  <span className={cx(styles.state, styles[FACES[face].tone], tinted && styles.tinted)}>
    <StateGlyph face={face} />
    <span className={styles.word}>{FACES[face].word}</span>
  </span>
);
