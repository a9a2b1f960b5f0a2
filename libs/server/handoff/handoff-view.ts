import { allowedHandoffSteps, handoffCapacities, handoffKey, isLate, returnsOf, turnOf, type Handoff, type HandoffAction, type HandoffSide } from '#domain/handoff';
import { localDateOf } from '#domain/calendar';
import type { CommitmentId, HandoffId, Instant, MemberId, SiloId, Zone } from '#domain/kernel';
import { capacitiesActing, type Acting } from '#domain/org';
import { revive } from '#server/database';
import { toHandoff } from './handoff-row.ts';
import type { HandoffRoundTable, HandoffSlipTable, HandoffTable } from './handoff.table.ts';

/** A hand-off as the list's statement answers it: its row, with its commitment and the giving silo's zone. */
export type HandoffRow = HandoffTable & { readonly number: number; readonly carriedBy: SiloId; readonly ownerId: MemberId | null; readonly zone: Zone; readonly rounds: readonly object[]; readonly slips: readonly object[] };
type HandoffParts = { readonly rounds: readonly HandoffRoundTable[]; readonly slips: readonly HandoffSlipTable[] };

/** What the API shows of a hand-off. */
export type HandoffView = Omit<Handoff, 'since'> & {
  readonly id: HandoffId;
  readonly key: string;
  readonly commitmentId: CommitmentId;
  readonly sinceAt: Instant;
  readonly late: boolean;
  readonly turn: HandoffSide | null;
  readonly returns: number;
  readonly escalated: boolean;
  readonly steps: readonly HandoffAction[];
};

export const partsOf = ({ rounds, slips }: HandoffRow): HandoffParts => ({ rounds: rounds.map((raw) => revive(raw)), slips: slips.map((raw) => revive(raw)) });

/** `acting` is whoever asks: what they may do now comes from the same rules as the refusal. */
export function toView(found: HandoffRow, now: Instant, acting: Acting | null): HandoffView {
  const parts = partsOf(found);
  const { since, ...handoff } = toHandoff(found, parts.rounds, parts.slips);
  const whole = { ...handoff, since };
  const today = localDateOf(now, found.zone);
  const capacities = capacitiesActing(acting, (member, posts) => handoffCapacities(whole, found, member, posts, today));
  return {
    ...handoff,
    key: handoffKey(found.number, handoff.seq),
    sinceAt: since,
    late: isLate(whole, now, found.dueEndsAt),
    turn: turnOf(whole),
    returns: returnsOf(whole),
    escalated: found.escalated,
    steps: allowedHandoffSteps(whole, { capacities, today, escalated: found.escalated }),
  };
}
