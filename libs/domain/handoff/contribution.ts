import { readDue, type Standing } from '#domain/commitment';
import { ok, readText, refuse, type CommitmentId, type ContributionId, type Fact, type FactValue, type Instant, type LocalDate, type MemberId, type Problem, type Result, type SiloId } from '#domain/kernel';
import { capacitiesFor, may, ruleOf, type Action, type Capacity, type PostHeld } from '#domain/org';
import { NOTE, PART, REASON } from './texts.ts';

export const CONTRIBUTION_STATES = ['ASKED', 'ACCEPTED', 'DONE', 'DECLINED'] as const;
export type ContributionState = (typeof CONTRIBUTION_STATES)[number];

/** The part of a commitment that another silo takes. The commitment keeps its one accountable owner; a part has none. */
export type Contribution = {
  readonly id: ContributionId;
  readonly version: number;
  readonly commitmentId: CommitmentId;
  readonly siloId: SiloId;
  /** What this silo does; empty where somebody only named it as contributing. */
  readonly part: string;
  readonly dueOn: LocalDate | null;
  readonly state: ContributionState;
  /** Who said so last, and when; null while only asked. */
  readonly saidBy: MemberId | null;
  readonly saidAt: Instant | null;
  readonly saidNote: string;
};

/** What a part needs to know of its commitment. */
export type Whole = { readonly id: CommitmentId; readonly standing: Standing; readonly carriedBy: SiloId; readonly ownerId: MemberId | null };

export type ContributionView = { readonly capacities: ReadonlySet<Capacity>; readonly whole: Whole; readonly today: LocalDate };
export type ContributionStep = ContributionView & { readonly by: MemberId; readonly now: Instant; readonly version?: number };
export type ContributionDecided = Result<{ readonly contribution: Contribution; readonly facts: readonly Fact[] }>;
export type ContributionAction = Extract<Action, `contribution.${string}`>;

/** What the member is to a part today: the contributing silo stands where a promise's receiver does. */
export const contributionCapacities = (siloId: SiloId, { carriedBy, ownerId }: Whole, memberId: MemberId, posts: readonly PostHeld[], today: LocalDate): ReadonlySet<Capacity> =>
  capacitiesFor(memberId, posts, { carriedBy, promisedTo: siloId, ownerId }, today);

const RUNNING: readonly Standing[] = ['PROPOSED', 'ACCEPTED'];

const STANDS_AGAINST: Readonly<Record<ContributionAction, (contribution: Contribution | null) => string | null>> = {
  'contribution.ask': (c) => (c === null || c.state === 'ASKED' || c.state === 'DECLINED' ? null : 'this silo has said yes to its part: let it finish, or drop it and ask anew'),
  'contribution.accept': (c) => (c?.state === 'ASKED' ? null : 'it is answered already'),
  'contribution.decline': (c) => (c?.state === 'ASKED' || c?.state === 'ACCEPTED' ? null : 'it is not open'),
  'contribution.finish': (c) => (c?.state === 'ACCEPTED' ? null : 'only an accepted part is done'),
  'contribution.drop': () => null,
};
export const CONTRIBUTION_ACTIONS = Object.keys(STANDS_AGAINST) as readonly ContributionAction[];

/** Null when the step may be taken now, else why not. It hides the button and refuses the call. */
export function contributionHindrance(contribution: Contribution | null, action: ContributionAction, { capacities, whole }: ContributionView): Problem | null {
  if (!may(action, capacities)) return refuse('NOT_ALLOWED', `Nothing was changed. ${ruleOf(action).sentence}`).problem;
  if (!RUNNING.includes(whole.standing)) return refuse('WRONG_STATE', 'Nothing was changed: the commitment is delivered or over, so its parts stay as they are.').problem;
  const because = STANDS_AGAINST[action](contribution);
  return because === null ? null : refuse('WRONG_STATE', `Nothing was changed: ${because}.`).problem;
}

export const allowedContributionSteps = (contribution: Contribution, view: ContributionView): readonly ContributionAction[] =>
  CONTRIBUTION_ACTIONS.filter((action) => contributionHindrance(contribution, action, view) === null);

