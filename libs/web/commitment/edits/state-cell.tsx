import { useQuery } from '@apollo/client/react';
import type { CommitmentRowFragment } from '../parts/commitment-row.generated.ts';
import { StepsNowDocument } from './edits.generated.ts';
import { PickCell } from './pick-cell.tsx';
import type { Way } from './ways.ts';

type StateCellProps = {
  label: string;
  commitment: Pick<CommitmentRowFragment, 'id'>;
  onTrack: (way: Way) => void;
  /** Opens the commitment beside the list, for steps that take words. */
  onOpen: () => void;
  onLeave: (way: Way) => void;
};

/** Steps that change the state, as the cell offers them; all but the first take words, in the panel. */
const STEPS: readonly { readonly action: string; readonly id: string; readonly label: string; readonly hint?: string }[] = [
  { action: 'commitment.report', id: 'on-track', label: 'On track', hint: 'at once' },
  { action: 'commitment.report', id: 'at-risk', label: 'At risk …', hint: 'with its ask' },
  { action: 'commitment.accept', id: 'accept', label: 'Accept …' },
  { action: 'commitment.decline', id: 'decline', label: 'Decline …' },
  { action: 'commitment.deliver', id: 'deliver', label: 'Delivered …', hint: 'with what shows it' },
  { action: 'commitment.verify', id: 'verify', label: 'Verify …' },
  { action: 'commitment.return', id: 'return', label: 'Return …' },
  { action: 'commitment.judge-effect', id: 'effect', label: 'Effect …' },
  { action: 'commitment.withdraw', id: 'withdraw', label: 'Withdraw …' },
];

/** The next state, among those that whoever looks may bring about. */
export const StateCell = ({ label, commitment, onTrack, onOpen, onLeave }: StateCellProps) => {
  const { data } = useQuery(StepsNowDocument, { variables: { id: commitment.id }, fetchPolicy: 'cache-and-network' });
  const steps = data?.commitment?.steps;
  const choices = STEPS.filter(({ action }) => steps?.includes(action));
  return (
    <PickCell
      label={label}
      choices={choices}
      none={steps ? 'No step of yours changes its state now.' : 'Looking …'}
      current={null}
      onPick={(id, way) => (id === 'on-track' ? onTrack(way) : onOpen())}
      onCancel={() => onLeave('back')}
      onMove={onLeave}
    />
  );
};
