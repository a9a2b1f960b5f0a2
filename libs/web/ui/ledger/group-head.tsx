import { useEffect, useState, type RefObject } from 'react';
import { cx } from '../cx.ts';
import styles from './ledger.module.css';

type Group = { label: string; count: number };

export const GroupHead = ({ label, count, top, index }: Group & { top: number; index: number }) => (
  <div role="row" aria-rowindex={index} className={styles.group} style={{ transform: `translateY(${top}px)` }}>
    <span role="rowheader" className={styles.groupName}>
      {label} <span className={styles.count}>{count}</span>
    </span>
  </div>
);

type StickingProps = { groups: readonly Group[]; /** Where each begins, in pixels from the top of the list. */ starts: readonly number[]; body: RefObject<HTMLElement | null>; top: number };

/** The head of the group in sight, held below the column heads while its rows pass. */
export const StickingGroup = ({ groups, starts, body, top }: StickingProps) => {
  const [at, setAt] = useState(-1);
  useEffect(() => {
    const look = () => {
      const passed = body.current ? top - body.current.getBoundingClientRect().top : -1;
      setAt(starts.findLastIndex((start) => start < passed));
    };
    look();
    window.addEventListener('scroll', look, { passive: true });
    return () => window.removeEventListener('scroll', look);
  }, [starts, body, top]);
  const group = groups[at];
  if (!group) return null;
  return (
    <div className={cx(styles.group, styles.sticking)} style={{ top }} aria-hidden="true">
      <span className={styles.groupName}>
        {group.label} <span className={styles.count}>{group.count}</span>
      </span>
    </div>
  );
};
