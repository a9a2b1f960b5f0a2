import { cx } from '#web/ui';
import { useEffect, useId, useRef, useState, type ReactNode } from 'react';
import styles from './menu.module.css';

type MenuProps = {
  /** What the button says. */
  label: ReactNode;
  /** What screen readers hear instead, where the label is not enough. */
  name?: string;
  className?: string;
  onClose?: () => void;
  children: (close: () => void) => ReactNode;
};

/** A button with a small layer below it. Esc and a press outside close it and give the focus back. */
export const Menu = ({ label, name, className, onClose, children }: MenuProps) => {
  const [open, setOpen] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const id = useId();
  const told = useRef(onClose);
  useEffect(() => {
    told.current = onClose;
  });
  const close = () => {
    setOpen(false);
    told.current?.();
    button.current?.focus();
  };
  useEffect(() => {
    if (!open) return undefined;
    root.current?.querySelector<HTMLElement>(`[data-menu] :is(input, button, select)`)?.focus();
    const outside = (event: PointerEvent) => {
      if (root.current?.contains(event.target as Node)) return;
      setOpen(false);
      told.current?.();
    };
    document.addEventListener('pointerdown', outside);
    return () => document.removeEventListener('pointerdown', outside);
  }, [open]);
  return (
    <div
      ref={root}
      className={styles.root}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !open) return;
        // Neither what stands around it nor the browser closes anything else by the same press.
        event.stopPropagation();
        event.preventDefault();
        close();
      }}
    >
      <button ref={button} type="button" className={cx(styles.button, className)} aria-expanded={open} aria-controls={open ? id : undefined} aria-label={name} onClick={() => setOpen(!open)}>
        {label}
      </button>
      {open && (
        <div id={id} className={styles.layer} data-menu role="group" aria-label={name}>
          {children(close)}
        </div>
      )}
    </div>
  );
};
