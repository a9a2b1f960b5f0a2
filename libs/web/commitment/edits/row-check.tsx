import { useContext } from 'react';
import styles from './row-check.module.css';
import { SelectionContext, useIsSelected } from './selection-context.ts';

/** The box at a row's left; with Shift it selects everything since the last one. */
export const RowCheck = ({ id, name }: { id: string; name: string }) => {
  const selection = useContext(SelectionContext);
  const checked = useIsSelected(id);
  if (selection === null) return null;
  return (
    <input
      type="checkbox"
      tabIndex={-1}
      className={styles.check}
      aria-label={`Select ${name}`}
      title="Select (X), up to here (Shift+X)"
      checked={checked}
      data-print="no"
      onChange={() => undefined}
      onClick={(event) => (event.shiftKey ? selection.extend(id) : selection.toggle(id))}
    />
  );
};
