import { areUsual, COLUMN_NAMES, LEAST_WIDTH, MOST_WIDTH, moveColumn, showColumn, USUAL_COLUMNS, widenColumn, type Column, type ColumnName } from '#domain/commitment';
import { Button, Icon } from '#web/ui';
import { useState } from 'react';
import { Menu } from '../../parts/menu.tsx';
import { COLUMN_WORDS } from './column-words.ts';
import styles from './columns-menu.module.css';
import { USUAL_WIDTHS, type Fate } from './fit-columns.ts';
import type { Columns } from './use-columns.ts';

type ColumnsMenuProps = { columns: Columns; onColumns: (columns: readonly Column[]) => void };

const FATE_WORDS: Readonly<Record<Fate, string>> = { narrow: 'short, for lack of room', hidden: 'no room now' };

type LineProps = { name: ColumnName; at: number; dropping: boolean; fate: Fate | undefined; onDrag: (at: number | null) => void; onOver: () => void; onDrop: () => void } & Pick<ColumnsMenuProps, 'onColumns'> & { all: readonly Column[] };

/** Nothing is the usual width. What is being typed counts once it is one. */
const WidthField = ({ column: { name, width }, onWidth }: { column: Column; onWidth: (width: number | null) => void }) => {
  const [typed, setTyped] = useState<string | null>(null);
  const type = (text: string) => {
    setTyped(text);
    if (text === '') onWidth(null);
    else if (Number(text) >= LEAST_WIDTH && Number(text) <= MOST_WIDTH) onWidth(Number(text));
  };
  return (
    <input
      type="number"
      className={styles.width}
      aria-label={`Width of ${COLUMN_WORDS[name]} in pixels`}
      placeholder={String(USUAL_WIDTHS[name])}
      min={LEAST_WIDTH}
      max={MOST_WIDTH}
      step={8}
      value={typed ?? width ?? ''}
      onChange={(event) => type(event.target.value)}
      onBlur={() => setTyped(null)}
    />
  );
};

const Line = ({ name, at, dropping, fate, all, onColumns, onDrag, onOver, onDrop }: LineProps) => {
  const words = COLUMN_WORDS[name];
  const column = all[at];
  const move = (by: number, way: string) => (
    <button type="button" className={styles.move} aria-label={`Move ${words} ${way}`} title={`Move ${way}`} aria-disabled={!all[at + by]} onClick={() => onColumns(moveColumn(all, name, by))}>
      <Icon name={by < 0 ? 'up' : 'down'} size={14} />
    </button>
  );
  return (
    <li
      className={styles.line}
      draggable={column !== undefined}
      data-dropping={dropping || undefined}
      onDragStart={(event) => {
        event.dataTransfer.effectAllowed = 'move';
        onDrag(at);
      }}
      onDragOver={(event) => {
        event.preventDefault();
        onOver();
      }}
      onDrop={onDrop}
      onDragEnd={() => onDrag(null)}
    >
      <label className={styles.name}>
        <input type="checkbox" checked={column !== undefined} disabled={name === 'title'} onChange={(event) => onColumns(showColumn(all, name, event.target.checked))} />
        <span>
          {words}
          {fate && name !== 'title' && <span className={styles.fate}>{FATE_WORDS[fate]}</span>}
          {name === 'title' && <span className={styles.fate}>takes what the others leave</span>}
        </span>
      </label>
      {column && (
        <>
          {name !== 'title' && (
            <WidthField column={column} onWidth={(width) => onColumns(widenColumn(all, name, width))} />
          )}
          {move(-1, 'to the left')}
          {move(1, 'to the right')}
        </>
      )}
    </li>
  );
};

/** Which columns the list shows, in which order and how wide; and what has become of those for which there is no room. */
export const ColumnsMenu = ({ columns: { all, fates }, onColumns }: ColumnsMenuProps) => {
  const [from, setFrom] = useState<number | null>(null);
  const [over, setOver] = useState<number | null>(null);
  const hidden = COLUMN_NAMES.filter((name) => !all.some((column) => column.name === name));
  const lost = all.filter(({ name }) => fates[name] === 'hidden').length;
  const drag = (at: number | null) => {
    setFrom(at);
    setOver(null);
  };
  const drop = (at: number) => {
    if (from !== null && all[from]) onColumns(moveColumn(all, all[from].name, Math.min(at, all.length - 1) - from));
    drag(null);
  };
  return (
    <div className={styles.menu}>
      <Menu label={<><Icon name="columns" size={16} /><span className={styles.said}>Columns{lost > 0 && <span className={styles.lost}> {lost} hidden</span>}</span></>} name={lost > 0 ? `Columns ${lost} hidden for lack of room` : 'Columns'}>
        {() => (
          <div className={styles.body}>
            <ul className={styles.lines}>
              {[...all.map(({ name }) => name), ...hidden].map((name, at) => (
                <Line key={name} name={name} at={at} all={all} fate={fates[name]} dropping={over === at && from !== null && from !== at} onColumns={onColumns} onDrag={drag} onOver={() => setOver(at)} onDrop={() => drop(at)} />
              ))}
            </ul>
            {lost > 0 && <p className={styles.note}>What has no room now comes back in a wider window, with the panel closed, or when another column is hidden.</p>}
            {!areUsual(all) && <Button look="plain" onClick={() => onColumns(USUAL_COLUMNS)}>The usual columns</Button>}
          </div>
        )}
      </Menu>
    </div>
  );
};
