import { useEffect, useState, type CSSProperties, type RefObject } from 'react';
import { cx } from '../cx.ts';
import styles from './ledger.module.css';
import type { Line } from './lines.ts';

type Group = { label: string; count: number };

export const GroupHead = ({ label, count, style, index }: Group & { style: CSSProperties; index: number }) => (
  <div role="row" aria-rowindex={index} className={styles.group} style={style}>
    <span role="rowheader" className={styles.groupName}>
      {label} <span className={styles.count}>{count}</span>
    </span>
  </div>
);

type StickingProps<Row> = { lines: readonly Line<Row>[]; starts: readonly number[]; body: RefObject<HTMLElement | null>; top: number };

/** The head of the group in sight, held below the column heads while its rows pass. */
export const StickingGroup = <Row,>({ lines, starts, body, top }: StickingProps<Row>) => {
  const [at, setAt] = useState(-1);
  useEffect(() => {
    const look = () => {
      const passed = body.current ? top - body.current.getBoundingClientRect().top : -1;
      setAt(lines.findLastIndex((line, index) => line.kind === 'group' && (starts[index] ?? 0) < passed));
    };
    look();
    window.addEventListener('scroll', look, { passive: true });
    return () => window.removeEventListener('scroll', look);
  }, [lines, starts, body, top]);
  const line = lines[at];
  if (line?.kind !== 'group') return null;
  return (
    <div className={cx(styles.group, styles.sticking)} style={{ top }} aria-hidden="true">
      <span className={styles.groupName}>
        {line.label} <span className={styles.count}>{line.count}</span>
      </span>
    </div>
  );
};
