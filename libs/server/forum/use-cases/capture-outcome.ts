import { Injectable } from '@nestjs/common';
import { captureOutcome, completePromise, lacksOf, parseCapture, type Capture, type Outcome, type OutcomeKind, type Promised, type Sitting, type SittingDecided } from '#domain/forum';
import { ok, refuse, type AgendaItemId, type CommitmentId, type LocalDate, type MemberId, type OutcomeId, type Result, type SittingId } from '#domain/kernel';
import { KnownReferences, ProposeCommitment } from '#server/commitment';
import { OfferHandoff } from '#server/handoff';
import type { TenantTx } from '#server/database';
import { CaptureBookReader } from '../capture-book.reader.ts';
import { TakeSittingStep, type SittingInput } from './take-sitting-step.ts';

export type CapturedLine = SittingInput & { readonly line: string; readonly kind?: OutcomeKind; /** Left out: the item in hand. */ readonly itemId?: AgendaItemId | null };
export type Completion = SittingInput & { readonly outcomeId: OutcomeId; readonly ownerId?: MemberId | null; readonly dueOn?: LocalDate | null };

/** One typed line becomes a typed outcome; a promise goes on the unified list as soon as it has its owner and its date. */
@Injectable()
export class CaptureOutcome {
  constructor(
    private readonly book: CaptureBookReader,
    private readonly propose: ProposeCommitment,
    private readonly offer: OfferHandoff,
    private readonly steps: TakeSittingStep,
    private readonly known: KnownReferences,
  ) {}

  run(tx: TenantTx, input: CapturedLine): Promise<Result<SittingId>> {
    return this.steps.run(tx, input, async (sitting, step) => {
      const parsed = parseCapture(input.line, await this.book.read(tx, sitting.forumId), input.kind);
      if (!parsed.ok) return parsed;
      const itemId = input.itemId === undefined ? sitting.currentItemId : input.itemId;
      const capture = parsed.value.capture;
      const outcome = outcomeOf(capture, tx.newId<OutcomeId>(), sitting, itemId, await this.book.commitmentIn(tx, capture));
      const kept = captureOutcome(sitting, outcome, step);
      if (!kept.ok) return kept;
      return outcome.kind === 'HAND_OFF' ? this.handOff(tx, kept.value, outcome, sitting) : this.enlist(tx, kept.value, outcome.id);
    });
  }

  /** A hand-off that names its commitment and its date is offered there and waits for the receiving silo; otherwise it stays a line. */
  private async handOff(tx: TenantTx, kept: (SittingDecided & { ok: true })['value'], outcome: HandOff, { chairId, scribeId }: Sitting): Promise<SittingDecided> {
    const { commitmentId, dueOn, text } = outcome;
    if (commitmentId === null || dueOn === null) return ok(kept);
    const made = await this.offer.run(tx, {
      commitmentId, title: text, ready: [text], fromSilo: outcome.from, toSilo: outcome.to, dueOn, captured: true, room: { chairId, scribeId },
    });
    if (!made.ok) return ok(kept);
    return ok({ ...kept, facts: kept.facts.map((fact) => ({ ...fact, data: { ...fact.data, commitmentId, handoffId: made.value } })) });
  }

  async complete(tx: TenantTx, input: Completion): Promise<Result<SittingId>> {
    const known = await this.known.check(tx, { members: [input.ownerId] });
    if (!known.ok) return known;
    return this.steps.run(tx, input, async (sitting, step) => {
      const promise = sitting.outcomes.find((outcome) => outcome.id === input.outcomeId);
      if (promise?.kind === 'COMMITMENT' && promise.commitmentId !== null)
        return refuse('WRONG_STATE', 'Nothing was changed: this promise stands on the unified list. Change it on its own page.', 'outcomeId');
      const completed = completePromise(sitting, { outcomeId: input.outcomeId, ownerId: input.ownerId ?? undefined, dueOn: input.dueOn ?? undefined }, step);
      return completed.ok ? this.enlist(tx, completed.value, input.outcomeId) : completed;
    });
  }

  /** A promise that lacks nothing goes on the list, and waits there for the carrying silo's own tap. */
  private async enlist(tx: TenantTx, kept: (SittingDecided & { ok: true })['value'], outcomeId: OutcomeId): Promise<SittingDecided> {
    const promise = kept.sitting.outcomes.find((outcome) => outcome.id === outcomeId);
    if (promise?.kind !== 'COMMITMENT' || lacksOf(promise).length > 0) return ok(kept);
    const made = await this.propose.run(tx, proposalOf(promise));
    if (!made.ok) return made;
    const outcomes = kept.sitting.outcomes.map((outcome): Outcome => (outcome.id === outcomeId ? { ...outcome, commitmentId: made.value } : outcome));
    const facts = kept.facts.map((fact) => ({ ...fact, data: { ...fact.data, commitmentId: made.value } }));
    return ok({ sitting: { ...kept.sitting, outcomes }, facts });
  }
}

type HandOff = Extract<Outcome, { kind: 'HAND_OFF' }>;

const proposalOf = ({ text, carriedBy, promisedTo, ownerId, dueOn }: Promised) => ({ title: text, carriedBy, promisedTo, ownerId, on: dueOn, captured: true });

/** A decision about an item concerns that item's promise; a new promise makes its own record. */
function outcomeOf(capture: Capture, id: OutcomeId, sitting: Sitting, itemId: AgendaItemId | null, named: CommitmentId | null): Outcome {
  const subject = sitting.agenda.find((item) => item.id === itemId)?.subject;
  const concerns = capture.kind !== 'COMMITMENT' && subject?.kind === 'commitment' ? (subject.id as CommitmentId) : null;
  return { ...capture, id, itemId, commitmentId: capture.kind === 'HAND_OFF' ? (named ?? concerns) : concerns };
}
