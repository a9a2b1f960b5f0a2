import { faceOf, isOverdue, silenceOf, waitingFor, type Awaiting, type Commitment, type Face, type Side, type Silence, type SilenceRule } from '#domain/commitment';
import type { CommitmentId, Instant, LocalDate, MemberId, SiloId } from '#domain/kernel';
import type { MemberView, SiloView } from '#server/org';
import type { Wait } from './waiting-times.ts';

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
  readonly ownerLeftAt: Instant | null;
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
  readonly waitingOn: Side | null;
  readonly waitingSinceAt: Instant | null;
  readonly namedOwnerId: MemberId | null;
  readonly effectAskedAt: Instant | null;
  readonly counters: number;
  readonly silenceRule: SilenceRule;
  readonly askedAt: Instant | null;
  readonly suggestedAt: Instant | null;
  readonly deliveredAt: Instant | null;
  readonly withdrawalSide: Side | null;
  readonly withdrawalAt: Instant | null;
  readonly slipCount: number;
  readonly slipDays: number;
  /** Open commitments that wait for it: how many, whose, and the soonest of them. */
  readonly blockedCount: number;
  readonly blockedSiloIds: readonly SiloId[];
  readonly blockedNumbers: readonly number[];
  readonly sortKey: string;
};

/** What the API shows of a commitment in a list: everything that a row needs, joined. */
export type CommitmentView = ListRow & {
  readonly key: string;
  readonly face: Uppercase<string>;
  readonly overdue: boolean;
  readonly silence: Silence;
  readonly carriedBy: SiloView | undefined;
  readonly promisedTo: SiloView | null | undefined;
  readonly owner: MemberView | null;
  readonly blocking: { readonly count: number; readonly silos: readonly SiloView[]; readonly keys: readonly string[] };
  /** The answer that it has waited for longest. */
  readonly waits: Wait | null;
};

/** What a row waits for, as the domain sees it. */
export const awaitedBy = (row: ListRow) => waitingFor(awaiting(row)).filter(({ sinceAt }) => sinceAt !== null).toSorted((one, other) => one.sinceAt! - other.sinceAt!).slice(0, 1);

const awaiting = (row: ListRow): Awaiting => ({
  ...row,
  rounds: { length: row.counters },
  asked: row.askedAt === null ? null : { at: row.askedAt },
  suggested: row.suggestedAt === null ? null : { at: row.suggestedAt },
  deliveries: row.deliveredAt === null ? [] : [{ at: row.deliveredAt }],
  withdrawalAsked: row.withdrawalSide === null ? null : { side: row.withdrawalSide, at: row.withdrawalAt! },
});

export const faceName = (face: Face): Uppercase<string> => face.toUpperCase().replace('-', '_') as Uppercase<string>;

export function toView(row: ListRow, now: Instant, silos: ReadonlyMap<string, SiloView>, waits: Wait | null): CommitmentView {
  const facing = { standing: row.standing, effect: row.effect, lastWordAt: row.lastWordAt, report: row.reportState && { state: row.reportState } };
  return {
    ...row,
    waits,
    silence: silenceOf(row, now, row.silenceRule),
    blocking: {
      count: row.blockedCount,
      silos: row.blockedSiloIds.flatMap((id) => silos.get(id) ?? []).toSorted((one, other) => one.name.localeCompare(other.name, 'en')),
      keys: row.blockedNumbers.map((number) => `C-${number}`),
    },
    key: `C-${row.number}`,
    face: faceName(faceOf(facing, now, row.dueEndsAt, row.silenceRule)),
    overdue: isOverdue(row, now, row.dueEndsAt),
    carriedBy: silos.get(row.carriedById),
    promisedTo: row.promisedToId === null ? null : silos.get(row.promisedToId),
    owner: row.ownerId === null ? null : { id: row.ownerId, name: row.ownerName!, handle: row.ownerHandle!, active: row.ownerLeftAt === null, leftAt: row.ownerLeftAt },
  };
}
