import { cx } from '../cx.ts';
import styles from './state.module.css';
import { STATES, type Glyph, type State } from './states.ts';

const CHECK = 'M5.1 8.2 7.2 10.3 11 6';
const ring = (radius = 6.1) => <circle cx="8" cy="8" r={radius} />;

const DRAWN: Record<Glyph, React.ReactNode> = {
  'hollow-dashed': <circle cx="8" cy="8" r="6.1" strokeDasharray="3.1 2.37" strokeDashoffset="1.5" strokeLinecap="butt" />,
  hollow: ring(),
  half: (
    <>
      {ring()}
      <path d="M8 1.9a6.1 6.1 0 0 1 0 12.2z" fill="currentColor" stroke="none" />
    </>
  ),
  triangle: <path d="M8 2.3 14.4 13.6H1.6z" fill="currentColor" strokeWidth="1.4" />,
  notched: <path d="M2.6 2.6h7.2v3.6h3.6v7.2H2.6z" fill="currentColor" strokeWidth="1.2" />,
  'check-outline': (
    <>
      {ring()}
      <path d={CHECK} />
    </>
  ),
  'check-filled': (
    <>
      <circle cx="8" cy="8" r="6.85" fill="currentColor" stroke="none" />
      <path d={CHECK} className={styles.knocked} />
    </>
  ),
  'check-double': (
    <>
      <circle cx="8" cy="8" r="7.1" strokeWidth="1.1" />
      <circle cx="8" cy="8" r="5.1" fill="currentColor" stroke="none" />
      <path d="M5.9 8.2 7.5 9.7 10.2 6.6" className={styles.knocked} strokeWidth="1.4" />
    </>
  ),
  dash: (
    <>
      {ring()}
      <path d="M5.4 8h5.2" />
    </>
  ),
  strike: (
    <>
      {ring()}
      <path d="M3.8 12.2l8.4-8.4" />
    </>
  ),
  dotted: <circle cx="8" cy="8" r="6.1" strokeWidth="1.7" strokeDasharray="0.01 3.18" />,
};

/** The drawing alone; the word must stand near it, or be given as its name. */
export const StateGlyph = ({ state, size = 16, name }: { state: State; size?: number; name?: string }) => {
  const { glyph, tone } = STATES[state];
  const heard = name ? { role: 'img', 'aria-label': name } : { 'aria-hidden': true as const };
  return (
    <svg {...heard} className={cx(styles.glyph, styles[tone])} width={size} height={size} viewBox="0 0 16 16" fill="none" stroke="currentColor" strokeWidth="1.6" strokeLinecap="round" strokeLinejoin="round">
      {DRAWN[glyph]}
    </svg>
  );
};
