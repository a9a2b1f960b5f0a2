import { ok, readText, refuse, type CommitmentId, type LocalDate, type MemberId, type SiloId } from '#domain/kernel';
import { may, ruleOf } from '#domain/org';
import type { Commitment } from './commitment.ts';
import { needDate, needOwner, readDue, refused } from './due.ts';
import { holdUntilAnswered, nameTo } from './owner.ts';
import { confirmLoad, type Weighed } from './over-limit.ts';
import { NOT_SAID } from './not-said.ts';
import { factOf, type Decided, type Step } from './step.ts';
import { checkVerifier, readEffectOn } from './verifier.ts';
import { CUSTOMER_EFFECT, DONE_WHEN, NEXT_STEP, TITLE } from './texts.ts';

export type Proposal = Weighed & {
  readonly id: CommitmentId;
  /** The organization's next number. */
  readonly number: number;
  readonly title: string;
  readonly customerEffect?: string;
  readonly doneWhen?: string;
  readonly nextStep?: string;
  readonly carriedBy: SiloId;
  readonly promisedTo: SiloId | null;
  readonly contributingSiloIds?: readonly SiloId[];
  readonly ownerId?: MemberId | null;
  readonly on?: LocalDate | null;
  /** Who should look at the delivery. */
  readonly verifierId?: MemberId | null;
  /** When to ask whether customers felt it. */
  readonly effectOn?: LocalDate | null;
  /** Captured while people talk: stays proposed until the carrying silo's lead or stand-in taps, whoever captured it. */
  readonly captured?: boolean;
};

/** Whether proposing it promises it at once: a lead or stand-in does so for the own silo, except while people talk. */
export const isPromised = ({ captured }: Pick<Proposal, 'captured'>, { capacities }: Pick<Step, 'capacities'>): boolean => capacities.has('CARRYING_LEAD') && captured !== true;

/**
 * Puts a commitment on the list. A lead or stand-in who promises for the own silo has accepted, and then owner and date
 * are needed, and over a limit of load a confirmation; every other proposal may lack both and waits for the carrying silo. `step.capacities` are those on
 * `{ carriedBy, promisedTo }`. Refuses NOT_ALLOWED, INVALID (title, a silo that promises to itself, a date that is over).
 */
export function propose(proposal: Proposal, step: Step): Decided {
  if (!may('commitment.propose', step.capacities)) return refuse('NOT_ALLOWED', `Nothing was added. ${ruleOf('commitment.propose').sentence}`);
  if (proposal.promisedTo === proposal.carriedBy) {
    return refuse('INVALID', 'Nothing was added: a silo promises to another silo, not to itself. Choose whom it is promised to.', 'promisedTo');
  }
  const title = readText(proposal.title, TITLE);
  if (!title.ok) return title;
  const customerEffect = readText(proposal.customerEffect, CUSTOMER_EFFECT);
  if (!customerEffect.ok) return customerEffect;
  const doneWhen = readText(proposal.doneWhen, DONE_WHEN);
  if (!doneWhen.ok) return doneWhen;
  const nextStep = readText(proposal.nextStep, NEXT_STEP);
  if (!nextStep.ok) return nextStep;
  const on = proposal.on == null ? ok(null) : readDue(proposal.on, step.today);
  if (!on.ok) return on;

  const effectOn = readEffectOn(proposal.effectOn, on.value, step.today);
  if (!effectOn.ok) return effectOn;
  const verifier = checkVerifier(proposal.verifierId, [proposal.ownerId]);
  if (verifier) return refused(verifier);

  const named = proposal.ownerId == null ? { ownerId: null, namedOwnerId: null } : nameTo({ ownerId: null, namedOwnerId: null }, proposal.ownerId, step.by);
  const accepted = isPromised(proposal, step);
  if (accepted && proposal.ownerId == null) return refused(needOwner());
  if (accepted && on.value === null) return refused(needDate());
  const load = accepted ? confirmLoad(proposal, step) : ok(null);
  if (!load.ok) return load;

  const commitment: Commitment = {
    id: proposal.id,
    version: 1,
    number: proposal.number,
    title: title.value,
    customerEffect: customerEffect.value,
    doneWhen: doneWhen.value,
    nextStep: nextStep.value,
    carriedBy: proposal.carriedBy,
    promisedTo: proposal.promisedTo,
    contributingSiloIds: [...new Set(proposal.contributingSiloIds ?? [])].filter((id) => id !== proposal.carriedBy),
    ...(accepted ? holdUntilAnswered(named, step.by) : named),
    proposedBy: step.by,
    proposedAt: step.now,
    standing: accepted ? 'ACCEPTED' : 'PROPOSED',
    waitingOn: accepted ? null : 'CARRIER',
    waitingSinceAt: accepted ? null : step.now,
    rounds: [],
    proposedOn: on.value,
    originalOn: accepted ? on.value : null,
    agreedOn: accepted ? on.value : null,
    asked: null,
    ...NOT_SAID,
    verifierId: proposal.verifierId ?? null,
    loadConfirmed: load.value,
    effectOn: effectOn.value,
    slips: [],
    heldOnOriginal: null,
    acceptedAt: accepted ? step.now : null,
    report: null,
    lastWordAt: accepted ? step.now : null,
    deliveries: [],
    effect: 'NONE_YET',
    withdrawalAsked: null,
    closing: null,
    asImported: false,
    importKey: null,
    importNote: '',
    arrears: 'NO',
    watchedFromOn: null,
  };
  const facts = [factOf(commitment, 'commitment.proposed', { on: on.value, namedOwnerId: commitment.namedOwnerId, captured: proposal.captured === true })];
  if (accepted) facts.push(factOf(commitment, 'commitment.accepted', { on: on.value, namedOwnerId: commitment.namedOwnerId, overLimit: load.value !== null }));
  return ok({ commitment, facts });
}
