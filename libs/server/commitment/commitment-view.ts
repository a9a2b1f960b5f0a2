import { faceOf, isOverdue, type Commitment, type Face } from '#domain/commitment';
import type { CommitmentId, Instant, LocalDate, MemberId, SiloId } from '#domain/kernel';
import type { MemberView, SiloView } from '#server/org';

/** A row of the list as one SQL statement answers it. */
export type ListRow = {
  readonly id: CommitmentId;
  readonly version: number;
  readonly number: number;
  readonly title: string;
  readonly customerEffect: string;
  readonly doneWhen: string;
  readonly nextStep: string;
  readonly carriedById: SiloId;
  readonly promisedToId: SiloId | null;
  readonly ownerId: MemberId | null;
  readonly ownerName: string | null;
  readonly ownerHandle: string | null;
  readonly ownerActive: boolean | null;
  readonly standing: Commitment['standing'];
  readonly reportState: 'ON_TRACK' | 'AT_RISK' | null;
  readonly effect: Commitment['effect'];
  readonly escalated: boolean;
  readonly proposedAt: Instant;
  readonly proposedOn: LocalDate | null;
  readonly originalOn: LocalDate | null;
  readonly agreedOn: LocalDate | null;
  readonly dueEndsAt: Instant | null;
  readonly lastWordAt: Instant | null;
  readonly asImported: boolean;
  readonly importNote: string;
  readonly arrears: Commitment['arrears'];
  readonly slipCount: number;
  readonly slipDays: number;
  readonly sortKey: string;
};

/** What the API shows of a commitment in a list: everything that a row needs, joined. */
export type CommitmentView = ListRow & {
  readonly key: string;
  readonly face: Uppercase<string>;
  readonly overdue: boolean;
  readonly carriedBy: SiloView | undefined;
  readonly promisedTo: SiloView | null | undefined;
  readonly owner: MemberView | null;
};

export const faceName = (face: Face): Uppercase<string> => face.toUpperCase().replace('-', '_') as Uppercase<string>;

export function toView(row: ListRow, now: Instant, silos: ReadonlyMap<string, SiloView>): CommitmentView {
  const facing = { standing: row.standing, effect: row.effect, lastWordAt: row.lastWordAt, report: row.reportState && { state: row.reportState } };
  return {
    ...row,
    key: `C-${row.number}`,
    face: faceName(faceOf(facing, now, row.dueEndsAt)),
    overdue: isOverdue(row, now, row.dueEndsAt),
    carriedBy: silos.get(row.carriedById),
    promisedTo: row.promisedToId === null ? null : silos.get(row.promisedToId),
    owner: row.ownerId === null ? null : { id: row.ownerId, name: row.ownerName!, handle: row.ownerHandle!, active: row.ownerActive! },
  };
}
