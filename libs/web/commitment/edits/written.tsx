import type { ReactNode } from 'react';
import styles from './written.module.css';
import type { Cell } from './ways.ts';

const VERBS: Readonly<Record<Cell, string>> = {
  title: 'Rename it', state: 'Change the state', owner: 'Change the owner', carriedBy: 'Change the carrying silo', promisedTo: 'Change the receiving silo', due: 'Change the date',
};

type WrittenProps = { cell: Cell; commitment: { readonly id: string }; /** Without it the cell only says. */ onEdit?: (id: string, cell: Cell) => void; children: ReactNode };

/** A cell that opens its editor. It is no stop of Tab: keys reach it from its row. */
export const Written = ({ cell, commitment: { id }, onEdit, children }: WrittenProps) =>
  onEdit ? (
    <button type="button" data-print="yes" tabIndex={-1} title={VERBS[cell]} className={styles.cell} data-cell={cell} onClick={() => onEdit(id, cell)}>
      {children}
    </button>
  ) : children;
