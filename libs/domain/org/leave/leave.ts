import { ok, refuse, type Instant, type LeaveId, type LocalDate, type MemberId, type Result } from '#domain/kernel';

/** When somebody is away, both days included, and who stands in; null when nobody is named. */
export type Leave = {
  readonly id: LeaveId;
  readonly memberId: MemberId;
  readonly fromOn: LocalDate;
  readonly untilOn: LocalDate;
  readonly standInId: MemberId | null;
  /** Taken back, or shortened to before its first day. */
  readonly endedAt: Instant | null;
};

export const isAway = (leave: Leave, today: LocalDate): boolean => leave.endedAt === null && leave.fromOn <= today && today <= leave.untilOn;

export type LeavePlan = Omit<Leave, 'endedAt'>;

/** A year is the longest; who is away longer has left. */
const LONGEST_DAYS = 366;
const days = (from: LocalDate, until: LocalDate): number => (Date.parse(until) - Date.parse(from)) / 86_400_000;

/**
 * Plans a leave. Refuses INVALID: until before from, over already, longer than a year, standing in for oneself, or on days
 * of another leave of the same member (`others`).
 */
export function planLeave(plan: LeavePlan, others: readonly Leave[], today: LocalDate): Result<Leave> {
  if (plan.untilOn < plan.fromOn) return refuse('INVALID', 'Nothing was planned: the last day lies before the first one.', 'untilOn');
  if (plan.untilOn < today) return refuse('INVALID', 'Nothing was planned: these days are over.', 'untilOn');
  if (days(plan.fromOn, plan.untilOn) > LONGEST_DAYS) return refuse('INVALID', 'Nothing was planned: a leave takes a year at most.', 'untilOn');
  if (plan.standInId === plan.memberId) return refuse('INVALID', 'Nothing was planned: somebody else stands in for whoever is away. Choose another person, or nobody.', 'standInId');
  const clash = others.find((other) => other.endedAt === null && other.memberId === plan.memberId && other.fromOn <= plan.untilOn && plan.fromOn <= other.untilOn);
  if (clash) return refuse('INVALID', `Nothing was planned: there is a leave from ${clash.fromOn} until ${clash.untilOn} already. Take it back first, or choose other days.`, 'fromOn');
  return ok({ ...plan, endedAt: null });
}
