import { useDirectory } from '#web/commitment';
import { Button, Empty, PageHead, ProblemNote, SkeletonRows, useAddress, useChanges } from '#web/ui';
import { useQuery } from '@apollo/client/react';
import { SiloViews } from '../matrix/silo-views.tsx';
import { HandoffFilters } from '../parts/handoff-filters.tsx';
import { HandoffTable } from '../parts/handoff-table.tsx';
import { filterOf, readHandoffAddress, type HandoffAddress } from '../handoff-address.ts';
import styles from './handoffs-page.module.css';
import { HandoffListDocument } from './handoffs.generated.ts';

const AT_ONCE = 100;

/** Hand-offs between silos; everything that narrows them stands in the address. */
export const HandoffsPage = () => {
  const [search, change] = useAddress();
  const directory = useDirectory();
  const address = readHandoffAddress(search);
  const variables = { filter: filterOf(address), first: AT_ONCE };
  const { data, previousData, error, refetch, fetchMore } = useQuery(HandoffListDocument, { variables });
  useChanges(() => void refetch(), ({ type }) => type.startsWith('handoff.'));
  const shown = data ?? previousData;
  const narrow = (next: HandoffAddress) => change({ ...next }, { replace: true });
  const { nodes = [], pageInfo, totalCount = 0 } = shown?.handoffs ?? {};
  const more = () =>
    void fetchMore({
      variables: { after: pageInfo?.endCursor },
      updateQuery: (before, { fetchMoreResult: next }) => ({ ...next, handoffs: { ...next.handoffs, nodes: [...before.handoffs.nodes, ...next.handoffs.nodes] } }),
    });
  return (
    <>
      <PageHead title="Hand-offs" about="What one silo owes another inside a commitment, accepted and not assumed." />
      <div className={styles.page}>
        <SiloViews />
        <HandoffFilters address={address} directory={directory} total={shown ? totalCount : undefined} onChange={narrow} />
        {error && !shown && (
          <ProblemNote what="The hand-offs could not be read just now." safe="Nothing is lost: only this page is missing rows.">
            <Button onClick={() => void refetch()}>Try again</Button>
          </ProblemNote>
        )}
        {!shown && !error && <SkeletonRows rows={6} height={36} />}
        {shown && nodes.length === 0 && (
          <Empty title="No hand-off here" example="“Refund limits, signed by Finance”: Finance → Support, due 12 Dec" action={Object.keys(address).length > 0 && <Button onClick={() => narrow({ from: undefined, to: undefined, state: undefined })}>Show all open ones</Button>}>
            What a silo offers another inside a commitment stands here until it is done.
          </Empty>
        )}
        {nodes.length > 0 && (
          <div className={styles.card}>
            <HandoffTable caption="Hand-offs" handoffs={nodes} />
          </div>
        )}
        {pageInfo?.hasNextPage && (
          <div>
            <Button onClick={more}>Show more</Button>
          </div>
        )}
      </div>
    </>
  );
};
