import { ok, readText, refuse, type LocalDate, type MemberId, type Problem, type RulingId, type SiloId } from '#domain/kernel';
import { may, ruleOf } from '#domain/org';
import { keyOf, type Commitment, type Standing } from './commitment.ts';
import { readDue, refused } from './due.ts';
import { keepHolder } from './held-on-original.ts';
import { expectVersion } from './hindrance.ts';
import { stillAsImported } from './owner.ts';
import { SLIP_REASONS, type SlipReason } from './parts.ts';
import { moveAgreedDate } from './slip.ts';
import { changed, factOf, type Decided, type Step } from './step.ts';
import { NEXT_STEP, NOTE, REASON } from './texts.ts';
import { closeAs } from './withdraw.ts';

const againstRuling = (commitment: Commitment, step: Step, standings: readonly Standing[]): Problem | null => {
  if (!may('escalation.rule', step.capacities)) return refuse('NOT_ALLOWED', `${keyOf(commitment)} is as it was. ${ruleOf('escalation.rule').sentence}`).problem;
  const stale = expectVersion(commitment, step.version);
  if (stale) return stale;
  return standings.includes(commitment.standing) ? null : refuse('WRONG_STATE', `${keyOf(commitment)} is as it was: it is no longer open, so there is nothing to rule.`).problem;
};

export type NewLine = { readonly rulingId: RulingId; readonly carriedBy: SiloId; readonly ownerId: MemberId; readonly note?: string };

/**
 * A sponsor's ruling draws a new line of accountability: another carrying silo and owner, who need not accept. The dates
 * stay, and what was due before belongs to who held it then. Where the receiving silo becomes the carrier, the CCO's
 * office receives. Refuses NOT_ALLOWED, STALE, WRONG_STATE, INVALID (nothing would change).
 */
export function moveAccountability(commitment: Commitment, input: NewLine, step: Step): Decided {
  const problem = againstRuling(commitment, step, ['PROPOSED', 'ACCEPTED']);
  if (problem) return refused(problem);
  if (input.carriedBy === commitment.carriedBy && input.ownerId === commitment.ownerId) {
    return refuse('INVALID', 'Nothing was changed: that silo and that owner hold it already.', 'carriedBy');
  }
  const note = readText(input.note, NOTE);
  if (!note.ok) return note;
  const draft: Commitment = {
    ...commitment,
    carriedBy: input.carriedBy,
    ownerId: input.ownerId,
    namedOwnerId: null,
    promisedTo: commitment.promisedTo === input.carriedBy ? null : commitment.promisedTo,
    contributingSiloIds: commitment.contributingSiloIds.filter((id) => id !== input.carriedBy),
    heldOnOriginal: keepHolder(commitment, step.today),
    withdrawalAsked: null,
    lastWordAt: step.now,
    ...(commitment.standing === 'PROPOSED' ? { waitingOn: 'CARRIER' as const, waitingSinceAt: step.now } : {}),
  };
  const next = changed(draft, { asImported: stillAsImported(draft) });
  const data = { rulingId: input.rulingId, formerCarriedBy: commitment.carriedBy, formerPromisedTo: commitment.promisedTo, formerOwnerId: commitment.ownerId };
  return ok({ commitment: next, facts: [factOf(next, 'commitment.accountability-moved', data, { note: note.value })] });
}

export type CourseCorrection = {
  readonly rulingId: RulingId;
  readonly on?: LocalDate | null;
  /** Needed for a later date. */
  readonly reason?: SlipReason | null;
  readonly nextStep?: string;
  readonly note?: string;
};

/** A sponsor's ruling sets a new agreed date, a required next step, or both. Refuses NOT_ALLOWED, STALE, WRONG_STATE, INVALID. */
export function courseCorrect(commitment: Commitment, input: CourseCorrection, step: Step): Decided {
  const problem = againstRuling(commitment, step, ['ACCEPTED']);
  if (problem) return refused(problem);
  const nextStep = readText(input.nextStep, NEXT_STEP);
  if (!nextStep.ok) return nextStep;
  const note = readText(input.note, NOTE);
  if (!note.ok) return note;
  const on = input.on == null || input.on === commitment.agreedOn ? ok(null) : readDue(input.on, step.today);
  if (!on.ok) return on;
  if (on.value === null && nextStep.value === '') {
    return refuse('INVALID', 'Nothing was changed: a course correction sets another date, a next step, or both.', 'on');
  }
  if (on.value !== null && commitment.agreedOn === null) {
    return refuse('WRONG_STATE', `${keyOf(commitment)} is as it was: it has no date yet. Complete it first.`, 'on');
  }
  // A ruling is a word: after it nobody asks why it was silent.
  const patch = { lastWordAt: step.now, ...(nextStep.value === '' ? {} : { nextStep: nextStep.value }) };
  const corrected = { rulingId: input.rulingId, on: on.value };
  const words = { nextStep: nextStep.value, note: note.value === nextStep.value ? '' : note.value };
  if (on.value === null) {
    const next = changed(commitment, patch);
    return ok({ commitment: next, facts: [factOf(next, 'commitment.course-corrected', corrected, words)] });
  }
  const isLater = on.value > commitment.agreedOn!;
  if (isLater && (input.reason == null || !SLIP_REASONS.includes(input.reason))) {
    return refuse('INVALID', 'Nothing was changed: a later date needs its reason. Choose the one that comes nearest.', 'reason');
  }
  const move = { toOn: on.value, reason: input.reason ?? 'ESTIMATE', note: note.value, path: 'RULING', askedBy: null } as const;
  const moved = moveAgreedDate(commitment, move, patch, step);
  return ok({ commitment: moved.commitment, facts: [factOf(moved.commitment, 'commitment.course-corrected', corrected, words), ...moved.facts] });
}

/** A sponsor's ruling withdraws it. Refuses NOT_ALLOWED, STALE, WRONG_STATE, INVALID (no reason). */
export function withdrawByRuling(commitment: Commitment, input: { readonly reason: string }, step: Step): Decided {
  const problem = againstRuling(commitment, step, ['PROPOSED', 'ACCEPTED']);
  if (problem) return refused(problem);
  const reason = readText(input.reason, REASON);
  return reason.ok ? ok(closeAs('RULING', commitment, reason.value, step)) : reason;
}
