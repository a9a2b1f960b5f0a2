import { Part, type MorePart } from '#web/commitment';
import { Button, useChanges } from '#web/ui';
import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { AskForm } from './ask-form.tsx';
import { ContributionRow } from './contribution-row.tsx';
import styles from './contributions.module.css';
import { ContributionsOfCommitmentDocument } from './contributions.generated.ts';

const RUNNING = new Set(['PROPOSED', 'ACCEPTED']);

/** What other silos take on for a commitment; its owner stays the one accountable. */
export const ContributionsOf: MorePart = ({ commitment, directory }) => {
  const { data, refetch } = useQuery(ContributionsOfCommitmentDocument, { variables: { id: commitment.id } });
  const [asking, setAsking] = useState(false);
  useChanges(() => void refetch(), ({ subjectId }) => subjectId === commitment.id);
  const parts = data?.commitment?.contributions ?? [];
  const mayAsk = directory.could('contribution.ask') && RUNNING.has(commitment.standing);
  if (parts.length === 0 && !mayAsk) return null;
  const taken = new Set([commitment.carriedBy.id, ...parts.filter(({ state }) => state !== 'DECLINED').map(({ silo }) => silo.id)]);
  return (
    <Part title="Contributing silos">
      {parts.length > 0 && (
        <ul className={styles.list}>
          {parts.map((part) => (
            <ContributionRow key={part.id} part={part} />
          ))}
        </ul>
      )}
      {asking ? (
        <AskForm commitmentId={commitment.id} silos={directory.silos.filter(({ id }) => !taken.has(id))} onClose={() => setAsking(false)} />
      ) : (
        mayAsk && (
          <div>
            <Button look="plain" flush icon="plus" onClick={() => setAsking(true)}>
              Ask a silo for a part
            </Button>
          </div>
        )
      )}
    </Part>
  );
};
