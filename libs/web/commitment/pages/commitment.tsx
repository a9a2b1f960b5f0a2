import { usePageTitle } from '#web/ui';
import { Link, useParams } from '@tanstack/react-router';
import { CommitmentView } from '../detail/commitment-view.tsx';
import { NotReadable } from '../detail/not-readable.tsx';
import { useCommitment } from '../detail/use-commitment.ts';
import { useDirectory } from '../list/use-directory.ts';
import styles from './commitment.module.css';

/** One commitment on a page of its own; on a phone this is the full sheet. */
export const CommitmentPage = () => {
  const { reference = '' } = useParams({ strict: false }) as { reference?: string };
  const { commitment, state, again } = useCommitment(reference);
  const directory = useDirectory();
  usePageTitle(commitment ? `${commitment.key} ${commitment.title}` : undefined);
  return (
    <div className={styles.page}>
      <nav className={styles.way} aria-label="Way back">
        <Link to={'/commitments' as string}>Commitments</Link>
        {commitment && <span aria-current="page">{commitment.key}</span>}
      </nav>
      {commitment ? <CommitmentView key={commitment.id} commitment={commitment} directory={directory} wide /> : <NotReadable whole state={state} again={again} />}
    </div>
  );
};
