import { useCallback, useEffect, useEffectEvent, useMemo, useRef, useState, type CSSProperties, type ReactNode } from 'react';
import { cx } from '../cx.ts';
import { useShortcut } from '../shortcuts/shortcuts.tsx';
import type { LedgerCard, LedgerColumn, LedgerSort } from './columns.ts';
import { useGeometry } from './geometry.ts';
import { GroupHead, StickingGroup } from './group-head.tsx';
import { LedgerHead } from './ledger-head.tsx';
import { LedgerRow } from './ledger-row.tsx';
import { LedgerSkeleton } from './ledger-skeleton.tsx';
import styles from './ledger.module.css';
import { groupHeads, linesOf, type LedgerGroup } from './lines.ts';
import { useCursor } from './use-cursor.ts';
import { useLinesInSight } from './use-lines-in-sight.ts';
import { useWidth } from './use-width.ts';

export type LedgerProps<Row> = {
  /** What the list is, for screen readers: "Commitments of Support". */
  label: string;
  rows: readonly Row[];
  columns: readonly LedgerColumn<Row>[];
  keyOf: (row: Row) => string;
  card: (row: Row) => LedgerCard;
  group?: LedgerGroup<Row>;
  sort?: LedgerSort;
  onSort?: (sort: LedgerSort) => void;
  /** The row whose panel is open. When it closes, the focus returns to that row. */
  openKey?: string;
  /** Enter. */
  onOpen?: (key: string) => void;
  /** Space, or a click; without it a click opens. */
  onPeek?: (key: string) => void;
  loading?: boolean;
  /** Called when the end comes near. */
  onNeedMore?: () => void;
  /** How many there are in all, when known. */
  total?: number;
  empty?: ReactNode;
  /** Height of what sticks above: the frame's top bar, unless the list stands elsewhere. */
  stickyPx?: number;
};

const TOP_PX = 48;
const HEAD_PX = 32;
const NEAR_END = 20;

/** The list: virtual rows on the page's own scroll, sticky groups, keys, two-line cards on the phone. */
export const Ledger = <Row,>(props: LedgerProps<Row>) => {
  const { label, rows, columns, keyOf, card, group, openKey, onOpen, onPeek = onOpen, loading = false, onNeedMore, total, stickyPx = TOP_PX } = props;
  const body = useRef<HTMLDivElement>(null);
  const [frame, width] = useWidth();
  const { cards, rowPx } = useGeometry();
  const lines = useMemo(() => linesOf(rows, keyOf, group), [rows, keyOf, group]);
  const keys = useMemo(() => rows.map(keyOf), [rows, keyOf]);
  const lineOfRow = useMemo(() => lines.flatMap((line, at) => (line.kind === 'row' ? [at] : [])), [lines]);
  const shown = useMemo(() => columns.filter(({ from = 0 }) => width === 0 || width >= from), [columns, width]);
  const tracks = shown.map((column) => column.width).join(' ');
  const wanted = useRef<string>(undefined);
  const [, ask] = useState(0);
  const reach = (at: number) => {
    wanted.current = keys[at];
    sight.scrollToIndex(lineOfRow[at] ?? 0, { align: 'auto' });
    ask((count) => count + 1);
  };
  const cursor = useCursor({ keys, openKey, onOpen, onPeek, reach });
  const sight = useLinesInSight(body, lines, rowPx, lineOfRow[cursor.at] ?? -1);

  useEffect(() => {
    if (wanted.current === undefined) return;
    const shownRows = body.current?.querySelectorAll<HTMLElement>('[data-key]') ?? [];
    const row = [...shownRows].find(({ dataset }) => dataset.key === wanted.current);
    if (!row) return;
    row.focus({ preventScroll: true });
    wanted.current = undefined;
  });
  const latestPeek = useRef(onPeek);
  useEffect(() => {
    latestPeek.current = onPeek;
  });
  const press = useCallback((key: string) => latestPeek.current?.(key), []);
  const wasOpen = useRef(openKey);
  const returnTo = useEffectEvent((closed: string) => {
    if (keys.includes(closed)) reach(keys.indexOf(closed));
  });
  useEffect(() => {
    const closed = wasOpen.current;
    wasOpen.current = openKey;
    if (closed !== undefined && openKey === undefined) returnTo(closed);
  }, [openKey]);
  const visible = sight.getVirtualItems();
  const nearEnd = (visible.at(-1)?.index ?? -1) >= lines.length - NEAR_END;
  useEffect(() => {
    if (nearEnd && !loading) onNeedMore?.();
  }, [nearEnd, loading, onNeedMore, lines.length]);
  useShortcut('j', 'Next row', () => (document.activeElement === document.body ? cursor.enter() : cursor.move(cursor.at + 1)));
  useShortcut('k', 'Row before', () => cursor.move(cursor.at - 1));

  const heads = useMemo(() => groupHeads(lines, rowPx), [lines, rowPx]);
  const headPx = cards ? 0 : HEAD_PX;

  return (
    <div ref={frame} role="grid" aria-label={label} aria-rowcount={total === undefined ? lines.length + 1 : total + 1} className={cx(styles.ledger, cards && styles.cards)} style={{ '--tracks': tracks } as CSSProperties} onKeyDown={cursor.onKeyDown}>
      {!cards && (
        <div role="rowgroup" className={styles.heads} style={{ top: stickyPx }}>
          <LedgerHead columns={shown} sort={props.sort} onSort={props.onSort} />
        </div>
      )}
      {group && <StickingGroup groups={heads.groups} starts={heads.starts} body={body} top={stickyPx + headPx} />}
      <div ref={body} role="rowgroup" className={styles.body} style={{ height: sight.getTotalSize() }}>
        {visible.map(({ index, start, size }) => {
          const line = lines[index];
          const top = start - sight.options.scrollMargin;
          if (!line) return null;
          if (line.kind === 'group') return <GroupHead key={line.key} label={line.label} count={line.count} index={index + 2} top={top} />;
          return (
            <LedgerRow
              key={line.key}
              row={line.row}
              rowKey={line.key}
              index={index + 2}
              columns={shown}
              card={cards ? card : undefined}
              open={line.key === openKey}
              active={line.key === cursor.activeKey}
              top={top}
              height={size}
              onFocus={cursor.focus}
              onClick={press}
            />
          );
        })}
      </div>
      {loading && <LedgerSkeleton rowPx={rowPx} rows={rows.length ? 3 : 8} />}
      {!loading && rows.length === 0 && props.empty}
    </div>
  );
};
