import { cx } from '#web/ui';
import { useId, type KeyboardEvent, type ReactNode } from 'react';
import styles from './menu.module.css';

type MenuProps = {
  /** What the button shows. */
  face: ReactNode;
  /** The button's name, where its face does not say it. */
  label?: string;
  /** Which end of the bar it hangs from. */
  at: 'left' | 'right';
  className?: string;
  children: ReactNode;
};

const MOVES: Record<string, number> = { ArrowDown: 1, ArrowUp: -1 };

const move = (event: KeyboardEvent<HTMLElement>) => {
  const by = MOVES[event.key];
  if (by === undefined) return;
  event.preventDefault();
  const ways = [...event.currentTarget.querySelectorAll<HTMLElement>('button, a')];
  const at = ways.indexOf(document.activeElement as HTMLElement);
  ways[(at + by + ways.length) % ways.length]?.focus();
};

/** A button with a floating list below it: the browser's own popover, so Esc and a click elsewhere close it. */
export const Menu = ({ face, label, at, className, children }: MenuProps) => {
  const id = useId();
  return (
    <>
      <button type="button" className={cx(styles.face, className)} popoverTarget={id} aria-label={label}>
        {face}
      </button>
      <div id={id} popover="auto" className={cx(styles.list, styles[at])} onKeyDown={move} onClick={(event) => (event.target as HTMLElement).closest('button, a') && event.currentTarget.hidePopover?.()}>
        {children}
      </div>
    </>
  );
};

export const MenuSection = ({ title, children }: { title: string; children: ReactNode }) => {
  const id = useId();
  return (
    <section className={styles.section} aria-labelledby={id}>
      <h2 id={id} className={styles.title}>
        {title}
      </h2>
      {children}
    </section>
  );
};

/** Stays in view below a list that scrolls. */
export const MenuFoot = ({ children }: { children: ReactNode }) => <div className={styles.foot}>{children}</div>;

type MenuItemProps = { onPick: () => void; current?: boolean; meta?: ReactNode; children: ReactNode };

export const MenuItem = ({ onPick, current = false, meta, children }: MenuItemProps) => (
  <button type="button" className={styles.item} onClick={onPick} aria-current={current || undefined}>
    <span className={styles.words}>{children}</span>
    {meta && <span className={styles.meta}>{meta}</span>}
  </button>
);
