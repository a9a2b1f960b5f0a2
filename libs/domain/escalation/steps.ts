import type { Instant, LocalDate, Zone } from '#domain/kernel';
import { addWorkingDays, atLocal, later, workingDayOnOrBefore, type LocalTime, type WorkingCalendar } from '#domain/calendar';
import type { Clock } from './clock.ts';
import type { Ladder, LadderRule, LadderStep } from './ladder.ts';

/** A step of one clock with its day and moment. `at` is the wall time in `zone`. */
export type Step = {
  readonly rule: LadderRule;
  readonly offset: number;
  readonly on: LocalDate;
  readonly at: LocalTime;
  readonly zone: Zone;
  readonly dueAt: Instant;
  readonly ladderStep: LadderStep;
};

/** The silo that must act counts its own working days; steps for the CCO and the sponsor use the organization's. */
export type LadderCalendars = { readonly silo: WorkingCalendar; readonly organization: WorkingCalendar };

const isForTop = (step: LadderStep): boolean => step.to.every((post) => post === 'CCO' || post === 'SPONSOR');

/**
 * The steps of a clock in their order, without those that lie before its start. A step on the date itself fires on the
 * last working day up to it, so that it never comes when the date is over. Where two calendars meet, a step keeps at
 * least the ladder's distance, in its own working days, to the one before. A pause moves what was still to come.
 */
export const stepsOf = (clock: Clock, ladder: Ladder, calendars: LadderCalendars): readonly Step[] => {
  const steps: Step[] = [];
  for (const ladderStep of ladder.steps) {
    const calendar = isForTop(ladderStep) ? calendars.organization : calendars.silo;
    const before = steps.at(-1);
    const dayAt = (offset: number): LocalDate => {
      const counted = offset === 0 ? workingDayOnOrBefore(clock.countsFrom, calendar) : addWorkingDays(clock.countsFrom, offset, calendar);
      return before && isForTop(ladderStep) ? later(counted, addWorkingDays(before.on, ladderStep.offset - before.offset, calendar)) : counted;
    };
    const stepOn = (on: LocalDate): Step => ({
      rule: ladderStep.rule, offset: ladderStep.offset, on, at: ladder.at, zone: calendar.zone, dueAt: atLocal(on, ladder.at, calendar.zone), ladderStep,
    });
    const plain = stepOn(dayAt(ladderStep.offset));
    const isMoved = clock.pause !== null && plain.dueAt > clock.pause.at;
    steps.push(isMoved ? stepOn(dayAt(ladderStep.offset + clock.pause.workingDays)) : plain);
  }
  return steps.filter((step) => step.dueAt > clock.startedAt);
};

/** The steps that neither fired nor were skipped yet; none once the clock has ended. */
export const remainingSteps = (clock: Clock, steps: readonly Step[]): readonly Step[] => {
  if (clock.ended) return [];
  return steps.slice(steps.findIndex((step) => step.rule === clock.passed) + 1);
};

/** When the clock must be looked at next: the moment of its next step, or null when nothing comes any more. */
export const nextDueAt = (clock: Clock, steps: readonly Step[]): Instant | null => remainingSteps(clock, steps)[0]?.dueAt ?? null;
