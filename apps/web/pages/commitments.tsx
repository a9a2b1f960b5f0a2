import { CommitmentsPage, MoreParts } from '#web/commitment';
import { ExportMenu } from '#web/exchange';
import { PARTS_OF_A_COMMITMENT } from './parts-of-a-commitment.ts';

export const Page = () => (
  <MoreParts value={PARTS_OF_A_COMMITMENT}>
    <CommitmentsPage more={(shown) => <ExportMenu shown={shown} />} />
  </MoreParts>
);
