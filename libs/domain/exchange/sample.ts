import type { Instant, LocalDate, MemberId, Zone } from '#domain/kernel';
import type { FileKind, Table } from './file.ts';
import { guessMapping } from './mapping.ts';
import { planImport } from './plan-import.ts';
import type { FromFile, Import, ImportFile, ImportPlan, RowReport, Snapshot, Writes } from './plan.ts';

/** For the tests of this folder: a file written as lines, the guess as its mapping, and what applying a plan leaves. */
export const table = (name: string, header: string, ...lines: readonly string[]): Table => ({
  name, headers: header.split(','), rows: lines.map((line) => line.split(',')),
});

export const file = (kind: FileKind, parsed: Table): ImportFile => ({ kind, table: parsed, mapping: guessMapping(kind, parsed.headers) });

export const EMPTY: Snapshot = { silos: [], members: [], posts: [], commitments: [] };
export const TODAY = '2026-08-17' as LocalDate;
export const NOW = Date.parse('2026-08-17T10:00:00Z') as Instant;

let ids = 0;
export const importing = (files: readonly ImportFile[], snapshot: Snapshot = EMPTY, more: Partial<Import> = {}): Import => ({
  files, snapshot, by: 'cco' as MemberId, now: NOW, today: TODAY, zone: 'UTC' as Zone, nextNumber: snapshot.commitments.length + 1,
  newId: () => `id-${(ids += 1)}`, ...more,
});

export const planned = (files: readonly ImportFile[], snapshot: Snapshot = EMPTY, more: Partial<Import> = {}): ImportPlan => {
  const plan = planImport(importing(files, snapshot, more));
  if (!plan.ok) throw new Error(plan.problem.message);
  return plan.value;
};

const written = <Thing extends { readonly id: string }>(before: readonly FromFile<Thing>[], writes: Writes<Thing>): readonly FromFile<Thing>[] => [
  ...before.map((one) => writes.update.find(({ thing }) => thing.id === one.thing.id) ?? one),
  ...writes.create,
];

export const applied = (plan: ImportPlan, before: Snapshot = EMPTY): Snapshot => ({
  silos: written(before.silos, plan.silos),
  members: written(before.members, plan.members),
  posts: [...before.posts.filter((post) => !plan.posts.end.includes(post)), ...plan.posts.give],
  commitments: written(before.commitments, plan.commitments),
});

export const says = (row: RowReport | undefined): string => (row?.remarks ?? []).map((remark) => `${remark.level}: ${remark.text}`).join('\n');
