import type { Fact, Instant } from '#domain/kernel';
import type { Clock } from './clock.ts';
import type { Ladder, LadderEffect } from './ladder.ts';
import { isLeftOut, type Holders } from './recipients.ts';
import { remainingSteps, type Step } from './steps.ts';

export type Advance = {
  readonly clock: Clock;
  /** The one step that fires now, if any. */
  readonly fires: Step | null;
  /** Steps whose moment passed unseen or that climb to nobody new: on the record, but never sent. */
  readonly skipped: readonly Step[];
  /** What must be true from now on, in order, also where the message of its step was missed. */
  readonly effects: readonly LadderEffect[];
  readonly facts: readonly Fact[];
};

const stepFact = (type: string, clock: Clock, step: Step, more: Record<string, string> = {}): Fact => ({
  type,
  subject: { kind: clock.subject.kind, id: clock.subject.id },
  data: { clockId: clock.id, rule: step.rule, offset: step.offset, on: step.on, ...more },
});

/**
 * What of a clock is due now. After a standstill only the latest due step fires, and the older ones are skipped on the
 * record; an ended clock does nothing. A step that is left out still takes effect where it has one (its card exists).
 */
export const advanceClock = (clock: Clock, steps: readonly Step[], holders: Holders, ladder: Ladder, now: Instant): Advance => {
  const due = remainingSteps(clock, steps).filter((step) => step.dueAt <= now);
  const last = due.at(-1);
  if (!last) return { clock, fires: null, skipped: [], effects: [], facts: [] };
  const leavesOut = (step: Step): boolean => step.ladderStep.effect === undefined && isLeftOut(step.ladderStep, holders, ladder);
  const fires = due.filter((step) => !leavesOut(step)).at(-1) ?? null;
  const skipped = due.filter((step) => step !== fires);
  return {
    clock: { ...clock, passed: last.rule },
    fires,
    skipped,
    effects: due.flatMap((step) => step.ladderStep.effect ?? []),
    facts: [
      ...skipped.map((step) => stepFact('step.skipped', clock, step, { why: leavesOut(step) ? 'NOBODY_NEW' : 'MISSED' })),
      ...(fires ? [stepFact('step.fired', clock, fires)] : []),
    ],
  };
};

/** The next step that will be sent if nothing changes: the one that a message or a card announces. */
export const nextStep = (clock: Clock, steps: readonly Step[], holders: Holders, ladder: Ladder): Step | null =>
  remainingSteps(clock, steps).find((step) => !isLeftOut(step.ladderStep, holders, ladder)) ?? null;