const factOf = (contribution: Contribution, type: `contribution.${string}`, text: Readonly<Record<string, string>>): Fact => {
  const { id, commitmentId, siloId, dueOn } = contribution;
  const said = Object.fromEntries(Object.entries(text).filter(([, words]) => words !== ''));
  const data: Record<string, FactValue> = { contributionId: id, siloId, dueOn };
  return { type, subject: { kind: 'commitment', id: commitmentId }, data, ...(Object.keys(said).length > 0 ? { text: said } : {}) };
};

const against = (contribution: Contribution, action: ContributionAction, step: ContributionStep): Problem | null => {
  const problem = contributionHindrance(contribution, action, step);
  if (problem?.code === 'NOT_ALLOWED' || step.version === undefined || step.version === contribution.version) return problem;
  return refuse('STALE', 'Somebody changed this part while you read it. Nothing of yours was saved; look at it as it is now.').problem;
};

export type Asked = { readonly part: string; readonly dueOn?: LocalDate | null };

/**
 * Asks a silo for its part, or asks again in other words while it has not said yes. `known` is what that silo has in the
 * commitment already. Refuses NOT_ALLOWED, WRONG_STATE, INVALID (no words, a date that is over, the carrying silo itself).
 */
export function askContribution(known: Contribution | null, input: Asked & { readonly id: ContributionId; readonly siloId: SiloId }, step: ContributionStep): ContributionDecided {
  const problem = contributionHindrance(known, 'contribution.ask', step);
  if (problem) return { ok: false, problem };
  if (input.siloId === step.whole.carriedBy) return refuse('INVALID', 'Nothing was changed: the silo that carries it answers for the whole. Choose another one for a part.', 'siloId');
  const part = readText(input.part, PART);
  if (!part.ok) return part;
  const dueOn = input.dueOn == null ? ok(null) : readDue(input.dueOn, step.today, 'dueOn');
  if (!dueOn.ok) return dueOn;
  const contribution: Contribution = {
    id: known?.id ?? input.id, version: (known?.version ?? 0) + 1, commitmentId: step.whole.id, siloId: input.siloId, part: part.value, dueOn: dueOn.value,
    state: 'ASKED', saidBy: null, saidAt: null, saidNote: '',
  };
  return ok({ contribution, facts: [factOf(contribution, 'contribution.asked', { part: part.value })] });
}

const said = (contribution: Contribution, state: ContributionState, note: string, step: ContributionStep): Contribution => ({
  ...contribution, version: contribution.version + 1, state, saidBy: step.by, saidAt: step.now, saidNote: note,
});

const answers = (action: ContributionAction, state: ContributionState, fact: `contribution.${string}`, rule: typeof NOTE) =>
  (contribution: Contribution, input: { readonly note?: string }, step: ContributionStep): ContributionDecided => {
    const problem = against(contribution, action, step);
    if (problem) return { ok: false, problem };
    const note = readText(input.note, { ...rule, field: 'note' });
    if (!note.ok) return note;
    const next = said(contribution, state, note.value, step);
    return ok({ contribution: next, facts: [factOf(next, fact, { note: note.value })] });
  };

/** The silo takes its part. */
export const acceptContribution = answers('contribution.accept', 'ACCEPTED', 'contribution.accepted', NOTE);
/** The silo does not take it, or gives it back, with the reason. */
export const declineContribution = answers('contribution.decline', 'DECLINED', 'contribution.declined', REASON);
/** The silo says that its part is done. */
export const finishContribution = answers('contribution.finish', 'DONE', 'contribution.done', NOTE);

/** Takes the ask back: the silo does not contribute any more. */
export function dropContribution(contribution: Contribution, step: ContributionStep): Result<{ readonly facts: readonly Fact[] }> {
  const problem = against(contribution, 'contribution.drop', step);
  return problem ? { ok: false, problem } : ok({ facts: [factOf(contribution, 'contribution.dropped', {})] });
}
