import type { QueryTerm } from '#domain/commitment';
import type { TenantTx } from '#server/database';

/** For each words of a query that few titles hold: the commitments with these titles. */
export type RareWords = ReadonlyMap<string, readonly string[]>;

const MOST = 1000;
// Fewer letters make no trigram, and are found soon enough by going along an order.
const FEWEST_LETTERS = 3;

const HELD = `select w.words, found.ids from unnest($1::text[]) w(words) cross join lateral (select array(select search_titles(w.words, ${MOST + 1})) as ids) found`;

/** Looked up before the list is read. Words that many titles hold are left to the list's own order, which meets them soon. */
export async function rareWords(tx: TenantTx, terms: readonly QueryTerm[]): Promise<RareWords> {
  const wanted = [...new Set(terms.filter(({ field, negated }) => field === 'text' && !negated).flatMap(({ values }) => values))].filter((words) => words.length >= FEWEST_LETTERS);
  if (wanted.length === 0) return new Map();
  const found = await tx.sql<{ words: string; ids: string[] }>('titles-of-query', HELD, [wanted]);
  return new Map(found.filter(({ ids }) => ids.length <= MOST).map(({ words, ids }) => [words, ids]));
}
