import type { RulingKind } from '#contract';
import { Icon, ProblemNote } from '#web/ui';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { DecisionCardFragment, DecisionsQuery } from '../decisions.generated.ts';
import { FIELD_WORDS, RULING_WORDS } from '../words.ts';
import styles from './decision-card.module.css';
import { Held } from './held.tsx';
import { RulingForm } from './ruling-form.tsx';
import { Views } from './views.tsx';

type DecisionCardProps = { card: DecisionCardFragment; silos: DecisionsQuery['silos']; now: string; mayRule: boolean };

const KINDS = Object.keys(RULING_WORDS) as readonly RulingKind[];

const Returned = ({ ruling }: { ruling: NonNullable<DecisionCardFragment['ruling']> }) => {
  const moved = ruling.differs.map(({ field }) => FIELD_WORDS[field].toLowerCase()).join(', ');
  return <ProblemNote what={`Your last ruling came back${moved ? `: the ${moved} had moved meanwhile` : ', because its promise no longer took it'}.`} safe="Nothing was changed by it. Look at the card again, and rule anew." />;
};

/** One matter before the sponsor, in four parts: the decision, what waiting costs, what both sides say, and the rulings. */
export const DecisionCard = ({ card, silos, now, mayRule }: DecisionCardProps) => {
  const [kind, setKind] = useState<RulingKind | null>(null);
  const { commitment, ruling, costOfWaiting } = card;
  return (
    <article className={styles.card} aria-labelledby={`needed-${card.id}`}>
      <header className={styles.needed}>
        <p className={styles.over}>
          <Link to={`/commitments/${commitment.id}` as string}>{commitment.key}</Link> {commitment.carriedBy.name} <Icon name="arrow" size={12} /> {commitment.promisedTo?.name ?? 'CCO’s office'}
        </p>
        <h2 id={`needed-${card.id}`} className={styles.question}>
          {card.decisionNeeded}
        </h2>
      </header>
      {costOfWaiting && (
        <section className={styles.cost} aria-label="What waiting has cost">
          <p className={styles.number}>
            {costOfWaiting.daysOverdue}
            <span className={styles.unit}>{costOfWaiting.daysOverdue === 1 ? 'day late' : 'days late'}</span>
          </p>
          <p className={styles.text}>
            {costOfWaiting.text.replace(/^\d+ days? overdue[,.] ?/, '').replace(/^./, (first) => first.toUpperCase())}
            {commitment.owner && <span className={styles.owner}> Owned by {commitment.owner.name}.</span>}
          </p>
        </section>
      )}
      <Views views={card.views} />
      <section className={styles.rulings} aria-label="Your ruling">
        {ruling?.state === 'RETURNED' && kind === null && <Returned ruling={ruling} />}
        {ruling?.state === 'HELD' ? (
          <Held ruling={ruling} now={now} mayRule={mayRule} />
        ) : kind && mayRule ? (
          <RulingForm card={card} kind={kind} silos={silos} onClose={() => setKind(null)} />
        ) : mayRule ? (
          KINDS.map((one) => (
            <button key={one} type="button" className={styles.option} onClick={() => setKind(one)}>
              <span className={styles.name}>{RULING_WORDS[one].name}</span>
              <span className={styles.consequence}>{RULING_WORDS[one].consequence}</span>
              <span className={styles.go}>
                <Icon name="arrow" size={16} />
              </span>
            </button>
          ))
        ) : (
          <p className={styles.text}>It waits for the sponsor.</p>
        )}
      </section>
    </article>
  );
};
