import type { Place } from '#domain/commitment';
import styles from './query-box.module.css';

type UnderlinedProps = { text: string; places: readonly Place[]; /** How far the box has scrolled. */ shift: number };

/** Lies behind the box with the same letters, unseen but for the line under each word that is not understood. */
export const Underlined = ({ text, places, shift }: UnderlinedProps) => {
  const parts: { words: string; wrong: boolean }[] = [];
  let at = 0;
  for (const { start, end } of places.toSorted((a, b) => a.start - b.start)) {
    if (start < at) continue;
    parts.push({ words: text.slice(at, start), wrong: false }, { words: text.slice(start, end), wrong: true });
    at = end;
  }
  if (parts.length === 0) return null;
  return (
    <span className={styles.mirror} aria-hidden="true">
      <span style={{ transform: `translateX(${-shift}px)` }}>
        {parts.map(({ words, wrong }, index) => (wrong ? <mark key={index}>{words}</mark> : <span key={index}>{words}</span>))}
      </span>
    </span>
  );
};
