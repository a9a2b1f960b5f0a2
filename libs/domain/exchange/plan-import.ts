import { ok, refuse, type Result } from '#domain/kernel';
import { FILE_KINDS, type FileKind } from './file.ts';
import { placeColumns } from './mapping.ts';
import { planCommitments } from './plan-commitments.ts';
import { planPeople } from './plan-people.ts';
import { planSilos } from './plan-silos.ts';
import type { Import, ImportPlan } from './plan.ts';
import { totalsOf } from './row-report.ts';
import { readRows, type Row } from './row.ts';

/**
 * What importing these files would do, row by row, and everything to write: people first, then silos and their posts, then
 * commitments. It counts nothing as promised, makes nobody an owner whom the file does not name, and starts no clock for
 * what is past. Refuses NOT_ALLOWED, INVALID and TOO_MANY for a file as a whole; what is wrong with a row is said at that row.
 */
export function planImport(context: Import): Result<ImportPlan> {
  if (context.runsImports === false && context.files.some(({ kind }) => kind !== 'COMMITMENTS')) {
    return refuse('NOT_ALLOWED', 'Nothing was imported: people and silos are brought in by the CCO. What you may bring back is an export of the list that you edited.');
  }
  const read = new Map<FileKind, { name: string; rows: readonly Row[]; fields: ReadonlySet<string> }>();
  for (const { kind, table, mapping } of context.files) {
    if (read.has(kind)) return refuse('INVALID', 'Nothing was imported: two files are given for the same thing. Give one of each.');
    const places = placeColumns(kind, table, mapping);
    if (!places.ok) return places;
    read.set(kind, { name: table.name, rows: readRows(kind, table, places.value), fields: new Set(places.value.keys()) });
  }
  if (read.size === 0) return refuse('INVALID', 'Nothing was imported: no file was given.');
  const rowsOf = (kind: FileKind): readonly Row[] => read.get(kind)?.rows ?? [];

  const people = planPeople(rowsOf('PEOPLE'), context);
  const silos = planSilos(rowsOf('SILOS'), people.memberIds, context);
  const known = {
    memberIds: people.memberIds, siloIds: silos.siloIds,
    members: context.snapshot.members.map(({ thing }) => thing), silos: context.snapshot.silos.map(({ thing }) => thing),
  };
  const commitments = planCommitments(rowsOf('COMMITMENTS'), read.get('COMMITMENTS')?.fields ?? new Set(), read.get('COMMITMENTS')?.name ?? '', known, context);

  const rows = [...people.rows, ...silos.rows, ...commitments.rows];
  const totals = Object.fromEntries(FILE_KINDS.map((kind) => [kind, totalsOf(rows.filter((row) => row.kind === kind))]));
  return ok({
    rows,
    totals: totals as ImportPlan['totals'],
    members: { create: people.create, update: people.update },
    silos: { create: silos.create, update: silos.update },
    posts: { give: silos.give, end: silos.end },
    commitments: { create: commitments.create, update: commitments.update },
    edited: commitments.edited,
    facts: [...people.facts, ...silos.facts, ...commitments.facts],
  });
}

/** Whether applying it would write anything at all. */
export const changesNothing = (plan: ImportPlan): boolean =>
  [plan.members, plan.silos, plan.commitments].every(({ create, update }) => create.length + update.length === 0) &&
  plan.posts.give.length + plan.posts.end.length + plan.edited.length === 0;
