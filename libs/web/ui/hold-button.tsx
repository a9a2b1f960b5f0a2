import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import styles from './hold-button.module.css';

type HoldButtonProps = {
  /** The verb, with what it does: "Rule: Finance yields until 1 March". */
  children: string;
  onHeld: () => void;
  holdMs?: number;
  disabled?: boolean;
};

const HOLDS = new Set(['Enter', ' ']);

/** Confirms by being held: with the pointer, or with Enter or Space kept down. */
export const HoldButton = ({ children, onHeld, holdMs = 900, disabled = false }: HoldButtonProps) => {
  const [holding, setHolding] = useState(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const stop = () => {
    clearTimeout(timer.current);
    setHolding(false);
  };
  const start = () => {
    if (holding || disabled) return;
    setHolding(true);
    timer.current = setTimeout(() => {
      setHolding(false);
      onHeld();
    }, holdMs);
  };
  useEffect(() => () => clearTimeout(timer.current), []);
  const onKeyDown = (event: KeyboardEvent) => {
    if (!HOLDS.has(event.key)) return;
    event.preventDefault();
    if (!event.repeat) start();
  };
  return (
    <button
      type="button"
      className={styles.hold}
      disabled={disabled}
      data-holding={holding || undefined}
      aria-description="Hold to confirm"
      onPointerDown={(event) => (event.button > 0 ? undefined : start())}
      onPointerUp={stop}
      onPointerLeave={stop}
      onPointerCancel={stop}
      onKeyDown={onKeyDown}
      onKeyUp={stop}
      onBlur={stop}
      onContextMenu={(event) => event.preventDefault()}
    >
      <span className={styles.fill} style={{ transitionDuration: holding ? `${holdMs}ms` : undefined }} />
      <span className={styles.words}>{children}</span>
      <span className={styles.hint} aria-hidden="true">
        {holding ? 'keep holding' : 'hold'}
      </span>
    </button>
  );
};
