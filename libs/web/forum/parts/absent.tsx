import { Button, Empty, ProblemNote, Skeleton } from '#web/ui';

type AbsentProps = { what: string; state: 'reading' | 'ready' | 'absent' | 'failed'; again: () => void };

/** What stands in place of a forum or a sitting: it is on its way, there is none, or it could not be read. */
export const Absent = ({ what, state, again }: AbsentProps) => {
  if (state === 'absent') return <Empty title={`There is no such ${what}`}>Its address may be mistyped, or it belongs to another organization.</Empty>;
  if (state === 'failed') {
    return (
      <ProblemNote what={`This ${what} could not be read just now.`} safe="Nothing of it is lost.">
        <Button onClick={again}>Try again</Button>
      </ProblemNote>
    );
  }
  return (
    <div role="status" aria-label="Loading" style={{ display: 'grid', gap: 16 }}>
      <Skeleton width="40%" height={28} />
      <Skeleton width="100%" height={180} />
    </div>
  );
};
