import { useQuery } from '@apollo/client/react';
import { Icon } from '#web/ui';
import { Link } from '@tanstack/react-router';
import { DecisionsDocument } from '../decisions.generated.ts';
import styles from './waiting-decisions.module.css';

/** What waits for the sponsor, said in one line above whatever else they see; nothing when nothing waits. */
export const WaitingDecisions = () => {
  const { data } = useQuery(DecisionsDocument, { fetchPolicy: 'cache-and-network', errorPolicy: 'ignore' });
  const open = data?.decisions.filter(({ ruling }) => ruling?.state !== 'HELD') ?? [];
  const [first] = open;
  if (!first) return null;
  return (
    <Link to={'/decisions' as string} className={styles.waiting}>
      <span className={styles.words}>
        <strong>{open.length === 1 ? 'A decision waits for you' : `${open.length} decisions wait for you`}</strong>
        <span className={styles.question}>{first.decisionNeeded}</span>
      </span>
      <Icon name="arrow" />
    </Link>
  );
};
