import type { Instant, LocalDate, MemberId, Zone } from '#domain/kernel';
import { dateInWords, type LocalTime } from '#domain/calendar';
import { ANNOUNCED_FROM, listInWords, POST_WORDS, type Ladder, type LadderPost } from './ladder.ts';
import { holderOf, newPosts, recipientsOf, type Holders } from './recipients.ts';
import type { Step } from './steps.ts';

export type FairWarning = {
  readonly text: string;
  readonly parts: {
    readonly to: readonly { readonly memberId: MemberId; readonly name: string; readonly posts: readonly LadderPost[] }[];
    readonly on: LocalDate;
    readonly at: LocalTime;
    readonly zone: Zone;
    readonly dueAt: Instant;
    readonly unless: string;
  };
};

export type FairWarningFacts = {
  readonly holders: Holders;
  readonly nameOf: (member: MemberId) => string;
  /** The year is said when the step lies in another one than this day. */
  readonly today: LocalDate;
  readonly ladder: Ladder;
};

/**
 * When it goes where, unless what: the one sentence that the card shows, the mail says and the worker keeps. Null for
 * steps before +3 (they only remind the owner), for none, and when nobody would get it.
 */
export const fairWarning = (step: Step | null, facts: FairWarningFacts): FairWarning | null => {
  if (!step || step.offset < ANNOUNCED_FROM) return null;
  const { ladder } = facts;
  const recipients = recipientsOf(step.ladderStep, facts.holders, ladder);
  const fresh = new Set(newPosts(step.ladderStep, ladder).flatMap((post) => holderOf(post, facts.holders) ?? []));
  const climbsTo = recipients.filter((recipient) => fresh.has(recipient.memberId));
  const to = (climbsTo.length > 0 ? climbsTo : recipients).map(({ memberId, as }) => ({ memberId, name: facts.nameOf(memberId), posts: as }));
  if (to.length === 0) return null;
  const named = listInWords(to.map(({ name, posts }) => `${name} (${listInWords(posts.map((post) => POST_WORDS[post]))})`));
  const verb = step.rule === 'WARNING' ? 'A warning goes' : 'Goes';
  return {
    text: `${verb} to ${named} on ${dateInWords(step.on, facts.today)} at ${step.at} unless ${ladder.unless}.`,
    parts: { to, on: step.on, at: step.at, zone: step.zone, dueAt: step.dueAt, unless: ladder.unless },
  };
};
