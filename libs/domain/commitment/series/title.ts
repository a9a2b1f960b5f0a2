import { monthName, monthOf, shortDate, yearOf } from '#domain/calendar';
import type { LocalDate } from '#domain/kernel';

const STANDS_FOR: Readonly<Record<string, (on: LocalDate) => string>> = {
  '{date}': (on) => shortDate(on),
  '{month}': (on) => `${monthName(monthOf(on))} ${yearOf(on)}`,
  '{quarter}': (on) => `Q${Math.ceil(monthOf(on) / 3)} ${yearOf(on)}`,
};

const EACH: Readonly<Record<string, string>> = { '{date}': 'each date', '{month}': 'each month', '{quarter}': 'each quarter' };

const MOST = 200;

/** The title of one occurrence. A pattern that says nothing of the date gets it behind: no two occurrences look alike. */
export function titleOn(pattern: string, on: LocalDate): string {
  const marks = Object.keys(STANDS_FOR).filter((mark) => pattern.includes(mark));
  if (marks.length === 0) {
    const end = `, ${shortDate(on)}`;
    return `${pattern.slice(0, MOST - end.length)}${end}`;
  }
  return marks.reduce((title, mark) => title.replaceAll(mark, STANDS_FOR[mark]!(on)), pattern).slice(0, MOST);
}

/** The title of all occurrences together: “Report for {month}” reads “Report for each month”. */
export function titleOfAll(pattern: string): string {
  const title = Object.entries(EACH).reduce((words, [mark, each]) => words.replaceAll(mark, each), pattern);
  return pattern.startsWith('{') ? title.charAt(0).toUpperCase() + title.slice(1) : title;
}
