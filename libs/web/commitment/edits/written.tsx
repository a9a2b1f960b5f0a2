import { Hidden } from '#web/ui';
import type { ReactNode } from 'react';
import styles from './written.module.css';
import type { Cell } from './ways.ts';

const VERBS: Readonly<Record<string, string>> = {
  title: 'rename it', state: 'change the state', owner: 'change the owner', carriedBy: 'change the carrying silo', promisedTo: 'change the receiving silo', due: 'change the date',
};

type WrittenProps = { cell: Cell; commitment: { readonly id: string }; /** Without it the cell only says. */ onEdit?: (id: string, cell: Cell) => void; children: ReactNode };

/** A cell that opens its editor. It is no stop of Tab: keys reach it from its row. */
export const Written = ({ cell, commitment: { id }, onEdit, children }: WrittenProps) =>
  onEdit ? (
    <button type="button" data-print="yes" tabIndex={-1} className={styles.cell} data-cell={cell} onClick={() => onEdit(id, cell)}>
      {children}
      <Hidden>, {VERBS[cell]}</Hidden>
    </button>
  ) : children;
