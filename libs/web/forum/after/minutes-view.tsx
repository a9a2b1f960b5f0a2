import type { Instant } from '#domain/kernel';
import { Button, Card, dayOf, PageHead, SiloName, StateMark, useClock } from '#web/ui';
import { Link } from '@tanstack/react-router';
import { Said } from '../room/outcomes.tsx';
import type { AgendaItem, OutcomeOf, Sitting } from '../use-sitting.ts';
import { dayWords, KINDS, MARK_WORDS, minutesOf, OUTCOME_WORDS, timeIn, whyWords } from '../words.ts';
import styles from './minutes-view.module.css';

const spentWords = ({ takenAt, spentSeconds, minutes }: AgendaItem): string =>
  takenAt === null ? 'Not reached.' : spentSeconds < 30 ? 'Looked at.' : `${minutesOf(spentSeconds)} of ${minutes} min.`;

const Came = ({ sitting }: { sitting: Sitting }) => (
  <Card title="Who sat" aside={`${sitting.quorum.filled} of ${sitting.quorum.seats} silos${sitting.quorum.met ? ', a quorum' : ', no quorum'}`} flush>
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">Silo</th>
          <th scope="col">Who</th>
          <th scope="col">Seat</th>
        </tr>
      </thead>
      <tbody>
        {sitting.seats.map(({ silo, mark, member }) => (
          <tr key={silo.id}>
            <td>
              <SiloName name={silo.name} />
            </td>
            <td>{member?.name ?? '–'}</td>
            <td>{MARK_WORDS[mark ?? 'ABSENT']}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </Card>
);

const Group = ({ kind, outcomes }: { kind: (typeof KINDS)[number]; outcomes: readonly OutcomeOf[] }) => (
  <section className={styles.group}>
    <h3>{OUTCOME_WORDS[kind].many}</h3>
    <ul>
      {outcomes.map((outcome) => (
        <li key={outcome.id}>
          <p>{outcome.text}</p>
          <Said outcome={outcome} />
        </li>
      ))}
    </ul>
  </section>
);

/** The locked minutes: what was decided and promised first, then who sat and what was looked at. They print well. */
export const MinutesView = ({ sitting }: { sitting: Sitting }) => {
  const { today } = useClock();
  const { forum, minutesRecord: record, outcomes, agenda, startedAt, closedAt } = sitting;
  const dayAt = (at: string) => dayOf(Date.parse(at) as Instant, forum.zone);
  const elsewhen = startedAt && dayAt(startedAt) !== sitting.on ? `Held on ${dayWords(dayAt(startedAt), today)}, ` : '';
  const [began, ended] = [startedAt, closedAt].map((at) => (at ? timeIn(at, forum.zone) : ''));
  const between = `${elsewhen}${began}${ended === began ? '' : ` to ${ended}`}`;
  return (
    <>
      <PageHead
        title={`Minutes of ${dayWords(sitting.on, today)}`}
        over={<Link to={`/forums/${forum.id}` as string}>{forum.name}</Link>}
        about={`${between}${sitting.chair ? `, led by ${sitting.chair.name}` : ''}${sitting.scribe ? `, written by ${sitting.scribe.name}` : ''}.`}
        actions={<Button onClick={() => window.print()}>Print</Button>}
      />
      {record && (
        <p className={styles.seal} data-broken={!record.intact || undefined}>
          <StateMark state={record.intact ? 'verified' : 'stuck'} word={record.intact ? 'Locked and intact' : 'Not as signed'} tinted />
          <span>
            Signed by {record.signedBy?.name} · {dayWords(dayAt(record.lockedAt), today)}, {timeIn(record.lockedAt, forum.zone)} · <code title={record.digest}>{record.digest.slice(0, 12)}</code>
          </span>
        </p>
      )}
      <div className={styles.columns}>
        <Card title="What came out" aside={`${outcomes.length}`}>
          <div className={styles.groups}>
            {outcomes.length === 0 && <p className={styles.none}>Nothing was captured in this sitting.</p>}
            {KINDS.filter((kind) => outcomes.some((outcome) => outcome.kind === kind)).map((kind) => (
              <Group key={kind} kind={kind} outcomes={outcomes.filter((outcome) => outcome.kind === kind)} />
            ))}
          </div>
        </Card>
        <div className={styles.side}>
          <Came sitting={sitting} />
          <Card title="What was looked at" aside={`${agenda.filter((item) => item.settled).length} of ${agenda.length} settled`} flush>
            <ol className={styles.items}>
              {agenda.map((item) => (
                <li key={item.id}>
                  <p>{item.commitment ? <Link to={`/commitments/${item.commitment.key}` as string}>{item.title}</Link> : item.title}</p>
                  <p className={styles.quiet}>
                    {whyWords(item)} {spentWords(item)} {item.settled ? 'Settled.' : 'Goes to the next sitting.'}
                  </p>
                </li>
              ))}
            </ol>
            {agenda.length === 0 && <p className={styles.none}>There was no agenda.</p>}
          </Card>
        </div>
      </div>
    </>
  );
};
