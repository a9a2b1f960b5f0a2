import { PART_WORDS } from './words.ts';
import type { FoundFragment } from './search.generated.ts';
import styles from './found.module.css';

/** Text with what was looked for marked. */
export const MarkedText = ({ parts }: { parts: FoundFragment['titleMarked'] }) => (
  <>{parts.map(({ text, found }, index) => (found ? <mark key={index} className={styles.mark}>{text}</mark> : text))}</>
);

/** One thing that was found: its title, and where in it the words stand. */
export const Found = ({ result }: { result: FoundFragment }) => {
  const where = PART_WORDS[result.part];
  return (
    <span className={styles.found}>
      <span className={styles.title}>
        <MarkedText parts={result.titleMarked} />
      </span>
      {where && (
        <span className={styles.where}>
          {where}: <MarkedText parts={result.snippet} />
        </span>
      )}
    </span>
  );
};
