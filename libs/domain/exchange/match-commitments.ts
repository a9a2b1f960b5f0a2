import type { Commitment } from '#domain/commitment';
import type { Said } from './fields.ts';
import type { FromFile } from './plan.ts';
import { note, warning, type Remark, type Row } from './row.ts';

type Brought = FromFile<Commitment> & { readonly said: Said };

/** Key, carrying silo and title together: what tells rows apart whose key is none. */
const whole = (said: Said): string => JSON.stringify([said['key'] ?? '', said['carriedBy'] ?? '', said['title'] ?? '']);

export type Match = { readonly found: Brought | null; readonly remarks: readonly Remark[]; readonly refusal: string | null };

const grouped = <Value>(values: readonly Value[], keyOf: (value: Value) => string): ReadonlyMap<string, readonly Value[]> => {
  const groups = new Map<string, Value[]>();
  for (const value of values) groups.set(keyOf(value), [...(groups.get(keyOf(value)) ?? []), value]);
  return groups;
};

/**
 * Finds for each row the commitment that an earlier file brought. A key that stands several times in a file (or in none
 * of the cells) is no key: such rows are matched by key, carrying silo and title, and say so.
 */
export function matchCommitments(rows: readonly Row[], commitments: readonly FromFile<Commitment>[]): (row: Row) => Match {
  const brought = commitments.filter((one): one is Brought => one.said !== null);
  const byKey = grouped(brought, ({ said }) => said['key'] ?? '');
  const byWhole = new Map(brought.map((one) => [whole(one.said), one]));
  const readable = rows.filter((row) => row.refusal === null);
  const sharers = grouped(readable, ({ said }) => said['key'] ?? '');
  const first = new Map<string, number>();

  return (row) => {
    const key = row.said['key'] ?? '';
    const same = whole(row.said);
    const earlier = first.get(same);
    if (earlier !== undefined) {
      return { found: null, remarks: [], refusal: `Row ${earlier} has the same key, silo and title; that row counts.` };
    }
    first.set(same, row.line);
    const others = (sharers.get(key) ?? []).filter((other) => other.line !== row.line).map((other) => other.line);
    if (key === '') {
      return { found: byWhole.get(same) ?? null, remarks: [warning('It has no key; a later file finds it again by its silo and title only.')], refusal: null };
    }
    if (others.length > 0) {
      const remark = warning(`“${key}” also stands in ${others.length === 1 ? 'row' : 'rows'} ${others.join(', ')}, so it is no key: this row is known by key, silo and title.`);
      return { found: byWhole.get(same) ?? null, remarks: [remark], refusal: null };
    }
    const candidates = byKey.get(key) ?? [];
    if (candidates.length <= 1) return { found: candidates[0] ?? null, remarks: [], refusal: null };
    const found = byWhole.get(same) ?? null;
    return { found, remarks: [note(`“${key}” is known here for several commitments; this row was matched by key, silo and title.`)], refusal: null };
  };
}
