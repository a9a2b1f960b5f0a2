import type { Statement } from '../list/answered.ts';

/** A value of a statement that changes from write to write, by where it stands. */
export type Place = { readonly statement: number; readonly value: number } & ({ readonly kind: 'version'; readonly offset: number } | { readonly kind: 'version-in-text'; readonly offset: number } | { readonly kind: 'fresh'; readonly was: string });

/** What one write sent, with the places that another write fills anew. */
export type Recorded = { readonly statements: readonly Statement[]; readonly places: readonly Place[] };

const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;
const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
const VERSION = /"version":(\d+)/;
const versionIn = (text: string): number | null => (VERSION.test(text) ? Number(VERSION.exec(text)![1]) : null);
const idsIn = (statements: readonly Statement[]): Set<string> => new Set(statements.flatMap(({ values = [] }) => values.flatMap((value) => [...textOf(value).matchAll(UUID)].map(([id]) => id))));

/** Compares two writes to one commitment, the second a version later: what differs between them is what a replay fills in. */
export function record(version: number, first: readonly Statement[], second: readonly Statement[]): Recorded {
  const lasting = idsIn(second);
  const fresh = [...idsIn(first)].filter((one) => !lasting.has(one));
  const places: Place[] = [];
  // The first write may say something that a later one need not: what belongs together has the same text.
  const nth = (all: readonly Statement[], at: number): number => all.slice(0, at).filter(({ text }) => text === all[at]!.text).length;
  const counterpart = (at: number): Statement | undefined => second.filter(({ text }) => text === first[at]!.text)[nth(first, at)];
  first.forEach(({ values = [] }, statement) => values.forEach((one, value) => {
    const other = counterpart(statement)?.values?.[value];
    const text = textOf(one);
    for (const was of fresh) if (text.includes(was)) places.push({ statement, value, kind: 'fresh', was });
    // Sets of rows go as one text.
    const [here, there] = [versionIn(text), versionIn(textOf(other))];
    if (here !== null && there === here + 1) places.push({ statement, value, kind: 'version-in-text', offset: here - version });
    if (typeof one === 'number' && typeof other === 'number' && other === one + 1 && one >= version && one <= version + 1) places.push({ statement, value, kind: 'version', offset: one - version });
  }));
  return { statements: first, places };
}

/** The statements of the next write to the same commitment. `newId` makes an id that nobody has. */
export function replay({ statements, places }: Recorded, version: number, newId: () => string): Statement[] {
  const filled = statements.map((statement) => ({ ...statement, values: statement.values && [...statement.values] }));
  const made = new Map<string, string>();
  for (const place of places) {
    const values = filled[place.statement]!.values!;
    if (place.kind === 'version') values[place.value] = version + place.offset;
    else if (place.kind === 'version-in-text') values[place.value] = textOf(values[place.value]).replace(VERSION, `"version":${version + place.offset}`);
    else {
      if (!made.has(place.was)) made.set(place.was, newId());
      values[place.value] = textOf(values[place.value]).replaceAll(place.was, made.get(place.was)!);
    }
  }
  return filled;
}
