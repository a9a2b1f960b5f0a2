import { Button, Person } from '#web/ui';
import { useState } from 'react';
import styles from './sign-in.module.css';

export type ExamplePerson = { readonly memberId: string; readonly name: string; readonly post: string };

const AT_FIRST = 6;
const kindOf = ({ post }: ExamplePerson): string => (post.startsWith('Chief') ? post : (post.split(' ')[0] ?? ''));

/** The first of each post, then more from the top: the CCO, the CEO, two leads, an observer, a contributor. */
export const oneOfEach = (people: readonly ExamplePerson[]): readonly ExamplePerson[] => {
  const firsts = people.filter((person, at) => kindOf(person) !== 'stands' && people.findIndex((other) => kindOf(other) === kindOf(person)) === at);
  const others = people.filter((person) => !firsts.includes(person));
  const chosen = new Set([...firsts, ...others].slice(0, AT_FIRST));
  return people.filter((person) => chosen.has(person));
};

const Way = ({ person, onBecome }: { person: ExamplePerson; onBecome: (memberId: string) => void }) => (
  <li>
    <button type="button" className={styles.become} onClick={() => onBecome(person.memberId)}>
      <Person name={person.name} size="large" bare />
      <span className={styles.who}>
        <span className={styles.name}>Become {person.name}</span>
        <span className={styles.post}>{person.post}</span>
      </span>
    </button>
  </li>
);

/** The example company's door: as whom one looks around. */
export const Become = ({ people, onBecome }: { people: readonly ExamplePerson[]; onBecome: (memberId: string) => void }) => {
  const [all, setAll] = useState(false);
  const shown = all ? people : oneOfEach(people);
  return (
    <section className={styles.examples} aria-labelledby="become">
      <h2 id="become" className={styles.sub}>
        Look around the example company
      </h2>
      <p className={styles.about}>Fictional and fully populated. Nothing that you do in it reaches anybody.</p>
      <ul className={styles.people}>
        {shown.map((person) => (
          <Way key={person.memberId} person={person} onBecome={onBecome} />
        ))}
      </ul>
      {shown.length < people.length && (
        <Button look="plain" className={styles.more} onClick={() => setAll(true)}>
          All {people.length} people
        </Button>
      )}
    </section>
  );
};
