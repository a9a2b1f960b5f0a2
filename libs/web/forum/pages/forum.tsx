import { useQuery } from '@apollo/client/react';
import { keptInWords } from '#domain/commitment';
import { useSignedIn } from '#web/org';
import { Button, Card, PageHead, Person, ProblemNote, SiloName, StateMark, useChanges, useClock, useSend } from '#web/ui';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { ForumDocument, OpenSittingDocument, type ForumCardFragment } from '../forums.generated.ts';
import { Absent } from '../parts/absent.tsx';
import { SeatsFilled } from '../parts/seats-filled.tsx';
import parts from '../parts/parts.module.css';
import { awayWords, dayWords, placeOf, SITTING_WORDS, timeIn } from '../words.ts';
import styles from './forum.module.css';

const NextDates = ({ forum }: { forum: ForumCardFragment }) => {
  const { today } = useClock();
  const { could } = useSignedIn();
  const navigate = useNavigate();
  const { send, busy } = useSend();
  const [problem, setProblem] = useState<string | null>(null);
  const open = async (key: string) => {
    setProblem(null);
    const sent = await send(OpenSittingDocument, { forumId: forum.id, key });
    if (sent.answer?.sitting) void navigate({ to: `/sittings/${sent.answer.sitting.id}` as string });
    else setProblem(sent.problem?.message ?? null);
  };
  const first = forum.nextDates.find(({ sitting }) => sitting === null)?.key;
  return (
    <Card title="Next dates" flush>
      {problem && <ProblemNote what={problem} />}
      <ul className={parts.rows}>
        {forum.nextDates.map(({ key, on, startsAt, sitting }) => (
          <li key={key} className={parts.row}>
            <div className={parts.grow}>
              <p className={parts.strong}>{dayWords(on, today)}</p>
              <p className={parts.quiet}>
                {timeIn(startsAt, forum.zone)} {placeOf(forum.zone)} · {awayWords(on, today)}
              </p>
            </div>
            {sitting ? (
              <Link to={`/sittings/${sitting.id}` as string}>
                <StateMark state={SITTING_WORDS[sitting.state].state} word={SITTING_WORDS[sitting.state].word} tinted />
              </Link>
            ) : (
              could('forum.plan') &&
              key === first && (
                <Button busy={busy} onClick={() => void open(key)}>
                  Open it
                </Button>
              )
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
};

const Held = ({ forum }: { forum: ForumCardFragment }) => {
  const { today } = useClock();
  const held = forum.sittings.filter(({ state }) => state === 'CLOSED');
  if (held.length === 0) return null;
  return (
    <Card title="Held" aside={`${held.length} ${held.length === 1 ? 'sitting' : 'sittings'}`} flush>
      <ul className={parts.rows}>
        {held.map((sitting) => (
          <li key={sitting.id} className={parts.row}>
            <div className={parts.grow}>
              <Link to={`/sittings/${sitting.id}` as string}>{dayWords(sitting.on, today)}</Link>
              <p className={parts.quiet}>
                {sitting.agenda.length} looked at · {sitting.outcomes.length} came out of it
              </p>
            </div>
            <SeatsFilled quorum={sitting.quorum} />
          </li>
        ))}
      </ul>
    </Card>
  );
};

/** One forum: its rhythm in words, its next dates, its seats, and what it has held. */
export const ForumPage = () => {
  const { id = '' } = useParams({ strict: false }) as { id?: string };
  const { data, error, refetch } = useQuery(ForumDocument, { variables: { id } });
  useChanges(() => void refetch(), ({ subjectKind }) => subjectKind === 'sitting' || subjectKind === 'forum');
  const forum = data?.forum;
  if (!forum) return <Absent what="forum" state={forum === null ? 'absent' : error ? 'failed' : 'reading'} again={() => void refetch()} />;
  return (
    <>
      <PageHead
        title={forum.name}
        over={<Link to={'/forums' as string}>Forums</Link>}
        about={`Meets ${forum.rhythm}. A quorum is ${forum.quorum} of ${forum.seats.length} seats. Of what was promised here: ${keptInWords(forum.kept)}${forum.kept.withdrawn > 0 ? `, ${forum.kept.withdrawn} withdrawn by agreement` : ''}.`}
      />
      <div className={styles.columns}>
        <div className={styles.column}>
          <NextDates forum={forum} />
          <Held forum={forum} />
        </div>
        <Card title="Seats" aside={`${forum.seats.length} silos`} flush>
          <ul className={parts.rows}>
            {forum.seats.map(({ silo }) => (
              <li key={silo.id} className={parts.row}>
                <div className={parts.grow}>
                  <SiloName name={silo.name} />
                </div>
                <div className={styles.holder}>
                  <Person name={silo.lead?.name} none="No lead" />
                  {silo.standIn && <p className={parts.quiet}>stand-in {silo.standIn.name}</p>}
                </div>
              </li>
            ))}
          </ul>
        </Card>
      </div>
    </>
  );
};
