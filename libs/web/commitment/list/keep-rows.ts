import type { ApolloCache } from '@apollo/client';
import { CommitmentRowFragmentDoc, type CommitmentRowFragment } from '../parts/commitment-row.generated.ts';

const AT_ONCE = 10;

const others = (): Promise<void> => new Promise((go) => setTimeout(go));

/** Puts rows that were read into the cache, a few at a time: whatever is pressed or scrolled meanwhile goes first. */
export async function keepRows(cache: ApolloCache, rows: readonly CommitmentRowFragment[]): Promise<void> {
  for (let at = 0; at < rows.length; at += AT_ONCE) {
    if (at > 0) await others();
    cache.batch({
      update: () => {
        for (const data of rows.slice(at, at + AT_ONCE)) cache.writeFragment({ fragment: CommitmentRowFragmentDoc, fragmentName: 'CommitmentRow', data });
      },
    });
  }
}
