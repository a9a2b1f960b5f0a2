import { State } from '#web/commitment';
import { Card, Empty, Icon, ProblemNote } from '#web/ui';
import { Link } from '@tanstack/react-router';
import { ArrangeAgendaDocument } from '../steps.generated.ts';
import parts from '../parts/parts.module.css';
import type { AgendaItem, Sitting } from '../use-sitting.ts';
import { useSittingStep } from '../use-sitting-step.ts';
import { whyWords } from '../words.ts';
import { AddItem } from './add-item.tsx';
import styles from './agenda.module.css';

const MINUTES = [2, 3, 4, 5, 6, 8, 10, 12, 15, 20, 30];

type AgendaProps = { sitting: Sitting; mayPlan: boolean; again: () => void };

/** What the sitting will look at, in order, against its length; each item can be moved, given time, and cut. */
export const Agenda = ({ sitting, mayPlan, again }: AgendaProps) => {
  const { id, version, agenda } = sitting;
  const step = useSittingStep(ArrangeAgendaDocument);
  const total = agenda.reduce((sum, item) => sum + item.minutes, 0);
  const over = total > sitting.minutes;
  const arrange = async (items: readonly { id: string; minutes?: number }[]) => {
    if (!(await step.take({ id, version, items: items.map((item) => ({ id: item.id, minutes: item.minutes })) }))) again();
  };
  const move = (at: number, by: 1 | -1) => {
    const items = agenda.map((item) => ({ id: item.id }));
    const [moved] = items.splice(at, 1);
    items.splice(at + by, 0, moved!);
    void arrange(items);
  };
  const give = (item: AgendaItem, minutes: number) => void arrange(agenda.map((other) => ({ id: other.id, minutes: other.id === item.id ? minutes : other.minutes })));
  return (
    <Card title="Agenda" aside={<span data-over={over || undefined} className={styles.total}>{`${total} of ${sitting.minutes} minutes`}</span>} flush>
      <div className={parts.bar} role="img" aria-label={`${total} of ${sitting.minutes} minutes planned`}>
        <span style={{ width: `${Math.min(100, (100 * total) / sitting.minutes)}%` }} data-over={over || undefined} />
      </div>
      {over && <p className={styles.over}>{total - sitting.minutes} minutes more than the sitting is long. Cut something, or give items less time.</p>}
      {step.problem && <ProblemNote what={step.problem.message} />}
      {agenda.length === 0 && <Empty title="Nothing is on the agenda yet">{mayPlan ? 'Take up what the exceptions propose below, or add an item by hand.' : 'The CCO proposes it two working days before.'}</Empty>}
      <ol className={parts.rows}>
        {agenda.map((item, at) => (
          <li key={item.id} className={styles.item}>
            <span className={styles.number}>{at + 1}</span>
            <div className={parts.grow}>
              <p className={styles.title}>{item.commitment ? <Link to={`/commitments/${item.commitment.key}` as string}>{item.title}</Link> : item.handoff ? <Link to={`/handoffs/${item.handoff.id}` as string}>{item.title}</Link> : item.title}</p>
              <p className={parts.quiet}>
                {whyWords(item)}
              </p>
              {item.commitment && (
                <p className={styles.facts}>
                  <State face={item.commitment.face} /> <span>{item.commitment.carriedBy.name}</span> {item.commitment.owner && <span>{item.commitment.owner.name}</span>}
                </p>
              )}
            </div>
            {mayPlan ? (
              <div className={styles.tools}>
                <select aria-label={`Minutes for ${item.title}`} value={item.minutes} onChange={(event) => give(item, Number(event.target.value))} className={styles.minutes}>
                  {[...new Set([...MINUTES, item.minutes])].sort((a, b) => a - b).map((minutes) => (
                    <option key={minutes} value={minutes}>
                      {minutes} min
                    </option>
                  ))}
                </select>
                <button type="button" aria-label={`Move up: ${item.title}`} disabled={at === 0 || step.busy} onClick={() => move(at, -1)}>
                  <Icon name="up" size={16} />
                </button>
                <button type="button" aria-label={`Move down: ${item.title}`} disabled={at === agenda.length - 1 || step.busy} onClick={() => move(at, 1)}>
                  <Icon name="down" size={16} />
                </button>
                <button type="button" aria-label={`Cut: ${item.title}`} disabled={step.busy} onClick={() => void arrange(agenda.filter((other) => other.id !== item.id))}>
                  <Icon name="close" size={16} />
                </button>
              </div>
            ) : (
              <span className={parts.quiet}>{item.minutes} min</span>
            )}
          </li>
        ))}
      </ol>
      {mayPlan && <AddItem sitting={sitting} />}
    </Card>
  );
};
