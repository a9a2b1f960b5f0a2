import { LEAST_WIDTH, MOST_WIDTH, type ColumnName } from '#domain/commitment';
import type { KeyboardEvent, PointerEvent } from 'react';
import styles from './column-heads.module.css';
import { COLUMN_WORDS } from './column-words.ts';
import type { Columns } from './use-columns.ts';

type WidthHandleProps = {
  name: ColumnName;
  width: number;
  /** Which edge moves: what stands right of the title grows to the left. */
  edge: 'left' | 'right';
  onDrag: Columns['drag'];
  /** Null is the usual width again. */
  onWidth: (width: number | null) => void;
};

const STEP = 8;
const bounded = (width: number): number => Math.min(MOST_WIDTH, Math.max(LEAST_WIDTH, Math.round(width)));

/** A column's edge: dragged, or moved by the arrow keys; a double click or Home gives the usual width back. */
export const WidthHandle = ({ name, width, edge, onDrag, onWidth }: WidthHandleProps) => {
  const sign = edge === 'left' ? -1 : 1;
  const begin = (event: PointerEvent<HTMLSpanElement>) => {
    if (event.button !== 0) return;
    event.preventDefault();
    const handle = event.currentTarget;
    const from = event.clientX;
    const before = handle.parentElement!.getBoundingClientRect().width;
    let now = before;
    const move = ({ clientX }: globalThis.PointerEvent) => {
      now = bounded(before + sign * (clientX - from));
      onDrag({ name, width: now });
    };
    const end = () => {
      handle.removeEventListener('pointermove', move);
      handle.removeEventListener('pointerup', end);
      handle.removeEventListener('pointercancel', end);
      onDrag(null);
      if (now !== before) onWidth(now);
    };
    handle.setPointerCapture(event.pointerId);
    handle.addEventListener('pointermove', move);
    handle.addEventListener('pointerup', end);
    handle.addEventListener('pointercancel', end);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const by = { ArrowRight: sign * STEP, ArrowLeft: -sign * STEP }[event.key];
    if (by === undefined && event.key !== 'Home') return;
    event.preventDefault();
    event.stopPropagation();
    onWidth(by === undefined ? null : bounded(width + by));
  };
  return (
    <span
      role="separator"
      aria-orientation="vertical"
      aria-label={`Width of ${COLUMN_WORDS[name]}`}
      aria-valuenow={width}
      aria-valuemin={LEAST_WIDTH}
      aria-valuemax={MOST_WIDTH}
      aria-valuetext={`${width} pixels`}
      tabIndex={0}
      className={styles.handle}
      data-edge={edge}
      onPointerDown={begin}
      onDoubleClick={() => onWidth(null)}
      onKeyDown={onKeyDown}
    />
  );
};
