import { useAway } from './away.tsx';
import { cx } from './cx.ts';
import { Hidden } from './hidden.tsx';
import styles from './person.module.css';

/** First letters of the first and the last word of a name. */
export const initialsOf = (name: string): string => {
  const words = name.trim().split(/\s+/).filter(Boolean);
  const [first = '?'] = words[0] ?? '?';
  const [last = ''] = words.length > 1 ? (words.at(-1) ?? '') : '';
  return (first + last).toUpperCase();
};

type PersonProps = {
  /** The member, so that it is marked when they are away. */
  id?: string | null;
  /** Undefined where nobody holds it yet. */
  name: string | undefined;
  /** What to say where nobody holds it. */
  none?: string;
  size?: 'small' | 'large';
  /** Only the initials; the name stands beside them in other words. */
  bare?: boolean;
  /** Says in words until when they are away; elsewhere that stands behind the mark. */
  inFull?: boolean;
};

export const Person = ({ id, name, none = 'No owner yet', size = 'small', bare = false, inFull = false }: PersonProps) => {
  const away = useAway(id);
  if (!name) return <span className={styles.none}>{none}</span>;
  return (
    <span className={cx(styles.person, styles[size], away !== null && styles.away)} title={away && name && !inFull ? `${name} is ${away}` : undefined}>
      <span className={styles.initials} aria-hidden="true">
        {initialsOf(name)}
      </span>
      {!bare && <span className={styles.name}>{name}</span>}
      {away && (inFull ? <span className={styles.mark}>{away}</span> : <Hidden>, {away}</Hidden>)}
    </span>
  );
};
