import { Button, ProblemNote, useClock } from '#web/ui';
import type { CommitmentDetailFragment } from '../detail/commitment-detail.generated.ts';
import { ReportCommitmentDocument } from './steps.generated.ts';
import { useStep } from './use-step.ts';

/** On track, in one tap. */
export const OnTrackButton = ({ commitment }: { commitment: CommitmentDetailFragment }) => {
  const { now } = useClock();
  const { id, version, face, overdue } = commitment;
  const at = new Date(now).toISOString();
  const step = useStep(ReportCommitmentDocument, {
    said: `${commitment.key} is reported on track.`,
    foresee: (): CommitmentDetailFragment => ({
      ...commitment,
      face: overdue ? face : 'ON_TRACK',
      lastWordAt: at,
      report: { __typename: 'Report', state: 'ON_TRACK', confidence: null, evidence: '', ask: null, by: null, at },
    }),
  });
  return (
    <>
      <Button look="primary" busy={step.busy} onClick={() => void step.take({ id, version, state: 'ON_TRACK' })}>
        On track
      </Button>
      {step.problem && <ProblemNote what={step.problem.message} />}
    </>
  );
};
