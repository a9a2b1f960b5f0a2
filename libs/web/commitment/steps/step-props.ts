import type { CommitmentDetailFragment } from '../detail/commitment-detail.generated.ts';
import type { Directory } from '../list/use-directory.ts';

/** What every step's form is given. */
export type StepProps = {
  readonly commitment: CommitmentDetailFragment;
  readonly directory: Directory;
  /** Closes the form: it was done, or left. */
  readonly onClose: () => void;
};

/** Which commitment, in which version. */
export const at = ({ commitment: { id, version } }: StepProps) => ({ id, version });
