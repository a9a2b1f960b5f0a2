import { Part, type MorePart } from '#web/commitment';
import { Button, useChanges } from '#web/ui';
import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { HandoffsOfCommitmentDocument } from '../pages/handoffs.generated.ts';
import { OfferForm } from '../steps/offer-form.tsx';
import { HandoffCard } from './handoff-card.tsx';
import styles from './handoff-card.module.css';

const RUNNING = new Set(['PROPOSED', 'ACCEPTED', 'DELIVERED']);

/** What silos owe each other inside a commitment, with the next step in its place. */
export const HandoffsOf: MorePart = ({ commitment, directory }) => {
  const { data, refetch } = useQuery(HandoffsOfCommitmentDocument, { variables: { id: commitment.id } });
  const [offering, setOffering] = useState(false);
  useChanges(() => void refetch(), ({ subjectId }) => subjectId === commitment.id);
  const handoffs = data?.commitment?.handoffs ?? [];
  const mayOffer = directory.could('handoff.offer') && RUNNING.has(commitment.standing);
  if (handoffs.length === 0 && !mayOffer) return null;
  return (
    <Part title="Hand-offs">
      {handoffs.length > 0 && (
        <ul className={styles.list}>
          {handoffs.map((handoff) => (
            <li key={handoff.id}>
              <HandoffCard handoff={handoff} />
            </li>
          ))}
        </ul>
      )}
      {offering ? (
        <OfferForm commitment={commitment} directory={directory} onClose={() => setOffering(false)} />
      ) : (
        mayOffer && (
          <div>
            <Button look="plain" flush icon="plus" onClick={() => setOffering(true)}>
              Offer a hand-off
            </Button>
          </div>
        )
      )}
    </Part>
  );
};
