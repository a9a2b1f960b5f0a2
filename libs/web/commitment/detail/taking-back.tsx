import { Button, useClock } from '#web/ui';
import { takenBack } from '../edits/edit-words.ts';
import { useUndo } from '../edits/use-undo.ts';
import { at, dayOfMoment, relativeDay, timeOfMoment } from '../words/when.ts';
import styles from './activity.module.css';
import type { CommitmentDetailFragment } from './commitment-detail.generated.ts';

type TakingBackProps = { undo: NonNullable<CommitmentDetailFragment['undo']>; me: string | null };

/** The last change of whoever looks, or of whom they stand in for, as long as it can be taken back: also after a reload. */
export const TakingBack = ({ undo, me }: TakingBackProps) => {
  const { today } = useClock();
  const { takeThisBack } = useUndo();
  const until = at(undo.until);
  const whose = undo.by && undo.by.id !== me ? `${undo.by.name}’s, for whom you stand in` : 'yours';
  const what = whose === 'yours' ? takenBack(undo.what).replace(/\btheir\b/, 'your') : takenBack(undo.what);
  return (
    <p className={styles.back}>
      <span>The last thing here is {whose}: {what}.</span>
      <Button look="plain" onClick={() => void takeThisBack({ id: undo.id, kind: 'change', said: what })}>Take it back</Button>
      <span className={styles.ago}>until {relativeDay(dayOfMoment(until), today).toLowerCase()} {timeOfMoment(until)}</span>
    </p>
  );
};
