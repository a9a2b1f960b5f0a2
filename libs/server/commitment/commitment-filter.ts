import { ME, NOBODY, NONE, not, OFFICE, parseQuery, term, writeTerm, type QueryProblem, type Standing, type QueryTerm } from '#domain/commitment';
import { cleanText, isId, type LocalDate } from '#domain/kernel';

/** The filter as the API takes it. Every field is said as terms; all must hold. */
export type CommitmentFilter = {
  readonly query?: string | null;
  readonly carriedBy?: readonly string[] | null;
  readonly promisedTo?: readonly string[] | null;
  readonly owner?: readonly string[] | null;
  readonly standing?: readonly Standing[] | null;
  readonly face?: readonly string[] | null;
  readonly dueFrom?: LocalDate | null;
  readonly dueTo?: LocalDate | null;
  readonly overdue?: boolean | null;
  readonly slipped?: number | null;
  readonly arrears?: boolean | null;
  readonly asImported?: boolean | null;
  readonly waitingForMe?: boolean | null;
  readonly text?: string | null;
};

type Said = { readonly terms: readonly QueryTerm[]; readonly problems: readonly QueryProblem[] };

const LONGEST_TEXT = 200;
const asWord = (code: string): string => code.toLowerCase().replaceAll('_', '-');

/** The terms of a filter, and the words of its query that are not understood. A list of nothing finds nothing. */
export function termsOf(filter: CommitmentFilter): Said {
  const { terms, problems } = parseQuery(filter.query ?? '');
  const text = cleanText((filter.text ?? '').slice(0, LONGEST_TEXT));
  const { dueFrom, dueTo, slipped } = filter;
  const said: (QueryTerm | null)[] = [
    list('silo', filter.carriedBy),
    list('to', filter.promisedTo?.map((key) => (key === '' ? OFFICE : key))),
    list('owner', filter.owner?.map((id) => (id === '' ? NOBODY : id)).filter((id) => id === NOBODY || id === ME || isId(id))),
    list('standing', filter.standing?.map(asWord)),
    list('state', filter.face?.map(asWord)),
    dueFrom || dueTo ? term('due', `${dueFrom ?? ''}..${dueTo ?? ''}`) : null,
    quality('overdue', filter.overdue),
    slipped ? term('slipped', `>=${Math.max(0, Math.min(slipped, 999))}`) : null,
    quality('arrears', filter.arrears),
    quality('imported', filter.asImported),
    filter.waitingForMe ? term('is', 'waiting') : null,
    text === '' ? null : term('text', text),
  ];
  return { terms: [...terms, ...said.filter((one) => one !== null)], problems };
}

const list = (field: 'silo' | 'to' | 'owner' | 'standing' | 'state', values: readonly string[] | null | undefined): QueryTerm | null => (values ? term(field, ...values) : null);
const quality = (word: string, holds: boolean | null | undefined): QueryTerm | null => (holds == null ? null : holds ? term('is', word) : not(term('is', word)));

/** The words by which to find what a group of the list holds. */
export const groupTerm = (field: QueryTerm['field'], value: string): string => writeTerm(term(field, value === '' ? (field === 'to' ? OFFICE : field === 'owner' ? NOBODY : NONE) : field === 'standing' ? asWord(value) : value));
