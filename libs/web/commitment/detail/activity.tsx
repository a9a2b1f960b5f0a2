import { CommentWords, FileCards } from '#web/talk';
import { Button, dayDate, relativeDate, useClock } from '#web/ui';
import { useState } from 'react';
import type { Directory } from '../list/use-directory.ts';
import { activityDays, type ActivityEntry } from '../words/activity-days.ts';
import { activityLine, type Reader } from '../words/activity-line.ts';
import styles from './activity.module.css';
import type { CommitmentDetailFragment } from './commitment-detail.generated.ts';
import { Part } from './part.tsx';
import { Said } from './said.tsx';
import { TakingBack } from './taking-back.tsx';

const SHOWN_FIRST = 8;

type Activity = CommitmentDetailFragment['activity'][number];
type Comment = CommitmentDetailFragment['comments'][number];
type ActivityProps = { commitment: Pick<CommitmentDetailFragment, 'activity' | 'comments'> & Partial<Pick<CommitmentDetailFragment, 'undo'>>; directory: Directory };

/** One line, what was written to it, and what followed from it by itself. */
const Line = ({ entry: { happening, followed, comment }, reader }: { entry: ActivityEntry<Activity, Comment>; reader: Reader }) => {
  const { who, did, words } = activityLine(happening, reader);
  return (
    <div className={styles.entry}>
      <Said withinDay by={who} at={happening.at} did={comment?.takenBackAt ? 'commented, and took it back' : did}>
        {comment ? comment.parts.length > 0 && <CommentWords parts={comment.parts} /> : words}
      </Said>
      {comment && comment.files.length > 0 && (
        <div className={styles.below}>
          <FileCards files={comment.files} />
        </div>
      )}
      {followed.length > 0 && (
        <details className={styles.followed}>
          <summary>{followed.length === 1 ? 'The clock followed' : `The clock followed, ${followed.length} lines`}</summary>
          <ul>
            {followed.map((one, index) => {
              const line = activityLine(one, reader);
              return <li key={index}>{`${line.who} ${line.did}`}</li>;
            })}
          </ul>
        </details>
      )}
    </div>
  );
};

/** What happened, day by day and newest first, told from the record. */
export const ActivityOf = ({ commitment: { activity, comments, undo }, directory }: ActivityProps) => {
  const { today } = useClock();
  const [all, setAll] = useState(false);
  const [onlyWords, setOnlyWords] = useState(false);
  const reader = { today, member: directory.memberName, silo: directory.siloName };
  const days = activityDays(activity, comments, onlyWords);
  const count = days.reduce((sum, { entries }) => sum + entries.length, 0);
  let left = all ? count : SHOWN_FIRST;
  return (
    <Part title="Activity">
      {undo && <TakingBack undo={undo} me={directory.me} />}
      <label className={styles.only}>
        <input type="checkbox" checked={onlyWords} onChange={({ target }) => setOnlyWords(target.checked)} /> Only what people wrote
      </label>
      {days.map(({ on, entries }) => {
        const shown = entries.slice(0, left);
        left -= shown.length;
        return (
          shown.length > 0 && (
            <section key={on} className={styles.day} aria-label={dayDate(on, today)}>
              <p className={styles.date} aria-hidden="true">
                {dayDate(on, today)} <span className={styles.ago}>{relativeDate(on, today)}</span>
              </p>
              {shown.map((entry, index) => (
                <Line key={`${entry.happening.at} ${entry.happening.type} ${index}`} entry={entry} reader={reader} />
              ))}
            </section>
          )
        );
      })}
      {count === 0 && <p className={styles.none}>Nobody has written anything yet.</p>}
      {!all && count > SHOWN_FIRST && (
        <div>
          <Button look="plain" flush onClick={() => setAll(true)}>
            Show all {count}
          </Button>
        </div>
      )}
    </Part>
  );
};
