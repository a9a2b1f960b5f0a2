import type { ReactNode } from 'react';
import styles from './written.module.css';
import type { Cell } from './ways.ts';

type WrittenProps = { cell: Cell; label: string; commitment: { readonly id: string }; /** Without it the cell only says. */ onEdit?: (id: string, cell: Cell) => void; children: ReactNode };

/** A cell that opens its editor. It is no stop of Tab: keys reach it from its row. */
export const Written = ({ cell, label, commitment: { id }, onEdit, children }: WrittenProps) =>
  onEdit ? (
    <button type="button" tabIndex={-1} className={styles.cell} data-cell={cell} aria-label={label} onClick={() => onEdit(id, cell)}>
      {children}
    </button>
  ) : children;
