import type { CommitmentDetailFragment } from './commitment-detail.generated.ts';
import { ProofList } from './proofs.tsx';
import { Part } from './part.tsx';
import { Said } from './said.tsx';

type Delivery = CommitmentDetailFragment['deliveries'][number];

const withOthers = ({ by: [, ...others] }: Delivery): string => (others.length > 0 ? ` with ${others.map(({ name }) => name).join(', ')}` : '');

/** Each claim that it is done, with its evidence and what the receiving silo answered. */
export const Deliveries = ({ deliveries }: Pick<CommitmentDetailFragment, 'deliveries'>) => {
  if (deliveries.length === 0) return null;
  return (
    <Part title="Deliveries">
      {deliveries.map((delivery) => (
        <div key={delivery.seq} style={{ display: 'grid', gap: 8 }}>
          <Said by={delivery.by[0]?.name ?? 'A file'} at={delivery.at} did={`delivered it${withOthers(delivery)}`}>
            {delivery.evidence}
            <ProofList proofs={delivery.proofs} />
          </Said>
          {delivery.answer !== 'NONE' && (
            <Said by={delivery.answeredBy?.name} at={delivery.answeredAt ?? delivery.at} did={delivery.answer === 'VERIFIED' ? 'verified it' : 'returned it'}>
              {delivery.answerNote}
            </Said>
          )}
        </div>
      ))}
    </Part>
  );
};
