import { Button, Empty, ProblemNote, Skeleton, SkeletonRows } from '#web/ui';
import { useSignedIn } from '#web/org';
import { useQuery } from '@apollo/client/react';
import { Link } from '@tanstack/react-router';
import { SiloPageDocument } from './silo-page.generated.ts';
import { SiloView } from './silo-view.tsx';
import styles from './silo-page.module.css';

const Waiting = () => (
  <div role="status" aria-label="Loading" className={styles.waiting}>
    <Skeleton width={280} height={28} />
    <Skeleton width="60%" height={20} />
    <Skeleton width="100%" height={96} />
    <SkeletonRows rows={6} height={36} />
  </div>
);

/** A silo by its key: its lead's home. */
export const SiloPage = ({ siloKey }: { siloKey: string }) => {
  const { could } = useSignedIn();
  const { data, error, refetch } = useQuery(SiloPageDocument, { variables: { key: siloKey } });
  if (data?.silo) return <SiloView silo={data.silo} calledBy={siloKey} canPropose={could('commitment.propose')} canEdit={could('silo.edit')} />;
  if (data) {
    return (
      <Empty whole title="There is no silo of this name" action={<Link to={'/silos' as string}>All silos</Link>}>
        It may have been closed or renamed; what it promised is kept in the list.
      </Empty>
    );
  }
  if (error) {
    return (
      <ProblemNote what="This silo could not be read just now." safe="Nothing is lost; only this view is missing.">
        <Button onClick={() => void refetch()}>Try again</Button>
      </ProblemNote>
    );
  }
  return <Waiting />;
};
