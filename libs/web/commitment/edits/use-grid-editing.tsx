import { useFragment } from '@apollo/client/react';
import { useCallback, useLayoutEffect, useRef, useState, type CSSProperties } from 'react';
import type { Directory } from '../list/use-directory.ts';
import { CommitmentRowFragmentDoc } from '../parts/commitment-row.generated.ts';
import { CELL_WORDS, EditCell, saidBy, saidIn } from './edit-cell.tsx';
import styles from './grid-editing.module.css';
import { versionSent, type Saving, type Seen } from './saving.ts';
import { Trouble } from './trouble.tsx';
import { focusCell } from './use-cell-arrows.ts';
import { useSaving, type Outcome } from './use-saving.ts';
import { beside, type Cell, type Way } from './ways.ts';

type Place = { readonly id: string; readonly cell: Cell };
type Held = { readonly outcome: Exclude<Outcome, { kind: 'saved' }>; readonly saving: Saving };
type Editing = Place & { readonly held?: Held; /** What was typed before. */ readonly mine?: string };

/** The height of the field with the frame around it. */
const FIELD = 38;
const WIDTHS: Partial<Record<Cell, number>> = { title: 240, due: 340, state: 220 };
const rowOf = (id: string) => document.querySelector<HTMLElement>(`[data-row="${id}"]`);
const cellsOf = (id: string): Cell[] => [...(rowOf(id)?.querySelectorAll<HTMLElement>('[data-cell]') ?? [])].map((element) => element.dataset['cell'] as Cell);

/** Where a cell stands inside the list, in pixels. */
const placeOf = ({ id, cell }: Place, list: HTMLElement): CSSProperties | null => {
  const element = list.querySelector<HTMLElement>(`[data-row="${id}"] [data-cell="${cell}"]`);
  if (!element) return null;
  const [box, frame] = [element.getBoundingClientRect(), list.getBoundingClientRect()];
  const row = element.closest('[data-row]')!.getBoundingClientRect();
  const width = Math.max(box.width, WIDTHS[cell] ?? 280);
  return { top: row.top - frame.top + (row.height - FIELD) / 2, left: Math.max(4, Math.min(box.left - frame.left - 4, frame.width - width - 8)), width };
};

type LayerProps = { editing: Editing; directory: Directory; onChange: (next: Editing | null) => void; onMove: (from: Place, way: Way) => void; onOpen: (id: string) => void };

/** The one editor of the grid, over the cell that it writes. */
const Layer = ({ editing, directory, onChange, onMove, onOpen }: LayerProps) => {
  const { id, cell, held, mine } = editing;
  const { data, complete } = useFragment({ fragment: CommitmentRowFragmentDoc, fragmentName: 'CommitmentRow', from: { __typename: 'Commitment', id } });
  const now: Seen | null = complete ? { said: saidBy(cell, data), version: data.version } : null;
  const [opened] = useState(now);
  const save = useSaving(directory.me);
  const element = useRef<HTMLDivElement>(null);
  const [place, setPlace] = useState<CSSProperties | null>(null);
  useLayoutEffect(() => {
    const list = element.current?.parentElement;
    if (list) setPlace(placeOf({ id, cell }, list));
  }, [id, cell]);
  const send = async (saving: Saving, version: number) => {
    const outcome = await save({ id, version }, saving);
    if (outcome.kind !== 'saved') onChange({ id, cell, held: { outcome, saving } });
  };
  const leave = (way: Way) => {
    onChange(null);
    onMove({ id, cell }, way);
  };
  return (
    <div ref={element} className={styles.layer} data-cell-editor={cell} style={place ?? { visibility: 'hidden' }}>
      {complete && place && (held ? (
        <Trouble
          trouble={held.outcome}
          label={CELL_WORDS[cell]}
          mine={saidIn(held.saving)}
          theirs={saidBy(cell, held.outcome.kind === 'conflict' ? held.outcome.theirs : data)}
          onMine={() => {
            leave('back');
            void send(held.saving, data.version);
          }}
          onTheirs={() => leave('back')}
          onAgain={() => onChange({ id, cell, mine: saidIn(held.saving) })}
        />
      ) : (
        <EditCell
          commitment={data}
          cell={cell}
          directory={directory}
          mine={mine}
          onOpen={() => {
            onChange(null);
            onOpen(id);
          }}
          onSave={(saving, way) => {
            leave(way);
            void send(saving, versionSent(opened ?? now!, now!));
          }}
          onLeave={leave}
        />
      ))}
    </div>
  );
};

/** Editing in the grid: one editor for all its cells. `layer` stands inside the list's own element. */
export const useGridEditing = (directory: Directory, rowFrom: (id: string, rows: -1 | 1) => string | undefined, focus: (id: string) => void, open: (id: string) => void) => {
  const [editing, setEditing] = useState<Editing | null>(null);
  const fromCell = useRef(false);
  const edit = useCallback((id: string, cell: Cell) => {
    fromCell.current = rowOf(id)?.querySelector(`[data-cell="${cell}"]`)?.contains(document.activeElement) ?? false;
    setEditing({ id, cell });
  }, []);
  const move = (from: Place, way: Way) => {
    if (way === 'stay') return;
    if (way === 'back') {
      focus(from.id);
      // Whoever came from the cell goes on from there; whoever pressed a key of the row, from the row.
      if (fromCell.current) focusCell(from.id, from.cell);
      return;
    }
    const cell = beside(cellsOf(from.id), from.cell, way);
    if (cell) return setEditing({ id: from.id, cell });
    const id = rowFrom(from.id, way === 'next' ? 1 : -1);
    focus(id ?? from.id);
    // The row may come into sight only now.
    if (id !== undefined) requestAnimationFrame(() => requestAnimationFrame(() => {
      const first = cellsOf(id).at(way === 'next' ? 0 : -1);
      if (first) setEditing({ id, cell: first });
    }));
  };
  return { edit, layer: editing && <Layer key={`${editing.id} ${editing.cell} ${editing.held ? 'held' : ''}`} editing={editing} directory={directory} onChange={setEditing} onMove={move} onOpen={open} /> };
};
