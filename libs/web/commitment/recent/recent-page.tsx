import { useQuery } from '@apollo/client/react';
import { useSignedIn } from '#web/org';
import { Button, Card, Empty, PageHead, ProblemNote, Skeleton, useChanges, useClock } from '#web/ui';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { refusalLine } from '../edits/bulk-words.ts';
import { useUndo } from '../edits/use-undo.ts';
import { at, dayOfMoment, relativeDay, timeOfMoment } from '../words/when.ts';
import { PreviewUndoDocument, RecentChangesDocument, type RecentChangeShownFragment } from './recent.generated.ts';
import styles from './recent.module.css';
import { bulkName, goesBackNow, mayGoBack, whatGoesBack } from './recent-words.ts';

type ChangeProps = { change: RecentChangeShownFragment; onDone: () => void };

/** Exactly which rows of an edit of many go back now, and why the others stay. */
const Preview = ({ change, busy, onTake, onClose }: { change: RecentChangeShownFragment; busy: boolean; onTake: () => void; onClose: () => void }) => {
  const { data, error } = useQuery(PreviewUndoDocument, { variables: { id: change.id }, fetchPolicy: 'network-only' });
  if (error) return <ProblemNote what="What would go back could not be read." safe="Nothing was changed." />;
  const seen = data?.previewUndo;
  if (!seen) return <Skeleton height={24} />;
  if (!seen.preview) return <ProblemNote what={seen.problem!.message} />;
  const { changes, refusals } = seen.preview;
  return (
    <div className={styles.preview} role="status">
      <p>{goesBackNow(changes, refusals)}</p>
      {refusals.length > 0 && (
        <ul className={styles.stays}>
          {refusals.map((refusal) => <li key={refusal.because}>{refusalLine(refusal)}</li>)}
        </ul>
      )}
      <div className={styles.actions}>
        {changes > 0 && <Button look="primary" busy={busy} onClick={onTake}>Take back {changes.toLocaleString('en-GB')}</Button>}
        <Button look="plain" onClick={onClose}>Leave it</Button>
      </div>
    </div>
  );
};

const Change = ({ change, onDone }: ChangeProps) => {
  const { today } = useClock();
  const { takeThisBack } = useUndo();
  const [looking, setLooking] = useState(false);
  const [busy, setBusy] = useState(false);
  const { commitment, isBulk } = change;
  const { member } = useSignedIn();
  const instead = change.by && change.by.id !== member.id ? change.by.name : null;
  const name = commitment ? `${commitment.key} ${commitment.title}` : bulkName(change);
  const until = at(change.until);
  const take = async () => {
    setBusy(true);
    await takeThisBack({ id: change.id, kind: isBulk ? 'bulk' : 'change', said: name });
    setBusy(false);
    setLooking(false);
    onDone();
  };
  return (
    <li className={styles.change}>
      <div className={styles.what}>
        <p className={styles.name}>{commitment ? <Link to={`/commitments/${commitment.key}` as string}>{name}</Link> : name}</p>
        <p className={styles.words}>{whatGoesBack(change)}</p>
        <p className={styles.when}>
          {relativeDay(dayOfMoment(at(change.at)), today)} {timeOfMoment(at(change.at))}
          {instead && `, by ${instead}, for whom you stand in`}
          {mayGoBack(change) && `, until ${relativeDay(dayOfMoment(until), today).toLowerCase()} ${timeOfMoment(until)}`}
        </p>
      </div>
      {mayGoBack(change) && !looking && (
        <Button busy={busy} onClick={() => (isBulk ? setLooking(true) : void take())}>
          Take back{isBulk ? ' …' : ''}
        </Button>
      )}
      {looking && <Preview change={change} busy={busy} onTake={() => void take()} onClose={() => setLooking(false)} />}
    </li>
  );
};

/** What whoever looks changed within a day, with what would go back and what stays. */
export const RecentChangesPage = () => {
  const { data, error, refetch } = useQuery(RecentChangesDocument, { fetchPolicy: 'cache-and-network' });
  const again = () => void refetch().catch(() => undefined);
  useChanges(again, ({ type }) => type.startsWith('commitment.'));
  const changes = data?.recentChanges;
  return (
    <div className={styles.page}>
      <PageHead title="Your recent changes" about="For a day each can be taken back, as long as nobody has changed the same commitment since. The record keeps both." />
      {!changes && !error && <Skeleton height={240} />}
      {!changes && error && (
        <ProblemNote what="Your changes could not be read." safe="Nothing was changed.">
          <Button onClick={again}>Try again</Button>
        </ProblemNote>
      )}
      {changes?.length === 0 && <Empty title="Nothing to take back">What you change in a commitment, in many at once, or by a list that comes back will stand here for a day.</Empty>}
      {changes && changes.length > 0 && (
        <Card flush>
          <ul className={styles.changes}>
            {changes.map((change) => <Change key={change.id} change={change} onDone={again} />)}
          </ul>
        </Card>
      )}
    </div>
  );
};
