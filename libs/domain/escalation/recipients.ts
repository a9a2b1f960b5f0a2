import type { MemberId } from '#domain/kernel';
import type { Ladder, LadderPost, LadderStep } from './ladder.ts';

/** Who holds the posts that a ladder knows, at the moment of asking; null where nobody does. */
export type Holders = {
  readonly owner: MemberId | null;
  readonly standIn: MemberId | null;
  readonly lead: MemberId | null;
  readonly cco: MemberId | null;
  readonly sponsor: MemberId | null;
};

/** One message to one member, however many posts they hold. A messenger gets it because nobody holds the post. */
export type Recipient = { readonly memberId: MemberId; readonly as: readonly LadderPost[]; readonly messenger: boolean };

export const holderOf = (post: LadderPost, holders: Holders): MemberId | null =>
  ({ OWNER: holders.owner, STAND_IN: holders.standIn, LEAD: holders.lead, CCO: holders.cco, SPONSOR: holders.sponsor })[post];

const postsBefore = (step: LadderStep, ladder: Ladder): ReadonlySet<LadderPost> =>
  new Set(ladder.steps.filter((other) => other.offset < step.offset).flatMap((other) => other.to));

/** The posts that a step reaches for the first time on its ladder. */
export const newPosts = (step: LadderStep, ladder: Ladder): readonly LadderPost[] => {
  const before = postsBefore(step, ladder);
  return step.to.filter((post) => !before.has(post));
};

/**
 * Whether a step has nobody new to climb to because one member holds both posts, as when the owner is also the lead.
 * Steps marked `always` are sent all the same, and a vacant post leaves nothing out.
 */
export const isLeftOut = (step: LadderStep, holders: Holders, ladder: Ladder): boolean => {
  if (step.always) return false;
  const reached = new Set([...postsBefore(step, ladder)].map((post) => holderOf(post, holders)));
  const climbsTo = newPosts(step, ladder).flatMap((post) => holderOf(post, holders) ?? []);
  return climbsTo.length > 0 && climbsTo.every((member) => reached.has(member));
};

const FALLBACK: readonly LadderPost[] = ['LEAD', 'CCO'];
const FALLBACK_AT_THE_TOP: readonly LadderPost[] = ['CCO', 'LEAD'];

/**
 * Who gets a step's message: each holder of its posts once; nobody when it is left out. Where no post of the step is
 * held, the silo's lead gets it, then the CCO, as messenger (for the sponsor's and the CCO's own steps the other way round).
 */
export const recipientsOf = (step: LadderStep, holders: Holders, ladder: Ladder): readonly Recipient[] => {
  if (isLeftOut(step, holders, ladder)) return [];
  const found = new Map<MemberId, LadderPost[]>();
  for (const post of step.to) {
    const memberId = holderOf(post, holders);
    if (memberId) found.set(memberId, [...(found.get(memberId) ?? []), post]);
  }
  if (found.size > 0) return [...found].map(([memberId, as]) => ({ memberId, as, messenger: false }));
  const isTop = step.to.every((post) => post === 'CCO' || post === 'SPONSOR');
  const post = (isTop ? FALLBACK_AT_THE_TOP : FALLBACK).find((other) => holderOf(other, holders) !== null);
  return post ? [{ memberId: holderOf(post, holders)!, as: [post], messenger: true }] : [];
};
