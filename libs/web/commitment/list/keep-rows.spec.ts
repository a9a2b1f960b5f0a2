import { InMemoryCache } from '@apollo/client';
import { sampleCommitment } from '../sample.ts';
import { CommitmentRowFragmentDoc } from '../parts/commitment-row.generated.ts';
import { keepRows } from './keep-rows.ts';

const read = (cache: InMemoryCache, id: string) => cache.readFragment({ fragment: CommitmentRowFragmentDoc, fragmentName: 'CommitmentRow', id: `Commitment:${id}` });

it('keeps every row, and lets others go first between a few', async () => {
  const cache = new InMemoryCache();
  const rows = Array.from({ length: 35 }, (_, at) => (sampleCommitment({ id: `id-${at}`, key: `C-${at}` })));
  let meanwhile = 0;
  const work = setInterval(() => (meanwhile += 1), 0);
  await keepRows(cache, rows);
  clearInterval(work);
  expect(rows.every(({ id, key }) => read(cache, id)?.key === key)).toBe(true);
  expect(meanwhile).toBeGreaterThan(1);
});
