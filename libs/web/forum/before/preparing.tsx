import { Button, Card, PageHead, Person, ProblemNote, SiloName, StateMark, useClock } from '#web/ui';
import { Link } from '@tanstack/react-router';
import { StartSittingDocument } from '../steps.generated.ts';
import parts from '../parts/parts.module.css';
import type { Sitting } from '../use-sitting.ts';
import { useSittingStep } from '../use-sitting-step.ts';
import { awayWords, dayWords, placeOf, SITTING_WORDS, timeIn } from '../words.ts';
import { Agenda } from './agenda.tsx';
import { Proposal } from './proposal.tsx';
import { Runners } from './runners.tsx';
import styles from './preparing.module.css';

type PreparingProps = { sitting: Sitting; again: () => void };

/** A sitting before its day: who is expected, what it will look at, and what the exceptions propose. */
export const Preparing = ({ sitting, again }: PreparingProps) => {
  const { today } = useClock();
  const start = useSittingStep(StartSittingDocument);
  const { forum, version, id } = sitting;
  const words = SITTING_WORDS[sitting.state];
  const mayPlan = sitting.may.includes('forum.plan');
  const begin = async () => {
    if (!(await start.take({ id, version }))) again();
  };
  return (
    <>
      <PageHead
        title={dayWords(sitting.on, today)}
        over={<Link to={`/forums/${forum.id}` as string}>{forum.name}</Link>}
        about={`${timeIn(sitting.startsAt, forum.zone)} ${placeOf(forum.zone)}, ${sitting.minutes} minutes, ${awayWords(sitting.on, today)}`}
        actions={
          sitting.may.includes('sitting.run') && (
            <Button look={sitting.on <= today ? 'primary' : 'quiet'} busy={start.busy} onClick={() => void begin()}>
              Begin the sitting
            </Button>
          )
        }
      />
      <div className={styles.state}>
        <StateMark state={words.state} word={words.word} tinted />
      </div>
      {start.problem && <ProblemNote what={start.problem.message} />}
      <div className={styles.columns}>
        <div className={styles.column}>
          <Agenda sitting={sitting} mayPlan={mayPlan} again={again} />
          {mayPlan && <Proposal sitting={sitting} again={again} />}
        </div>
        <div className={styles.column}>
          <Card title="Seats" aside={`quorum ${sitting.quorum.needed} of ${sitting.quorum.seats}`} flush>
            <ul className={parts.rows}>
              {sitting.seats.map(({ silo, expected, standIn }) => (
                <li key={silo.id} className={parts.row}>
                  <div className={parts.grow}>
                    <SiloName name={silo.name} />
                  </div>
                  <div className={styles.holder}>
                    <Person id={expected?.id} name={expected?.name} none="Nobody yet" />
                    {standIn && <span className={parts.quiet}>stand-in {standIn.name}</span>}
                  </div>
                </li>
              ))}
            </ul>
          </Card>
          <Runners sitting={sitting} mayPlan={mayPlan} />
        </div>
      </div>
    </>
  );
};
