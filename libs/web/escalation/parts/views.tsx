import type { LocalDate } from '#domain/kernel';
import { Age, Person, SiloName, dayOf } from '#web/ui';
import type { DecisionCardFragment } from '../decisions.generated.ts';
import styles from './views.module.css';

type View = DecisionCardFragment['views'][number];

const Side = ({ view }: { view: View }) => {
  const name = view.silo?.name ?? 'CCO’s office';
  const on = view.at ? (dayOf(Date.parse(view.at) as never) as LocalDate) : undefined;
  return (
    <section className={styles.side} data-side={view.side} aria-label={`${name} says`}>
      <header className={styles.head}>
        <SiloName name={name} />
        <span className={styles.role}>{view.side === 'CARRIER' ? 'carries it' : 'waits for it'}</span>
      </header>
      {view.words ? <p className={styles.words}>“{view.words}”</p> : <p className={styles.silent}>Has not written anything.</p>}
      {view.ask && <p className={styles.ask}>Asks for: {view.ask}</p>}
      {view.confidence !== null && <p className={styles.confidence}>{view.confidence} % sure of the agreed date</p>}
      {view.by && (
        <footer className={styles.by}>
          <Person name={view.by.name} /> <Age on={on} />
        </footer>
      )}
    </section>
  );
};

/** What both silos say, side by side. */
export const Views = ({ views }: { views: DecisionCardFragment['views'] }) => (
  <div className={styles.views}>
    {views.map((view) => (
      <Side key={view.side} view={view} />
    ))}
  </div>
);
