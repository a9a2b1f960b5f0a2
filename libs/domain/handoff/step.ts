import type { Fact, FactValue, Instant, LocalDate, MemberId, Result } from '#domain/kernel';
import type { Capacity } from '#domain/org';
import type { Handoff, HandoffState } from './handoff.ts';
import type { Round } from './parts.ts';

/** From where somebody looks at a hand-off: who they are to it, and the day in the giving silo's zone. */
export type HandoffView = {
  readonly capacities: ReadonlySet<Capacity>;
  readonly today: LocalDate;
  /** Whether an escalation about it is open. */
  readonly escalated?: boolean;
};

/** Somebody takes a step now. `version` is the one that they read; leave it out only where no reader is involved. */
export type HandoffStep = HandoffView & { readonly by: MemberId; readonly now: Instant; readonly version?: number };

export type HandoffChange = { readonly handoff: Handoff; readonly facts: readonly Fact[] };
export type HandoffDecided = Result<HandoffChange>;

export const changed = (handoff: Handoff, patch: Partial<Handoff>): Handoff => ({ ...handoff, ...patch, version: handoff.version + 1 });

export const entered = (handoff: Handoff, state: HandoffState, now: Instant, patch: Partial<Handoff> = {}): Handoff =>
  changed(handoff, { state, since: now, ...patch });

/** The rounds with the last one answered. */
export const answered = (handoff: Handoff, answer: Partial<Round> & Pick<Round, 'answer'>, step: Pick<HandoffStep, 'by' | 'now'>): readonly Round[] =>
  handoff.rounds.map((round, index) =>
    index === handoff.rounds.length - 1 ? { ...round, answeredBy: step.by, answeredAt: step.now, ...answer } : round);

/** A fact about a hand-off stands with its commitment, in whose activity it is read. */
export const factOf = (
  handoff: Handoff,
  type: `handoff.${string}`,
  more: Readonly<Record<string, FactValue>> = {},
  text: Readonly<Record<string, string>> = {},
): Fact => {
  const said = Object.fromEntries(Object.entries(text).filter(([, words]) => words !== ''));
  const { id, commitmentId, seq, fromSilo, toSilo, dueOn } = handoff;
  const fact = { type, subject: { kind: 'commitment' as const, id: commitmentId }, data: { handoffId: id, seq, fromSilo, toSilo, dueOn, ...more } };
  return Object.keys(said).length === 0 ? fact : { ...fact, text: said };
};
