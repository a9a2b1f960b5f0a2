import { localDateOf } from '#domain/calendar';
import { capacitiesOn, type Commitment, type Step } from '#domain/commitment';
import type { Fact } from '#domain/kernel';
import type { Edited, Import, Listed, RowReport } from '../plan.ts';
import { refuseRow, reportRow } from '../row-report.ts';
import type { Row } from '../row.ts';
import { becomes, editedCells } from './edited-cells.ts';
import { listed, type Directory } from './listed.ts';
import { takeEdits } from './take-edits.ts';
import { orderOf, type DayOrder } from './written-date.ts';

export type EditedPlan = { readonly edited: Edited[]; readonly facts: Fact[]; readonly one: (row: Row) => RowReport };

const KEY = /^c-(\d{1,9})$/i;

/** The commitment that a cell names by its number, as the list writes it; null when it names none. */
export const numberOfKey = (key: string): number | null => {
  const digits = KEY.exec(key)?.[1];
  return digits === undefined ? null : Number(digits);
};

/** Rows that were exported here and came back: what was edited in them, and nothing else, changes the commitment of their key. */
export function planEdited(rows: readonly Row[], has: (field: string) => boolean, fileName: string, directory: Directory, context: Import): EditedPlan {
  const { by, now, zone, snapshot } = context;
  const order: DayOrder | null = orderOf(rows.flatMap(({ said }) => [said['due'] ?? '', said['updated'] ?? '', said['original'] ?? '']));
  const firstLine = new Map<number, number>();
  const [edited, facts]: [Edited[], Fact[]] = [[], []];

  const stepOn = ({ escalated }: Listed) => (commitment: Commitment): Step => {
    const today = localDateOf(now, directory.silos.get(commitment.carriedBy)?.zone ?? zone);
    return { by, now, today, capacities: capacitiesOn(commitment, by, snapshot.posts, today), escalated };
  };

  const one = (row: Row): RowReport => {
    const key = row.said['key'] ?? '';
    const number = numberOfKey(key);
    const found = number === null ? undefined : context.listed?.get(number);
    const title = found?.commitment.title ?? row.said['title'] ?? '';
    const refuse = (why: string) => refuseRow('COMMITMENTS', row, why, key, title);
    if (row.refusal !== null) return refuse(row.refusal);
    if (number === null || found === undefined) {
      return refuse(`${key === '' ? 'The row has a version and no key' : `“${key}” is not on this list`}. For a new commitment leave both key and version empty; otherwise export the list again.`);
    }
    const before = firstLine.get(number);
    if (before !== undefined) return refuse(`${key} stands in row ${before} already; that row counts.`);
    firstLine.set(number, row.line);

    const current = listed(found.commitment, directory, now);
    const { cells, problems } = editedCells(row, has, current, order);
    if (problems.length > 0) {
      const more = cells.length === 0 ? null : takeEdits(found.commitment, cells, { stepOn: stepOn(found), directory, fileName });
      return { ...refuse('Nothing of this row was taken.'), remarks: [...row.remarks, ...problems, ...(more === null || more.ok ? [] : more.problems)] };
    }
    if (cells.length === 0) return reportRow('COMMITMENTS', row, 'unchanged', [], key, title);
    const taken = takeEdits(found.commitment, cells, { stepOn: stepOn(found), directory, fileName });
    if (!taken.ok) return { ...refuse(''), remarks: [...row.remarks, ...taken.problems] };
    edited.push({ before: found.commitment, after: taken.change.commitment, facts: taken.change.facts });
    facts.push(...taken.change.facts);
    return reportRow('COMMITMENTS', row, 'updated', cells.map((cell) => becomes(cell, current)), key, taken.change.commitment.title);
  };
  return { edited, facts, one };
}
