import type { Actor, ClockId, Fact, Instant, LocalDate, Result, SiloId, Subject } from '#domain/kernel';
import { ok, readText, refuse, type TextRule } from '#domain/kernel';
import { may, ruleOf, type Capacity } from '#domain/org';
import type { Ladder, LadderRule } from './ladder.ts';

/** What a clock runs for, and the silo that must act. */
export type ClockSubject = Subject & { readonly kind: 'commitment' | 'handoff'; readonly siloId: SiloId };
export type ClockEnd = 'ANSWERED' | 'DELIVERED' | 'NEW_DATE' | 'RULING' | 'CLOSED';
/** The clock stood still for that many working days from `at` on, because a plan was granted. */
export type Pause = { readonly at: Instant; readonly workingDays: number };

/** One due date has one clock. */
export type Clock = {
  readonly id: ClockId;
  readonly subject: ClockSubject;
  readonly agreedOn: LocalDate;
  /** The day that the ladder counts from: the agreed date, or the day on which a late one was taken up again. */
  readonly countsFrom: LocalDate;
  readonly ladderVersion: number;
  readonly startedAt: Instant;
  /** The last step that fired or was skipped; none of them comes twice, also when the calendar changes. */
  readonly passed: LadderRule | null;
  readonly pause: Pause | null;
  readonly ended: { readonly at: Instant; readonly why: ClockEnd } | null;
};

export type ClockStart = { readonly kind: 'STARTED'; readonly clock: Clock; readonly facts: readonly Fact[] } | { readonly kind: 'ARREARS' };

export type StartClock = {
  readonly id: ClockId;
  readonly subject: ClockSubject;
  readonly agreedOn: LocalDate;
  /** Today where the silo that must act is. */
  readonly today: LocalDate;
  readonly ladder: Ladder;
  /** Counts from this day although the date is past: a row watched from today, or a delivery that came back. */
  readonly watchFrom?: LocalDate;
};

const about = (clock: Clock): Subject => ({ kind: clock.subject.kind, id: clock.subject.id });

/**
 * Arms the clock of a date. A date already past arms none, so that nobody is flooded by an import, a first start or a
 * restore: such a row belongs to the arrears, unless somebody says from which day on it is watched.
 */
export const startClock = (start: StartClock, now: Instant): ClockStart => {
  const { id, subject, agreedOn, today, ladder, watchFrom } = start;
  const countsFrom = watchFrom !== undefined && watchFrom > agreedOn ? watchFrom : agreedOn;
  if (countsFrom < today) return { kind: 'ARREARS' };
  const clock: Clock = { id, subject, agreedOn, countsFrom, ladderVersion: ladder.version, startedAt: now, passed: null, pause: null, ended: null };
  const data = { clockId: id, siloId: subject.siloId, agreedOn, countsFrom, ladderVersion: ladder.version };
  return { kind: 'STARTED', clock, facts: [{ type: 'clock.started', subject: about(clock), data }] };
};

/** Ends the clock: a delivery, a newly agreed date, a ruling, or the matter being closed in another way. Ending twice changes nothing. */
export const endClock = (clock: Clock, why: ClockEnd, now: Instant): { readonly clock: Clock; readonly facts: readonly Fact[] } =>
  clock.ended
    ? { clock, facts: [] }
    : { clock: { ...clock, ended: { at: now, why } }, facts: [{ type: 'clock.ended', subject: about(clock), data: { clockId: clock.id, why } }] };

export const LONGEST_PAUSE = 5;
const PLAN: TextRule = { field: 'plan', what: 'the plan that the clock pauses for', most: 2_000, needed: true };

/** Stands the clock still once, for a plan of 1 to 5 working days that the CCO grants, on the record. Refuses NOT_ALLOWED, WRONG_STATE, INVALID. */
export const pauseClock = (
  clock: Clock, grant: { readonly workingDays: number; readonly plan: string; readonly by: Actor; readonly capacities: ReadonlySet<Capacity> }, now: Instant,
): Result<{ readonly clock: Clock; readonly facts: readonly Fact[] }> => {
  if (!may('escalation.acknowledge', grant.capacities)) return refuse('NOT_ALLOWED', `Nothing was changed. ${ruleOf('escalation.acknowledge').sentence}`);
  if (clock.ended) return refuse('WRONG_STATE', 'This clock has ended, so there is nothing to pause. Nothing was changed.');
  if (clock.pause) return refuse('WRONG_STATE', 'This clock was paused once already, and it pauses only once. Agree on a new date instead; nothing was changed.');
  if (!Number.isInteger(grant.workingDays) || grant.workingDays < 1 || grant.workingDays > LONGEST_PAUSE)
    return refuse('INVALID', `A plan takes 1 to ${LONGEST_PAUSE} working days. Choose fewer, or agree on a new date; nothing was changed.`, 'workingDays');
  const plan = readText(grant.plan, PLAN);
  if (!plan.ok) return plan;
  const data = { clockId: clock.id, workingDays: grant.workingDays, grantedBy: grant.by.memberId };
  return ok({
    clock: { ...clock, pause: { at: now, workingDays: grant.workingDays } },
    facts: [{ type: 'clock.paused', subject: about(clock), data, text: { plan: plan.value } }],
  });
};
