import { addDays, isDate, later } from '#domain/calendar';
import type { LocalDate } from '#domain/kernel';
import type { CommitmentFilter, CommitmentGrouping, CommitmentSort, Face, Standing } from '#contract';
import { FACE_NAMES } from '../words/faces.ts';
import { STANDING_NAMES } from '../words/codes.ts';

/** A number of days from today, or the ends of a window; either end may be open. */
export type DueWindow = { readonly days: number } | { readonly from: LocalDate | null; readonly to: LocalDate | null };

/** The receiving side's key in the address and in filters for the CCO's office. */
export const OFFICE = 'office';
/** The owner's id in the address for whoever looks, and for nobody. */
export const ME = 'me';
export const NOBODY = 'nobody';

/** Everything that the address says about the list. */
export type ListView = {
  readonly text: string;
  /** Keys of silos. */
  readonly carriedBy: readonly string[];
  readonly promisedTo: readonly string[];
  readonly owner: readonly string[];
  /** `open`: proposed, accepted or delivered; `any`: also what has ended. */
  readonly standing: 'open' | 'any' | readonly Standing[];
  readonly face: readonly Face[];
  readonly due: DueWindow | null;
  readonly overdue: boolean;
  readonly waiting: boolean;
  readonly arrears: boolean;
  /** At least this many slips; 0 is no matter how many. */
  readonly slipped: number;
  readonly group: Group;
  readonly sort: Sort;
  readonly descending: boolean;
};

export const GROUPS = { silo: 'CARRIED_BY', to: 'PROMISED_TO', owner: 'OWNER', standing: 'STANDING', due: 'DUE', none: null } as const satisfies Record<string, CommitmentGrouping | null>;
export type Group = keyof typeof GROUPS;
export const SORTS = { due: 'DUE', silo: 'SILO', word: 'LAST_WORD', number: 'NUMBER' } as const satisfies Record<string, CommitmentSort>;
export type Sort = keyof typeof SORTS;

export const EVERYTHING_OPEN: ListView = {
  text: '', carriedBy: [], promisedTo: [], owner: [], standing: 'open', face: [], due: null, overdue: false, waiting: false, arrears: false,
  slipped: 0, group: 'silo', sort: 'due', descending: false,
};

type Search = Readonly<Record<string, unknown>>;

const text = (search: Search, name: string): string => (search[name] == null ? '' : String(search[name]));
const listed = (search: Search, name: string): string[] => [...new Set(text(search, name).split(',').filter(Boolean))];
const among = <Name extends string>(names: readonly Name[], values: readonly string[]): Name[] =>
  [...new Set(values.map((value) => value.toUpperCase().replaceAll('-', '_')))].filter((value): value is Name => (names as readonly string[]).includes(value));
const one = <Name extends string>(names: readonly Name[], value: string, otherwise: Name): Name => names.find((name) => name === value) ?? otherwise;
const yes = (search: Search, name: string): boolean => text(search, name) === 'yes';
const word = (code: string): string => code.toLowerCase().replaceAll('_', '-');

const MOST_DAYS = 999;

const readDue = (value: string): DueWindow | null => {
  const days = /^(\d{1,3})d$/.exec(value);
  if (days) return { days: Math.min(Number(days[1]), MOST_DAYS) };
  const [from = '', to = '', more] = value.split('..');
  const fits = (end: string) => end === '' || isDate(end);
  if (!value.includes('..') || more !== undefined || !fits(from) || !fits(to) || from + to === '') return null;
  return { from: (from as LocalDate) || null, to: (to as LocalDate) || null };
};

const writeDue = (due: DueWindow | null): string => (due === null ? '' : 'days' in due ? `${due.days}d` : `${due.from ?? ''}..${due.to ?? ''}`);

const readStanding = (values: readonly string[]): ListView['standing'] => {
  if (values.includes('any')) return 'any';
  const named = among(STANDING_NAMES, values);
  return named.length > 0 ? named : 'open';
};

