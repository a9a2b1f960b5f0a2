import type { Section } from './rows.ts';

/** The row beside another one; `UNREAD` where it stands among those of a group that have not been read yet: so many are needed. */
export type NextRow = { readonly kind: 'ROW'; readonly id: string } | { readonly kind: 'UNREAD'; readonly key: string; readonly count: number };

const rowOf = ({ key, ids }: Section, at: number): NextRow => (ids[at] === undefined ? { kind: 'UNREAD', key, count: at + 1 } : { kind: 'ROW', id: ids[at] });

/** Goes one row on or back, into the next group where one ends; stays at both ends, and begins where nothing has the focus. */
export function nextRow(all: readonly Section[], current: string | null, step: 1 | -1): NextRow | null {
  const sections = all.filter(({ count }) => count > 0);
  const at = current === null ? -1 : sections.findIndex(({ ids }) => ids.includes(current));
  if (at === -1) return sections[0] ? rowOf(sections[0], 0) : null;
  const here = sections[at]!;
  const place = here.ids.indexOf(current!) + step;
  if (place >= 0 && place < here.count) return rowOf(here, place);
  const beside = sections[at + step];
  if (!beside) return { kind: 'ROW', id: current! };
  return rowOf(beside, step === 1 ? 0 : beside.count - 1);
}
