import type { PlacedTerm, QueryTerm } from '#domain/commitment';
import { Button, Dialog } from '#web/ui';
import { useState } from 'react';
import { Arrange } from '../arrange.tsx';
import { ColumnsMenu } from '../columns/columns-menu.tsx';
import type { Columns } from '../columns/use-columns.ts';
import { Filters } from '../filter/filters.tsx';
import { LayoutSwitch } from '../layout-switch.tsx';
import type { Directory } from '../use-directory.ts';
import type { ListView } from '../view.ts';
import styles from './list-tools.module.css';

type ListToolsProps = {
  view: ListView;
  terms: readonly PlacedTerm[];
  columns: Columns;
  directory: Directory;
  /** How many commitments the list shows, in words. */
  found: string;
  onView: (view: ListView) => void;
  onTerms: (terms: readonly QueryTerm[]) => void;
  onColumns: (columns: ListView['columns']) => void;
};

const isSorted = ({ layout }: ListView): boolean => layout === 'table' || layout === 'board';

const OnDesk = ({ view, terms, columns, directory, onView, onTerms, onColumns }: ListToolsProps) => (
  <div className={styles.onDesk}>
    <Filters terms={terms} directory={directory} names={directory.names} onTerms={onTerms} />
    <div className={styles.arrangement}>
      <LayoutSwitch view={view} onChange={onView} />
      {isSorted(view) && <Arrange view={view} onChange={onView} />}
      {view.layout === 'table' && <ColumnsMenu columns={columns} onColumns={onColumns} />}
    </div>
  </div>
);

const Sheet = ({ view, terms, directory, found, onView, onTerms, onClose }: ListToolsProps & { onClose: () => void }) => (
  <Dialog open title="Filter and arrange" onClose={onClose}>
    <div className={styles.sheet}>
      <section>
        <h3 className={styles.heading}>Only what is</h3>
        <Filters terms={terms} directory={directory} names={directory.names} onTerms={onTerms} />
      </section>
      <section>
        <h3 className={styles.heading}>Shown as</h3>
        <LayoutSwitch view={view} onChange={onView} />
      </section>
      {isSorted(view) && (
        <section>
          <h3 className={styles.heading}>In which order</h3>
          <Arrange view={view} onChange={onView} />
        </section>
      )}
      <Button look="primary" onClick={onClose}>
        {found}
      </Button>
    </div>
  </Dialog>
);

/** What narrows and arranges the list: in sight on a desk; on a phone behind one button, so that the promises come first. */
export const ListTools = (props: ListToolsProps) => {
  const [open, setOpen] = useState(false);
  return (
    <>
      <div className={styles.onPhone}>
        <Button icon="settings" iconOnPhone aria-haspopup="dialog" onClick={() => setOpen(true)}>
          Filter and arrange
        </Button>
      </div>
      {open ? <Sheet {...props} onClose={() => setOpen(false)} /> : <OnDesk {...props} />}
    </>
  );
};
