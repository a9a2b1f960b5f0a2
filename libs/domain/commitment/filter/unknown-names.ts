import { comparesCounts } from './counts.ts';
import { FIELDS, type Takes } from './fields.ts';
import { problemAt } from './parse-query.ts';
import type { PlacedTerm, QueryProblem, QueryTerm } from './term.ts';

/** The silos and people that a query may name. */
export type Names = { readonly silos: readonly { readonly key: string }[]; readonly members: readonly Named[] };
export type Named = { readonly id: string; readonly name: string; readonly handle: string | null };

/** Whether a query's word means this person: the id, the handle, the name or a part of the name, in small or capital letters. */
export const isNamed = (word: string, { id, name, handle }: Named): boolean => {
  const wanted = word.toLowerCase();
  const whole = name.toLowerCase();
  return wanted === id || wanted === handle?.toLowerCase() || wanted === whole || whole.split(' ').includes(wanted);
};

/** Whether a term's value is the name of a silo, or of a person: neither a word of its field nor a count. */
export const isName = (takes: Takes, { field }: Pick<QueryTerm, 'field'>, value: string): boolean =>
  FIELDS[field].takes === takes && !FIELDS[field].words.includes(value) && !(field === 'blocks' && comparesCounts(value));

/** A problem for each silo and person that is named and is not there. Such a term finds nothing. */
export const unknownNames = (terms: readonly PlacedTerm[], { silos, members }: Names): QueryProblem[] =>
  terms.flatMap(({ field, values, places }) => {
    const { takes, words } = FIELDS[field];
    if (takes !== 'silo' && takes !== 'member') return [];
    const possible = takes === 'silo' ? silos.map(({ key }) => key) : members.map(({ handle, name }) => handle ?? name);
    const isKnown = (value: string): boolean =>
      !isName(takes, { field }, value) || (takes === 'silo' ? possible.includes(value) : members.some((member) => isNamed(value, member)));
    return values.flatMap((value, at) =>
      isKnown(value) ? [] : [problemAt(places[at]!, takes === 'silo' ? `There is no silo “${value}”.` : `There is nobody called “${value}”.`, value, [...words, ...possible])],
    );
  });
