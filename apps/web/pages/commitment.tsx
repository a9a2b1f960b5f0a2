import { CommitmentPage, MoreParts } from '#web/commitment';
import { PARTS_OF_A_COMMITMENT } from './parts-of-a-commitment.ts';

export const Page = () => (
  <MoreParts value={PARTS_OF_A_COMMITMENT}>
    <CommitmentPage />
  </MoreParts>
);
