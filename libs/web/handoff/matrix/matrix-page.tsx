import { counted } from '#domain/calendar';
import { Button, Empty, PageHead, ProblemNote, SkeletonRows, useChanges } from '#web/ui';
import { useQuery } from '@apollo/client/react';
import { SiloViews } from './silo-views.tsx';
import { MatrixList, MatrixTable } from './matrix-table.tsx';
import styles from './matrix.module.css';
import { SiloMatrixDocument } from './matrix.generated.ts';
import { matrixOf } from './pairs.ts';

/** Who owes whom, silo by silo: each number opens the rows that it counts. */
export const MatrixPage = () => {
  const { data, error, refetch } = useQuery(SiloMatrixDocument);
  useChanges(() => void refetch(), ({ type }) => type.startsWith('handoff.') || type.startsWith('commitment.'));
  const matrix = data && matrixOf(data.siloMatrix, data.silos);
  const late = matrix ? matrix.total.lateCommitments + matrix.total.lateHandoffs : 0;
  return (
    <>
      <PageHead
        title="Who owes whom"
        about={matrix && matrix.pairs.length > 0 ? `${counted(matrix.total.commitments, 'commitment')} and ${counted(matrix.total.handoffs, 'hand-off')} are open between ${counted(matrix.pairs.length, 'pair')} of silos${late > 0 ? `; ${late} of them late` : ''}.` : undefined}
        actions={matrix && matrix.pairs.length > 0 && <Button onClick={() => window.print()}>Print</Button>}
      />
      <div className={styles.page}>
        <SiloViews />
        {error && !data && (
          <ProblemNote what="The matrix could not be read just now." safe="Nothing is lost; only this view is missing.">
            <Button onClick={() => void refetch()}>Try again</Button>
          </ProblemNote>
        )}
        {!data && !error && <SkeletonRows rows={8} height={63} />}
        {matrix?.pairs.length === 0 && (
          <Empty title="No silo owes another anything now" example="Service → Product: 3 commitments, 1 of them late, and 2 hand-offs">
            What is promised between silos, and what they hand off, is counted here pair by pair.
          </Empty>
        )}
        {matrix && matrix.pairs.length > 0 && (
          <>
            <MatrixTable matrix={matrix} />
            <MatrixList matrix={matrix} />
            <p className={styles.legend}>C: commitments accepted and not delivered. H: hand-offs neither done nor void. A square marks the late ones.</p>
          </>
        )}
      </div>
    </>
  );
};
