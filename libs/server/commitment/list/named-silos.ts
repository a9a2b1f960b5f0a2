import { isName, type QueryTerm } from '#domain/commitment';
import type { TenantTx } from '#server/database';
import { silosAndFormer } from '#server/org';

/** The silos that each key of a query means: the one of that key, or its heir, with what was closed into it. */
export type NamedSilos = ReadonlyMap<string, readonly string[]>;

const NAMED = `select w.key, s.id from unnest($2::text[]) w(key) cross join lateral (${silosAndFormer('array[w.key]')}) s order by w.key, s.id`;

/** Looked up before the list is read: with the silo's id at hand, and not only its key, an index answers the order too. */
export async function namedSilos(tx: TenantTx, terms: readonly QueryTerm[]): Promise<NamedSilos> {
  const keys = [...new Set(terms.flatMap((term) => term.values.filter((value) => isName('silo', term, value))))];
  const found = new Map<string, string[]>();
  if (keys.length === 0) return found;
  for (const { key, id } of await tx.sql<{ key: string; id: string }>('silos-of-query', NAMED, [tx.orgId, keys])) found.set(key, [...(found.get(key) ?? []), id]);
  return found;
}
