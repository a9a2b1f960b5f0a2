import { readDue, type Standing } from '#domain/commitment';
import { ok, readText, refuse, type CommitmentId, type HandoffId, type LocalDate, type Result, type SiloId } from '#domain/kernel';
import { may, ruleOf } from '#domain/org';
import type { Handoff } from './handoff.ts';
import { against } from './hindrance.ts';
import type { Round } from './parts.ts';
import { entered, factOf, type HandoffDecided, type HandoffStep } from './step.ts';
import { MOST_READY_LINES, NOTE, READY_LINE, TITLE } from './texts.ts';

export type Offer = {
  readonly id: HandoffId;
  /** The next of its commitment. */
  readonly seq: number;
  readonly commitment: { readonly id: CommitmentId; readonly standing: Standing };
  readonly title: string;
  readonly ready: readonly string[];
  readonly fromSilo: SiloId;
  readonly toSilo: SiloId;
  readonly dueOn: LocalDate;
  readonly note?: string;
  /** Captured in a room by whoever may capture there. */
  readonly captured?: boolean;
};

const RUNNING: readonly Standing[] = ['PROPOSED', 'ACCEPTED', 'DELIVERED'];

/** The lines of a definition of ready, empty ones left out. Refuses INVALID when none is left or they are too many. */
export function readReady(lines: readonly string[]): Result<readonly string[]> {
  const read: string[] = [];
  for (const line of lines.filter((one) => one.trim() !== '')) {
    const text = readText(line, READY_LINE);
    if (!text.ok) return text;
    read.push(text.value);
  }
  if (read.length === 0) return refuse('INVALID', 'Nothing was changed: say what ready means, in at least one line that both silos can check.', 'ready');
  if (read.length > MOST_READY_LINES) {
    return refuse('INVALID', `Nothing was changed: what ready means has at most ${MOST_READY_LINES} lines, and these are ${read.length}. Keep those that decide.`, 'ready');
  }
  return ok(read);
}

const offerRound = (seq: number, dueOn: LocalDate, words: string, step: HandoffStep): Round => ({
  seq, claim: 'OFFER', byMemberId: step.by, at: step.now, dueOn, words,
  answer: 'NONE', answeredBy: null, answeredAt: null, answerNote: '', wishedOn: null,
});

/**
 * Offers a hand-off inside a commitment that still runs; from now on the receiving silo owes an answer. Refuses
 * NOT_ALLOWED, WRONG_STATE (the commitment is over), INVALID (a silo to itself, no line of ready, a date that is over).
 */
export function offer(input: Offer, step: HandoffStep): HandoffDecided {
  const mayOffer = input.captured === true ? may('handoff.offer', step.capacities) : step.capacities.has('CARRYING_LEAD') || step.capacities.has('OWNER');
  if (!mayOffer) return refuse('NOT_ALLOWED', `Nothing was added. ${ruleOf('handoff.offer').sentence}`);
  if (!RUNNING.includes(input.commitment.standing)) {
    return refuse('WRONG_STATE', 'Nothing was added: this commitment is over, so nothing is handed off inside it. Propose a new one.');
  }
  if (input.fromSilo === input.toSilo) return refuse('INVALID', 'Nothing was added: a silo hands off to another silo, not to itself. Choose who receives it.', 'toSilo');
  const title = readText(input.title, TITLE);
  if (!title.ok) return title;
  const ready = readReady(input.ready);
  if (!ready.ok) return ready;
  const dueOn = readDue(input.dueOn, step.today, 'dueOn');
  if (!dueOn.ok) return dueOn;
  const note = readText(input.note, NOTE);
  if (!note.ok) return note;
  const handoff: Handoff = {
    id: input.id, version: 1, commitmentId: input.commitment.id, seq: input.seq, title: title.value, ready: ready.value,
    fromSilo: input.fromSilo, toSilo: input.toSilo, state: 'OFFERED', since: step.now, dueOn: dueOn.value, asked: null,
    rounds: [offerRound(1, dueOn.value, note.value, step)], slips: [], voidReason: '',
  };
  return ok({ handoff, facts: [factOf(handoff, 'handoff.offered', { captured: input.captured === true }, { title: title.value, note: note.value })] });
}

export type Reoffer = { readonly ready?: readonly string[] | null; readonly dueOn?: LocalDate | null; readonly note?: string };

/** Offers a returned one again, with other lines or another date where these were the reason. Refuses NOT_ALLOWED, STALE, WRONG_STATE, INVALID. */
export function offerAgain(handoff: Handoff, input: Reoffer, step: HandoffStep): HandoffDecided {
  const problem = against(handoff, 'handoff.offer', step);
  if (problem) return { ok: false, problem };
  const ready = input.ready == null ? ok(handoff.ready) : readReady(input.ready);
  if (!ready.ok) return ready;
  const dueOn = readDue(input.dueOn ?? handoff.dueOn, step.today, 'dueOn');
  if (!dueOn.ok) return dueOn;
  const note = readText(input.note, NOTE);
  if (!note.ok) return note;
  const rounds = [...handoff.rounds, offerRound(handoff.rounds.length + 1, dueOn.value, note.value, step)];
  const next = entered(handoff, 'OFFERED', step.now, { ready: ready.value, dueOn: dueOn.value, rounds });
  return ok({ handoff: next, facts: [factOf(next, 'handoff.offered-again', { round: rounds.length, fromOn: handoff.dueOn }, { note: note.value })] });
}
