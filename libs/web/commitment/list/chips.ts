import { counted, shortDate } from '#domain/calendar';
import { faceWord } from '../words/faces.ts';
import { STANDING_WORDS } from '../words/codes.ts';
import { EVERYTHING_OPEN, ME, NOBODY, OFFICE, showsOpenOnly, writeView, type DueWindow, type ListView } from './view.ts';

/** The names behind the keys and ids in an address. */
export type Names = { readonly silo: (key: string) => string; readonly member: (id: string) => string };

export type ChipName = 'open' | 'standing' | 'face' | 'carriedBy' | 'promisedTo' | 'owner' | 'due' | 'overdue' | 'waiting' | 'arrears' | 'slipped' | 'text';
export type Chip = { readonly name: ChipName; readonly label: string; /** The view without it. */ readonly without: ListView };

const anyOf = (words: readonly string[]): string => words.join(' or ');

const dueInWords = (due: DueWindow): string => {
  if ('days' in due) return due.days === 0 ? 'Due by today' : `Due within ${counted(due.days, 'day')}`;
  if (due.from === null) return `Due by ${shortDate(due.to!)}`;
  return due.to === null ? `Due from ${shortDate(due.from)}` : `Due ${shortDate(due.from)} to ${shortDate(due.to)}`;
};

const silo = (names: Names) => (key: string) => (key === OFFICE ? 'the CCO’s office' : names.silo(key));
const person = (names: Names) => (id: string) => (id === ME ? 'me' : id === NOBODY ? 'nobody' : names.member(id));

/** Narrowed by nothing but what the list shows as it opens. */
const isUsual = (view: ListView): boolean => Object.keys(writeView({ ...view, group: EVERYTHING_OPEN.group, sort: EVERYTHING_OPEN.sort, descending: false })).length === 0;

/** One chip for each filter that holds, in words. */
export const chipsOf = (view: ListView, names: Names): readonly Chip[] => {
  const chip = (holds: boolean, name: ChipName, label: () => string, patch: Partial<ListView>): Chip[] =>
    holds ? [{ name, label: label(), without: { ...view, ...patch } }] : [];
  const { standing, due } = view;
  return [
    ...chip(view.text !== '', 'text', () => `“${view.text}”`, { text: '' }),
    ...chip(showsOpenOnly(view) && !view.arrears && !view.overdue && !view.waiting && !isUsual(view), 'open', () => 'Open', { standing: 'any' }),
    ...chip(typeof standing === 'object', 'standing', () => anyOf(typeof standing === 'object' ? standing.map((one) => STANDING_WORDS[one]) : []), { standing: 'any' }),
    ...chip(view.face.length > 0, 'face', () => anyOf(view.face.map(faceWord)), { face: [] }),
    ...chip(view.carriedBy.length > 0, 'carriedBy', () => `Carried by ${anyOf(view.carriedBy.map(silo(names)))}`, { carriedBy: [] }),
    ...chip(view.promisedTo.length > 0, 'promisedTo', () => `Promised to ${anyOf(view.promisedTo.map(silo(names)))}`, { promisedTo: [] }),
    ...chip(view.owner.length > 0, 'owner', () => `Owned by ${anyOf(view.owner.map(person(names)))}`, { owner: [] }),
    ...chip(due !== null, 'due', () => dueInWords(due!), { due: null }),
    ...chip(view.overdue, 'overdue', () => 'Overdue', { overdue: false }),
    ...chip(view.waiting, 'waiting', () => 'Waiting for me', { waiting: false }),
    ...chip(view.arrears, 'arrears', () => 'In the arrears', { arrears: false }),
    ...chip(view.slipped > 0, 'slipped', () => (view.slipped === 1 ? 'Slipped' : `Slipped ${view.slipped} times or more`), { slipped: 0 }),
  ];
};

/** The view without any filter; what orders and groups it stays. */
export const withoutFilters = (view: ListView, usual: ListView): ListView => ({ ...usual, standing: 'any', group: view.group, sort: view.sort, descending: view.descending });
