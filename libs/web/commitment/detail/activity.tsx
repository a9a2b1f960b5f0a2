import { Button, useClock } from '#web/ui';
import { useState } from 'react';
import type { Directory } from '../list/use-directory.ts';
import { activityLine, inReadingOrder, withoutEchoes } from '../words/activity-line.ts';
import type { CommitmentDetailFragment } from './commitment-detail.generated.ts';
import { Part } from './part.tsx';
import { Said } from './said.tsx';

const SHOWN_FIRST = 8;

type ActivityProps = { commitment: Pick<CommitmentDetailFragment, 'activity'>; directory: Directory };

/** What happened, newest first, told from the record. */
export const ActivityOf = ({ commitment, directory }: ActivityProps) => {
  const activity = inReadingOrder(withoutEchoes(commitment.activity));
  const { today } = useClock();
  const [all, setAll] = useState(false);
  const reader = { today, member: directory.memberName, silo: directory.siloName };
  return (
    <Part title="Activity">
      {activity.slice(0, all ? undefined : SHOWN_FIRST).map((happening, index) => {
        const { who, did, words } = activityLine(happening, reader);
        return (
          <Said key={`${happening.at} ${happening.type} ${index}`} by={who} at={happening.at} did={did}>
            {words}
          </Said>
        );
      })}
      {!all && activity.length > SHOWN_FIRST && (
        <div>
          <Button look="plain" onClick={() => setAll(true)}>
            Show all {activity.length}
          </Button>
        </div>
      )}
    </Part>
  );
};
