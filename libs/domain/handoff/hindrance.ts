import { refuse, type Problem } from '#domain/kernel';
import { may, ruleOf, type Action } from '#domain/org';
import { returnsOf, type Handoff, type HandoffState } from './handoff.ts';
import type { HandoffStep, HandoffView } from './step.ts';

/** A step in a hand-off's life, by its name in the table of posts and actions. */
export type HandoffAction = Extract<Action, `handoff.${string}`>;

const STATE_WORDS: Readonly<Record<HandoffState, string>> = {
  OFFERED: 'offered and not answered yet', ACCEPTED: 'accepted and not delivered', DELIVERED: 'delivered and not answered yet',
  DONE: 'done', RETURNED: 'returned', VOID: 'void',
};

const among = (handoff: Handoff, ...states: readonly HandoffState[]): string | null =>
  states.includes(handoff.state) ? null : `it is ${STATE_WORDS[handoff.state]}`;

const when = (holds: boolean, otherwise: string): string | null => (holds ? null : otherwise);

/** After so many returns, a hand-off may be escalated. */
export const RETURNS_TO_ESCALATE = 2;

const letsGo = (handoff: Handoff, { capacities }: HandoffView): string | null => {
  const over = among(handoff, 'OFFERED', 'ACCEPTED', 'DELIVERED', 'RETURNED');
  if (over !== null) return over;
  if (capacities.has('CCO')) return null;
  const held = handoff.state === 'ACCEPTED' || handoff.state === 'DELIVERED';
  if (held) return when(capacities.has('RECEIVING_LEAD'), 'it was accepted, so only the receiving silo or the CCO lets it go');
  return when(capacities.has('CARRYING_LEAD') || capacities.has('OWNER'), 'only the giving silo takes back what is not accepted; you can return it');
};

/** Why the hand-off, as it stands, does not take the step: the end of a sentence. */
const STANDS_AGAINST: Readonly<Record<HandoffAction, (handoff: Handoff, view: HandoffView) => string | null>> = {
  'handoff.offer': (h) => among(h, 'RETURNED'),
  'handoff.accept': (h) => among(h, 'OFFERED'),
  'handoff.return': (h) => among(h, 'OFFERED', 'DELIVERED'),
  'handoff.deliver': (h) => among(h, 'ACCEPTED'),
  'handoff.done': (h) => among(h, 'DELIVERED'),
  'handoff.move-due': (h) => among(h, 'ACCEPTED'),
  'handoff.agree-due': (h) => among(h, 'ACCEPTED') ?? when(h.asked !== null, 'no other date is being asked for'),
  'handoff.void': letsGo,
  'handoff.escalate': (h, view) =>
    among(h, 'OFFERED', 'ACCEPTED', 'DELIVERED', 'RETURNED') ??
    when(returnsOf(h) >= RETURNS_TO_ESCALATE, 'it came back fewer than two times: settle it between the two silos') ??
    when(view.escalated !== true, 'it is escalated already'),
};

export const HANDOFF_ACTIONS = Object.keys(STANDS_AGAINST) as readonly HandoffAction[];

/** Outside a room only the giving silo itself offers. */
const narrowed = (action: HandoffAction, { capacities }: HandoffView): boolean =>
  action === 'handoff.offer' ? capacities.has('CARRYING_LEAD') || capacities.has('OWNER') : may(action, capacities);

/**
 * The one predicate for a step: null when it may be taken now, else why not (NOT_ALLOWED by posts, WRONG_STATE by its
 * state). It hides the button and refuses the call.
 */
export function handoffHindrance(handoff: Handoff, action: HandoffAction, view: HandoffView): Problem | null {
  if (!narrowed(action, view)) return refuse('NOT_ALLOWED', `The hand-off is as it was. ${ruleOf(action).sentence}`).problem;
  const because = STANDS_AGAINST[action](handoff, view);
  return because === null ? null : refuse('WRONG_STATE', `The hand-off is as it was: ${because}.`).problem;
}

/** The steps that somebody may take now. */
export const allowedHandoffSteps = (handoff: Handoff, view: HandoffView): readonly HandoffAction[] =>
  HANDOFF_ACTIONS.filter((action) => handoffHindrance(handoff, action, view) === null);

const STALE = 'The hand-off was changed by somebody while you read it. Nothing of yours was saved; look at it as it is now and try again.';

/** What stands against taking the step now, version included: what every step asks first. */
export const against = (handoff: Handoff, action: HandoffAction, step: HandoffStep): Problem | null => {
  const problem = handoffHindrance(handoff, action, step);
  if (problem?.code === 'NOT_ALLOWED') return problem;
  return step.version !== undefined && step.version !== handoff.version ? refuse('STALE', STALE).problem : problem;
};
