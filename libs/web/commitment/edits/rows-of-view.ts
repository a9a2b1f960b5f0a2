import type { ApolloClient } from '@apollo/client';
import type { CommitmentFilter } from '#contract';
import { RowVersionFragmentDoc, VersionsNowDocument, type VersionsNowQuery } from './bulk.generated.ts';
import type { Row } from './use-bulk.ts';

const PAGE = 500;
const MOST = 10_000;

/** The version of each as this window last read it; rows that it never read are left out. */
export const versionsOf = (client: ApolloClient, ids: Iterable<string>): Row[] =>
  [...ids].flatMap((id) => {
    const row = client.cache.readFragment({ id: `Commitment:${id}`, fragment: RowVersionFragmentDoc });
    return row ? [{ id: row.id, version: row.version }] : [];
  });

/** The ids of a view, up to 10,000; their versions are in the cache then. */
export const rowsOfView = async (client: ApolloClient, filter: CommitmentFilter): Promise<string[]> => {
  const ids: string[] = [];
  let after: string | null = null;
  do {
    const answer: { data?: VersionsNowQuery } = await client.query({ query: VersionsNowDocument, variables: { filter, first: PAGE, after }, fetchPolicy: 'network-only' });
    const page = answer.data!.commitments;
    ids.push(...page.nodes.map(({ id }) => id));
    after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
  } while (after !== null && ids.length < MOST);
  return ids;
};
