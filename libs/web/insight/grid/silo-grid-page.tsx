import { Button, Empty, PageHead, ProblemNote, SkeletonRows, useAddress } from '#web/ui';
import { SiloViews } from '#web/handoff';
import { useSignedIn } from '#web/org';
import { BeginWithSilos } from '#web/succession';
import { useQuery } from '@apollo/client/react';
import type { ReactNode } from 'react';
import { inOrder, readOrder, writeOrder } from './columns.ts';
import { gridSentence, officeSentence } from './grid-sentence.ts';
import { GridTable } from './grid-table.tsx';
import { SiloGridDocument } from './silo-grid.generated.ts';
import styles from './silo-grid-page.module.css';

/** Every silo in one view: the CCO's home. `first` stands before the grid. */
export const SiloGridPage = ({ first }: { first?: ReactNode }) => {
  const { could } = useSignedIn();
  const { data, error, refetch } = useQuery(SiloGridDocument);
  const [{ sort }, change] = useAddress();
  const order = readOrder(sort);
  const grid = data?.siloGrid;
  return (
    <>
      <PageHead
        title="Silos"
        about={grid && grid.rows.length > 0 ? gridSentence(grid) : undefined}
        actions={grid && grid.rows.length > 0 && <Button className={styles.print} onClick={() => window.print()}>Print</Button>}
      />
      {(!grid || grid.rows.length > 0) && (
        <div className={styles.views}>
          <SiloViews />
        </div>
      )}
      {error && !grid && (
        <ProblemNote what="The silos could not be read just now." safe="Nothing is lost; only this view is missing.">
          <Button onClick={() => void refetch()}>Try again</Button>
        </ProblemNote>
      )}
      {!grid && !error && <SkeletonRows rows={10} height={57} lines={2} />}
      {first}
      {grid?.rows.length === 0 && (
        <Empty title="No silo yet" example="Customer Support · led by Priya Raman · owes 6, kept 7 of 9">
          Each part of the organization that can carry a promise stands here in one row, once it is added or imported.
        </Empty>
      )}
      {grid?.rows.length === 0 && could('silo.edit') && (
        <section className={styles.begin} aria-label="Begin with the usual silos">
          <h2>Begin with the usual ones</h2>
          <BeginWithSilos />
        </section>
      )}
      {grid && grid.rows.length > 0 && (
        <>
          <GridTable rows={inOrder(grid.rows, order)} total={grid.total} office={grid.ccoOffice} order={order} onOrder={(next) => change({ sort: writeOrder(next) }, { replace: true })} />
          <p className={styles.office}>{officeSentence(grid)}</p>
        </>
      )}
    </>
  );
};
