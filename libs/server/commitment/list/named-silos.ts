import { isName, type QueryTerm } from '#domain/commitment';

/** The silos that each key of a query means: the one of that key, or its heir, with what was closed into it. */
export type NamedSilos = ReadonlyMap<string, readonly string[]>;

/**
 * The keys of silos that a query names. What they mean is looked up before the list is read: with the silo's id at hand, and not
 * only its key, an index answers the order too.
 */
export const siloKeys = (terms: readonly QueryTerm[]): string[] => [...new Set(terms.flatMap((term) => term.values.filter((value) => isName('silo', term, value))))];
