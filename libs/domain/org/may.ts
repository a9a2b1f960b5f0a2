import type { Capacity } from './capacity.ts';
import { ACTIONS, type Action, type Rule } from './posts-and-actions.ts';
import type { PostKind } from './post.ts';

export const ruleOf = (action: Action): Rule => ACTIONS[action];

/** Whether someone with these capacities may take the action, as far as posts say; the subject's standing may still refuse. */
export function may(action: Action, capacities: ReadonlySet<Capacity>): boolean {
  const rule = ruleOf(action);
  return rule.who.some((one) => capacities.has(one)) && !(rule.never ?? []).some((one) => capacities.has(one));
}

/** Which held post can give a capacity; `ANY` for what a subject gives to whoever stands there, whatever they hold. */
const GIVEN_BY: Readonly<Record<Exclude<Capacity, 'MEMBER'>, readonly PostKind[] | 'ANY'>> = {
  OBSERVER: ['OBSERVER'],
  ADMIN: ['ADMIN'],
  SPONSOR: ['SPONSOR'],
  CCO: ['CCO'],
  MAKER: 'ANY',
  PROPOSER: 'ANY',
  OWNER: 'ANY',
  NAMED_OWNER: 'ANY',
  CARRYING_LEAD: ['LEAD', 'STAND_IN'],
  RECEIVING_LEAD: ['LEAD', 'STAND_IN', 'CCO'],
  BELONGS_TO_CARRYING: 'ANY',
  CAUSE_HOLDER: 'ANY',
  DELIVERED_IT: 'ANY',
  SILO_LEAD: ['LEAD', 'STAND_IN'],
  CHAIR: 'ANY',
  SCRIBE: 'ANY',
};

/** Whether somebody with these posts could have the capacity to *any* subject. */
export function couldBe(capacity: Capacity, posts: readonly PostKind[]): boolean {
  if (capacity === 'MEMBER') return posts.length === 0 || posts.some((post) => post !== 'OBSERVER');
  const givenBy = GIVEN_BY[capacity];
  return givenBy === 'ANY' || givenBy.some((post) => posts.includes(post));
}

/**
 * The coarse gate before a subject is known: could a member with these posts take the action on *any* subject? Never
 * refuses what `may` would allow.
 */
export const couldEver = (action: Action, posts: readonly PostKind[]): boolean => ruleOf(action).who.some((capacity) => couldBe(capacity, posts));
