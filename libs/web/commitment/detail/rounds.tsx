import { useClock } from '#web/ui';
import { dayInYear, on } from '../words/when.ts';
import type { CommitmentDetailFragment } from './commitment-detail.generated.ts';
import { Part } from './part.tsx';
import { Said } from './said.tsx';

/** The terms that the two sides put on the table, one after the other. */
export const Rounds = ({ rounds }: Pick<CommitmentDetailFragment, 'rounds'>) => {
  const { today } = useClock();
  if (rounds.length === 0) return null;
  return (
    <Part title="Counters">
      {rounds.map((round) => (
        <Said key={round.seq} by={round.by?.name} at={round.at} did={`countered with ${round.on ? dayInYear(on(round.on), today) : 'other terms'}`}>
          {round.note}
        </Said>
      ))}
    </Part>
  );
};
