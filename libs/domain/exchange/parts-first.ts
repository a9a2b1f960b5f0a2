import { partsAllowDelivery, type Commitment, type PartOf } from '#domain/commitment';
import type { CommitmentId, Fact } from '#domain/kernel';
import type { RowReport, Written } from './plan.ts';

/** What a row does, and what is said instead where it may not. */
export type RowPlan = {
  readonly report: RowReport;
  readonly change?: { readonly before: Commitment; readonly update: Written<Commitment>; readonly facts: readonly Fact[]; readonly refused: (why: string) => RowReport };
};

/**
 * Parts that a lead asked for come first whichever way delivers, so a row that says "implemented" of a whole is refused,
 * all of it, while such a part is open: as things stand after the other rows of the same file.
 */
export function partsFirst(rows: readonly RowPlan[], neededParts: ReadonlyMap<CommitmentId, readonly PartOf[]>): readonly RowPlan[] {
  const standing = new Map(rows.flatMap(({ change }) => (change ? [[change.update.thing.number, change.update.thing.standing] as const] : [])));
  const taken = rows.map((row): RowPlan => {
    const { change } = row;
    const parts = change && neededParts.get(change.before.id);
    if (!change || !parts || change.update.thing.standing !== 'DELIVERED' || change.before.standing === 'DELIVERED') return row;
    const allowed = partsAllowDelivery(change.before, parts.map((part) => ({ ...part, standing: standing.get(part.number) ?? part.standing })));
    return allowed.ok ? row : { report: change.refused(allowed.problem.message) };
  });
  // A row that is refused leaves its own whole waiting too.
  return taken.some((row, index) => row !== rows[index]) ? partsFirst(taken, neededParts) : taken;
}
