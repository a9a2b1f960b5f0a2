import { useQuery } from '@apollo/client/react';
import { useSignedIn } from '#web/org';
import { Button, Empty, PageHead, ProblemNote, Skeleton, useChanges, useShortcut } from '#web/ui';
import { useState } from 'react';
import { DecisionsDocument } from '../decisions.generated.ts';
import { DecisionCard } from '../parts/decision-card.tsx';
import styles from './decisions.module.css';

const LOOK_AGAIN_MS = 10_000;

/** The sponsor's stack of decisions, one card at a time, at the width of a phone. */
export const DecisionsPage = () => {
  const { could } = useSignedIn();
  const { data, error, refetch } = useQuery(DecisionsDocument, { fetchPolicy: 'cache-and-network', pollInterval: LOOK_AGAIN_MS });
  useChanges(() => void refetch().catch(() => undefined), ({ type }) => /^(escalation|ruling|commitment)\./.test(type));
  const [shown, setShown] = useState(0);
  const cards = data?.decisions ?? [];
  const at = Math.min(shown, Math.max(0, cards.length - 1));
  const card = cards[at];
  const go = (step: number) => setShown(Math.max(0, Math.min(cards.length - 1, at + step)));
  useShortcut('j', 'Next decision', () => go(1));
  useShortcut('k', 'Previous decision', () => go(-1));
  const mayRule = could('escalation.rule');
  return (
    <div className={styles.page}>
      <PageHead
        title="Decisions"
        about={card ? (mayRule ? `${cards.length === 1 ? 'One matter waits' : `${cards.length} matters wait`} for you.` : 'What is before the sponsor.') : undefined}
        actions={
          cards.length > 1 && (
            <div className={styles.steps}>
              <span className={styles.count}>
                {at + 1} of {cards.length}
              </span>
              <Button onClick={() => go(-1)} disabled={at === 0} title="K">
                Back
              </Button>
              <Button onClick={() => go(1)} disabled={at === cards.length - 1} title="J">
                Next
              </Button>
            </div>
          )
        }
      />
      {!data && !error && <Skeleton height={480} />}
      {!data && error && (
        <ProblemNote what="The decisions could not be read." safe="Nothing was changed.">
          <Button onClick={() => void refetch()}>Try again</Button>
        </ProblemNote>
      )}
      {card && data && <DecisionCard key={card.id} card={card} silos={data.silos} now={data.organization.now} mayRule={mayRule} />}
      {data && !card && (
        <Empty title="Nothing waits for a decision" example="Does Product keep “Refund limits in the app” with a new date, or does somebody else take it?">
          What the silos could not settle among themselves comes here after ten working days, one question a card.
        </Empty>
      )}
    </div>
  );
};
