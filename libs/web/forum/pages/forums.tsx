import { useQuery } from '@apollo/client/react';
import { useSignedIn } from '#web/org';
import { Button, Card, Dialog, Empty, PageHead, StateMark, useChanges, useClock } from '#web/ui';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { ForumsDocument, type ForumCardFragment } from '../forums.generated.ts';
import { Absent } from '../parts/absent.tsx';
import { PlanForumForm } from '../parts/plan-forum-form.tsx';
import { SeatsFilled } from '../parts/seats-filled.tsx';
import { awayWords, dayWords, placeOf, SITTING_WORDS, timeIn } from '../words.ts';
import styles from './forums.module.css';

const NextDate = ({ forum }: { forum: ForumCardFragment }) => {
  const { today } = useClock();
  const inRoom = forum.sittings.find((sitting) => sitting.state === 'IN_ROOM');
  const next = forum.nextDates.find(({ sitting }) => sitting?.state !== 'CLOSED');
  const open = inRoom ?? next?.sitting ?? null;
  if (!next && !inRoom) return null;
  const on = inRoom?.on ?? next!.on;
  const startsAt = inRoom?.startsAt ?? next!.startsAt;
  return (
    <div className={styles.next}>
      <span className={styles.label}>Next sitting</span>
      <p className={styles.day}>{dayWords(on, today)}</p>
      <p className={styles.quiet}>
        {timeIn(startsAt, forum.zone)} {placeOf(forum.zone)} · {awayWords(on, today)}
      </p>
      {open ? (
        <Link to={`/sittings/${open.id}` as string} className={styles.open}>
          <StateMark state={SITTING_WORDS[open.state].state} word={SITTING_WORDS[open.state].word} tinted />
        </Link>
      ) : (
        <StateMark state="proposed" word="Not opened yet" />
      )}
    </div>
  );
};

const SHOWN = 3;
const counted = (count: number, one: string): string => `${count} ${one}${count === 1 ? '' : 's'}`;

/** The last sittings with who came and what came out: a fall in attendance shows at once. */
const LastSittings = ({ forum }: { forum: ForumCardFragment }) => {
  const { today } = useClock();
  const held = forum.sittings.filter((sitting) => sitting.state === 'CLOSED').slice(0, SHOWN);
  if (held.length === 0) return <p className={styles.quiet}>No sitting has been held yet.</p>;
  return (
    <ul className={styles.held} aria-label="Last held">
      {held.map((sitting) => {
        const of = (kind: string) => sitting.outcomes.filter((outcome) => outcome.kind === kind).length;
        return (
          <li key={sitting.id}>
            <Link to={`/sittings/${sitting.id}` as string}>{dayWords(sitting.on, today)}</Link>
            <SeatsFilled quorum={sitting.quorum} />
            <span className={styles.quiet}>
              {counted(of('COMMITMENT'), 'promise')}, {counted(of('DECISION'), 'decision')}
            </span>
          </li>
        );
      })}
    </ul>
  );
};

/** All forums: when each meets next, and how the last sitting was attended. */
export const ForumsPage = () => {
  const { data, error, refetch } = useQuery(ForumsDocument);
  useChanges(() => void refetch(), ({ type }) => /^(forum\.|sitting\.(opened|started|closed))/.test(type));
  const { could } = useSignedIn();
  const [planning, setPlanning] = useState(false);
  const navigate = useNavigate();
  const plan = could('forum.plan') && (
    <Button look="primary" icon="plus" onClick={() => setPlanning(true)}>
      Plan a forum
    </Button>
  );
  return (
    <>
      <PageHead title="Forums" about="Where every silo’s seat is filled and each promise is looked at in the open." actions={data?.forums.length ? plan : undefined} />
      {!data && <Absent what="list" state={error ? 'failed' : 'reading'} again={() => void refetch()} />}
      {data?.forums.length === 0 && (
        <Empty title="No forum is planned yet" action={plan} example="Customer forum: the second Thursday of each month at 10:00, 60 minutes, nine seats.">
          A forum meets in a steady rhythm. Its dates, agendas and minutes will stand here.
        </Empty>
      )}
      <div className={styles.forums}>
        {data?.forums.map((forum) => (
          <Card key={forum.id} flush>
            <div className={styles.forum}>
              <div className={styles.about}>
                <h2 className={styles.name}>
                  <Link to={`/forums/${forum.id}` as string}>{forum.name}</Link>
                </h2>
                <p className={styles.rhythm}>
                  {forum.rhythm[0]!.toUpperCase()}
                  {forum.rhythm.slice(1)}
                </p>
                <LastSittings forum={forum} />
              </div>
              <NextDate forum={forum} />
            </div>
          </Card>
        ))}
      </div>
      <Dialog open={planning} onClose={() => setPlanning(false)} title="Plan a forum">
        <PlanForumForm onPlanned={(id) => void navigate({ to: `/forums/${id}` as string })} />
      </Dialog>
    </>
  );
};
