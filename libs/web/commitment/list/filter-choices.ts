import { FACE_NAMES, faceWord } from '../words/faces.ts';
import { STANDING_NAMES, STANDING_WORDS } from '../words/codes.ts';
import type { Directory } from './use-directory.ts';
import { ME, NOBODY, OFFICE, type ListView } from './view.ts';

export const FILTER_WORDS = {
  face: 'State', carriedBy: 'Carried by', promisedTo: 'Promised to', owner: 'Owner', due: 'Due', slipped: 'Slips', standing: 'Standing', more: 'More',
} as const;
export type FilterName = keyof typeof FILTER_WORDS;

export type FilterChoice = { readonly value: string; readonly label: string; readonly holds: boolean; readonly single?: boolean; /** The view after it was pressed. */ readonly toggled: ListView };

const toggle = <Value>(values: readonly Value[], value: Value): Value[] => (values.includes(value) ? values.filter((one) => one !== value) : [...values, value]);

const several = <Name extends 'face' | 'carriedBy' | 'promisedTo' | 'owner'>(view: ListView, name: Name, options: readonly (readonly [string, string])[]): FilterChoice[] => {
  const held = view[name] as readonly string[];
  return options.map(([value, label]) => ({ value, label, holds: held.includes(value), toggled: { ...view, [name]: toggle(held, value) } }));
};

const WINDOWS: readonly (readonly [number | null, string])[] = [[null, 'Any time'], [7, 'Within 7 days'], [30, 'Within 30 days'], [90, 'Within 90 days']];
const SLIPS: readonly (readonly [number, string])[] = [[0, 'Any number'], [1, 'Slipped'], [2, 'Slipped twice or more'], [3, 'Slipped three times or more']];

const standings = (view: ListView): FilterChoice[] => {
  const named = typeof view.standing === 'object' ? view.standing : [];
  const whole = (['open', 'any'] as const).map((value) => ({
    value, label: value === 'open' ? 'Open: not ended' : 'All, also ended', holds: view.standing === value, toggled: { ...view, standing: value },
  }));
  return [...whole, ...STANDING_NAMES.map((value) => {
    const next = toggle(named, value);
    return { value, label: STANDING_WORDS[value], holds: named.includes(value), toggled: { ...view, standing: next.length > 0 ? next : ('open' as const) } };
  })];
};

const within = (view: ListView): number | null => (view.due !== null && 'days' in view.due ? view.due.days : null);

/** What one may choose for a filter, and what each choice makes of the view. */
export const choicesOf = (name: FilterName, view: ListView, { silos, members }: Pick<Directory, 'silos' | 'members'>): readonly FilterChoice[] => {
  const named = silos.map(({ key, name: label }) => [key, label] as const);
  switch (name) {
    case 'face': return several(view, 'face', FACE_NAMES.map((face) => [face, faceWord(face)]));
    case 'carriedBy': return several(view, 'carriedBy', named);
    case 'promisedTo': return several(view, 'promisedTo', [[OFFICE, 'CCO’s office'], ...named]);
    case 'owner': return several(view, 'owner', [[ME, 'Me'], [NOBODY, 'Nobody yet'], ...members.filter(({ active }) => active).map(({ id, name: label }) => [id, label] as const)]);
    case 'due': return WINDOWS.map(([days, label]) => ({ value: String(days), label, single: true, holds: within(view) === days && (days !== null || view.due === null), toggled: { ...view, due: days === null ? null : { days } } }));
    case 'slipped': return SLIPS.map(([slipped, label]) => ({ value: String(slipped), label, single: true, holds: view.slipped === slipped, toggled: { ...view, slipped } }));
    case 'standing': return standings(view);
    case 'more': return ([['overdue', 'Overdue'], ['waiting', 'Waiting for me'], ['arrears', 'In the arrears']] as const).map(([value, label]) => ({
      value, label, holds: view[value], toggled: { ...view, [value]: !view[value] },
    }));
  }
};
