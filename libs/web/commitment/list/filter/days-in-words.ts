import { counted, isDate, shortDate, times } from '#domain/calendar';
import { monthInWords } from '../../words/when.ts';

const UNITS = { d: 'day', w: 'week', m: 'month' } as const;
const spanOf = (text: string): { readonly past: boolean; readonly words: string } | null => {
  const found = /^(-?)(\d+)([dwm])$/.exec(text);
  return found && { past: found[1] === '-', words: counted(Number(found[2]), UNITS[found[3] as keyof typeof UNITS]) };
};

const pointInWords = (point: string): string => {
  const span = spanOf(point);
  if (span) return span.past ? `${span.words} ago` : `in ${span.words}`;
  if (point === 'today' || point.length === 4) return point;
  return point.length === 7 ? monthInWords(point) : isDate(point) ? shortDate(point) : point;
};

/** A day as a query writes it, in words: `within 7 days`, `before 1 Dec 2026`, `December 2026`. */
export const daysInWords = (value: string): string => {
  if (value === 'none') return 'on no date';
  if (value.includes('..')) {
    const [from = '', to = ''] = value.split('..');
    if (from === '') return `by ${pointInWords(to)}`;
    return to === '' ? `from ${pointInWords(from)}` : `${pointInWords(from)} to ${pointInWords(to)}`;
  }
  const [, compare = '', point = ''] = /^(<=?|>=?)?(.*)$/.exec(value) ?? [];
  const span = spanOf(point);
  if (span && compare !== '') {
    const { past, words } = span;
    if (past) return { '<': `more than ${words} ago`, '<=': `${words} ago or earlier`, '>': `later than ${words} ago`, '>=': `${words} ago or later` }[compare]!;
    return { '<': `in less than ${words}`, '<=': `within ${words}`, '>': `in more than ${words}`, '>=': `in ${words} or later` }[compare]!;
  }
  const words = pointInWords(point);
  return { '<': `before ${words}`, '<=': `by ${words}`, '>': `after ${words}`, '>=': `from ${words}`, '': words }[compare]!;
};

/** How long ago, in words: `more than 14 days ago`. */
export const ageInWords = (value: string): string => {
  if (value === 'none') return 'never';
  const [, compare = '>=', point = ''] = /^(<=?|>=?)?(.*)$/.exec(value) ?? [];
  const words = spanOf(point)?.words ?? point;
  return { '<': `less than ${words} ago`, '<=': `at most ${words} ago`, '>': `more than ${words} ago`, '>=': `${words} ago or more` }[compare]!;
};

/** A count of slips in words: `twice or more`. */
export const slipsInWords = (value: string): string => {
  if (value.includes('..')) {
    const [from = '', to = ''] = value.split('..');
    return from === '' ? `at most ${times(Number(to))}` : to === '' ? `${times(Number(from))} or more` : `${from} to ${to} times`;
  }
  const [, compare = '', number = '0'] = /^(<=?|>=?)?(.*)$/.exec(value) ?? [];
  const count = Number(number);
  if (compare === '' && count === 0) return 'never';
  return { '<': `less than ${times(count)}`, '<=': `at most ${times(count)}`, '>': `more than ${times(count)}`, '>=': `${times(count)} or more`, '': times(count) }[compare]!;
};

/** A count of commitments in words: `2 or more`. */
export const countInWords = (value: string): string => {
  if (value.includes('..')) {
    const [from = '', to = ''] = value.split('..');
    return from === '' ? `at most ${to}` : to === '' ? `${from} or more` : `${from} to ${to}`;
  }
  const [, compare = '', number = '0'] = /^(<=?|>=?)?(.*)$/.exec(value) ?? [];
  return { '<': `fewer than ${number}`, '<=': `at most ${number}`, '>': number === '0' ? 'at least one' : `more than ${number}`, '>=': `${number} or more`, '': number }[compare]!;
};
