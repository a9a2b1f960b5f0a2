import { cx } from './cx.ts';
import styles from './person.module.css';

/** First letters of the first and the last word of a name. */
export const initialsOf = (name: string): string => {
  const words = name.trim().split(/\s+/).filter(Boolean);
  const [first = '?'] = words[0] ?? '?';
  const [last = ''] = words.length > 1 ? (words.at(-1) ?? '') : '';
  return (first + last).toUpperCase();
};

type PersonProps = {
  /** Undefined where nobody holds it yet. */
  name: string | undefined;
  /** What to say where nobody holds it. */
  none?: string;
  size?: 'small' | 'large';
  /** Only the initials; the name stands beside them in other words. */
  bare?: boolean;
};

export const Person = ({ name, none = 'No owner yet', size = 'small', bare = false }: PersonProps) => {
  if (!name) return <span className={styles.none}>{none}</span>;
  return (
    <span className={cx(styles.person, styles[size])}>
      <span className={styles.initials} aria-hidden="true">
        {initialsOf(name)}
      </span>
      {!bare && <span className={styles.name}>{name}</span>}
    </span>
  );
};