/** What an address asks for. What it says wrongly is left out: an address never fails. */
export const readView = (search: Search): ListView => ({
  text: text(search, 'q').slice(0, 200),
  carriedBy: listed(search, 'silo'),
  promisedTo: listed(search, 'to'),
  owner: listed(search, 'owner'),
  standing: readStanding(listed(search, 'standing')),
  face: among(FACE_NAMES, listed(search, 'state')),
  due: readDue(text(search, 'due')),
  overdue: yes(search, 'overdue'),
  waiting: yes(search, 'waiting'),
  arrears: yes(search, 'arrears'),
  slipped: /^\d{1,2}$/.test(text(search, 'slipped')) ? Number(text(search, 'slipped')) : 0,
  group: one(Object.keys(GROUPS) as Group[], text(search, 'group'), EVERYTHING_OPEN.group),
  sort: one(Object.keys(SORTS) as Sort[], text(search, 'sort'), EVERYTHING_OPEN.sort),
  descending: yes(search, 'desc'),
});

/** The address of a view, in which whatever is as usual is left out. */
export const writeView = (view: ListView): Record<string, string> => {
  const said: Record<string, string> = {
    q: view.text,
    silo: view.carriedBy.join(','),
    to: view.promisedTo.join(','),
    owner: view.owner.join(','),
    standing: view.standing === 'open' ? '' : view.standing === 'any' ? 'any' : view.standing.map(word).join(','),
    state: view.face.map(word).join(','),
    due: writeDue(view.due),
    overdue: view.overdue ? 'yes' : '',
    waiting: view.waiting ? 'yes' : '',
    arrears: view.arrears ? 'yes' : '',
    slipped: view.slipped > 0 ? String(view.slipped) : '',
    group: view.group === EVERYTHING_OPEN.group ? '' : view.group,
    sort: view.sort === EVERYTHING_OPEN.sort ? '' : view.sort,
    desc: view.descending ? 'yes' : '',
  };
  return Object.fromEntries(Object.entries(said).filter(([, value]) => value !== ''));
};

const OPEN: readonly Standing[] = ['PROPOSED', 'ACCEPTED', 'DELIVERED'];

/** Whether only what is open is shown, because nothing else was asked for: a text, a state or a standing looks everywhere. */
export const showsOpenOnly = (view: ListView): boolean => view.standing === 'open' && view.text === '' && view.face.length === 0;

const standingOf = (view: ListView): readonly Standing[] | undefined =>
  typeof view.standing === 'object' ? view.standing : showsOpenOnly(view) ? OPEN : undefined;

const many = (values: readonly string[], translate = (value: string) => value): string[] | undefined =>
  values.length > 0 ? values.map(translate) : undefined;

/** The API's filter for a view, seen today by a member. */
export const filterOf = (view: ListView, today: LocalDate, me: string | null): CommitmentFilter => {
  const { due } = view;
  return {
    text: view.text || undefined,
    carriedBy: many(view.carriedBy),
    promisedTo: many(view.promisedTo, (key) => (key === OFFICE ? '' : key)),
    owner: many(view.owner, (id) => (id === ME ? (me ?? ME) : id === NOBODY ? '' : id)),
    standing: standingOf(view),
    face: view.face.length > 0 ? view.face : undefined,
    dueFrom: due !== null && 'from' in due ? (due.from ?? undefined) : undefined,
    dueTo: due === null ? undefined : 'days' in due ? addDays(today, due.days) : (due.to ?? undefined),
    overdue: view.overdue || undefined,
    waitingForMe: view.waiting || undefined,
    arrears: view.arrears || undefined,
    slipped: view.slipped || undefined,
  };
};

/** What has no date stands behind every date: the API's last day finds exactly that. */
const NO_DATE = '2199-12-31' as LocalDate;

/** The filter for the rows of one group. */
export const filterOfGroup = (filter: CommitmentFilter, by: CommitmentGrouping, key: string): CommitmentFilter => {
  switch (by) {
    case 'CARRIED_BY': return { ...filter, carriedBy: [key] };
    case 'PROMISED_TO': return { ...filter, promisedTo: [key] };
    case 'OWNER': return { ...filter, owner: [key] };
    case 'STANDING': return { ...filter, standing: [key as Standing] };
    case 'DUE': return withinMonth(filter, key);
  }
};

const withinMonth = (filter: CommitmentFilter, month: string): CommitmentFilter => {
  if (month === '') return { ...filter, dueFrom: NO_DATE };
  const first = `${month}-01` as LocalDate;
  const last = addDays(`${addDays(first, 31).slice(0, 7)}-01` as LocalDate, -1);
  const from = filter.dueFrom == null ? first : later(first, filter.dueFrom as LocalDate);
  return { ...filter, dueFrom: from, dueTo: filter.dueTo != null && filter.dueTo < last ? filter.dueTo : last };
};
