import { refuse, type Problem } from '#domain/kernel';
import { may, ruleOf, type Action, type Capacity } from '#domain/org';
import { keyOf, type Commitment, type Standing } from './commitment.ts';
import { offersEscalation } from './offers-escalation.ts';
import type { Step, View } from './step.ts';
import { wayToWithdraw } from './way-to-withdraw.ts';

/** A step in a commitment's life, by its name in the table of posts and actions. */
export type LifeAction = Exclude<Extract<Action, `commitment.${string}` | 'arrears.triage'>, 'commitment.propose'>;

const STANDING_WORDS: Readonly<Record<Standing, string>> = {
  PROPOSED: 'only proposed so far', ACCEPTED: 'accepted and not delivered', DELIVERED: 'delivered and waits to be verified',
  VERIFIED: 'verified', DECLINED: 'declined', WITHDRAWN: 'withdrawn',
};

const among = (commitment: Commitment, ...standings: readonly Standing[]): string | null =>
  standings.includes(commitment.standing) ? null : `it is ${STANDING_WORDS[commitment.standing]}`;

const turn = (commitment: Commitment, view: View): string | null => {
  const wrong = among(commitment, 'PROPOSED');
  if (wrong !== null) return wrong;
  const mine = commitment.waitingOn === 'RECEIVER' ? 'RECEIVING_LEAD' : 'CARRYING_LEAD';
  if (view.capacities.has(mine)) return null;
  return commitment.waitingOn === 'RECEIVER' ? 'the receiving silo must answer the counter first' : 'the carrying silo must answer first';
};

const when = (holds: boolean, otherwise: string): string | null => (holds ? null : otherwise);

/** Why the commitment, as it stands, does not take the step: the end of a sentence. */
const STANDS_AGAINST: Readonly<Record<LifeAction, (commitment: Commitment, view: View) => string | null>> = {
  'commitment.accept': turn,
  'commitment.counter': turn,
  'commitment.escalate': (c, view) =>
    among(c, 'PROPOSED') ?? when(offersEscalation(c), 'the two silos have not countered three times') ?? when(!view.escalated, 'it is raised already'),
  'commitment.decline': (c) => among(c, 'PROPOSED'),
  'commitment.take-ownership': (c) => among(c, 'PROPOSED', 'ACCEPTED', 'DELIVERED'),
  'commitment.name-owner': (c) => among(c, 'PROPOSED', 'ACCEPTED'),
  'commitment.complete': (c) => when(c.asImported, 'nothing is missing from it'),
  'commitment.report': (c) => among(c, 'ACCEPTED'),
  'commitment.reschedule': (c) => among(c, 'ACCEPTED') ?? when(c.agreedOn !== null, 'it has no date yet: complete it first'),
  'commitment.agree-date': (c) => among(c, 'ACCEPTED') ?? when(c.asked !== null, 'no other date is being asked for'),
  'commitment.suggest-date': (c) => among(c, 'ACCEPTED') ?? when(c.agreedOn !== null, 'it has no date yet: complete it first'),
  'commitment.answer-suggested-date': (c) => among(c, 'ACCEPTED') ?? when(c.suggested !== null, 'no other date is suggested'),
  'commitment.deliver': (c) => among(c, 'ACCEPTED'),
  'commitment.return': (c) => among(c, 'DELIVERED'),
  'commitment.verify': (c) => among(c, 'DELIVERED'),
  'commitment.judge-effect': (c) => among(c, 'VERIFIED') ?? when(c.effect === 'PENDING', 'its effect has been judged'),
  'commitment.plan-change': (c) => among(c, 'PROPOSED', 'ACCEPTED'),
  'commitment.pass-step': (c) =>
    among(c, 'ACCEPTED', 'DELIVERED', 'VERIFIED') ?? when(c.playbook.some(({ passedAt }) => passedAt === null), 'its playbook has no open step'),
  'commitment.withdraw': (c, view) =>
    among(c, 'PROPOSED', 'ACCEPTED') ??
    when(wayToWithdraw(c, view) !== null, 'its date is reached or it is escalated, so both silos’ leads withdraw it together, or your side has said yes already'),
  'commitment.edit': (c, { capacities }) =>
    among(c, 'PROPOSED', 'ACCEPTED', 'DELIVERED') ??
    when(c.standing === 'PROPOSED' || ['OWNER', 'CARRYING_LEAD', 'CCO'].some((one) => capacities.has(one as Capacity)), 'it is agreed, so its owner, the carrying silo’s lead or the CCO changes what it says'),
  'commitment.comment': () => null,
  'arrears.triage': (c) => among(c, 'ACCEPTED') ?? when(c.arrears === 'WAITING', 'it is not in the arrears'),
};

export const LIFE_ACTIONS = Object.keys(STANDS_AGAINST) as readonly LifeAction[];

/**
 * The one predicate for a step: null when it may be taken now, else why not (NOT_ALLOWED by posts, WRONG_STATE by
 * standing). It hides the button and refuses the call.
 */
export function hindrance(commitment: Commitment, action: LifeAction, view: View): Problem | null {
  if (!may(action, view.capacities)) {
    return refuse('NOT_ALLOWED', `${keyOf(commitment)} is as it was. ${ruleOf(action).sentence}`).problem;
  }
  const because = STANDS_AGAINST[action](commitment, view);
  return because === null ? null : refuse('WRONG_STATE', `${keyOf(commitment)} is as it was: ${because}.`).problem;
}

/** The steps that somebody may take now. */
export const allowedSteps = (commitment: Commitment, view: View): readonly LifeAction[] =>
  LIFE_ACTIONS.filter((action) => hindrance(commitment, action, view) === null);

/** Null when the writer read the current version, else STALE. */
export const expectVersion = (commitment: Pick<Commitment, 'number' | 'version'>, version: number | undefined): Problem | null =>
  version === undefined || version === commitment.version
    ? null
    : refuse('STALE', `${keyOf(commitment)} was changed by somebody while you read it. Nothing of yours was saved; look at it as it is now and try again.`).problem;

/** What stands against taking the step now, version included: what every step asks first. */
export const against = (commitment: Commitment, action: LifeAction, step: Step): Problem | null => {
  const problem = hindrance(commitment, action, step);
  return problem?.code === 'NOT_ALLOWED' ? problem : (expectVersion(commitment, step.version) ?? problem);
};
