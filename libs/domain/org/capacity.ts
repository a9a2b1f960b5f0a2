import type { LocalDate, MemberId, SiloId } from '#domain/kernel';
import { postsOf, type PostHeld } from './post.ts';

/** A post as seen from one subject: what a member is to *this* commitment, sitting or organization. */
export const CAPACITIES = [
  'MEMBER', // any member but a mere observer
  'OBSERVER',
  'ADMIN',
  'SPONSOR',
  'CCO',
  'MAKER', // made this view of the list
  'PROPOSER', // put this commitment on the list
  'OWNER', // its accountable owner
  'NAMED_OWNER', // asked to be its owner, has not answered
  'CARRYING_LEAD', // lead or stand-in of the silo that carries it
  'RECEIVING_LEAD', // lead or stand-in of the silo it is promised to; the CCO when that is the CCO's office
  'BELONGS_TO_CARRYING', // holds any post in the carrying silo, or owns the commitment
  'CAUSE_HOLDER', // owner, lead or stand-in of the commitment because of which somebody acts on this one
  'DELIVERED_IT', // claimed a delivery of it
  'SILO_LEAD', // lead or stand-in of any silo
  'CHAIR', // of this sitting
  'SCRIBE',
] as const;

export type Capacity = (typeof CAPACITIES)[number];

/** What a subject says about who stands where; leave out what it does not have. */
export type Standpoints = {
  readonly carriedBy?: SiloId | null;
  /** null is the CCO's office; leave it out for a subject that is promised to nobody. */
  readonly promisedTo?: SiloId | null;
  readonly ownerId?: MemberId | null;
  readonly namedOwnerId?: MemberId | null;
  readonly madeBy?: MemberId | null;
  readonly proposedBy?: MemberId | null;
  readonly deliveredBy?: readonly MemberId[];
  /** The other commitment because of which somebody acts on this one. */
  readonly cause?: { readonly carriedBy: SiloId; readonly ownerId: MemberId | null };
  readonly chairId?: MemberId | null;
  readonly scribeId?: MemberId | null;
};

const leads = (held: readonly PostHeld[], siloId: SiloId | null | undefined): boolean =>
  siloId != null && held.some((post) => (post.kind === 'LEAD' || post.kind === 'STAND_IN') && post.siloId === siloId);

/**
 * Everything that the member is to this subject today. `posts` may be the member's own or everybody's; `today` is the
 * local day on which posts are judged. A member has the union of their posts; who holds any post in a silo belongs to it.
 */
export function capacitiesFor(
  memberId: MemberId,
  posts: readonly PostHeld[],
  subject: Standpoints,
  today: LocalDate,
): ReadonlySet<Capacity> {
  const held = postsOf(memberId, posts, today);
  const has = (kind: PostHeld['kind']): boolean => held.some((post) => post.kind === kind);
  const answers: Readonly<Record<Capacity, boolean>> = {
    MEMBER: held.length === 0 || held.some((post) => post.kind !== 'OBSERVER'),
    OBSERVER: has('OBSERVER'),
    ADMIN: has('ADMIN'),
    SPONSOR: has('SPONSOR'),
    CCO: has('CCO'),
    MAKER: subject.madeBy === memberId,
    PROPOSER: subject.proposedBy === memberId,
    OWNER: subject.ownerId === memberId,
    NAMED_OWNER: subject.namedOwnerId === memberId,
    CARRYING_LEAD: leads(held, subject.carriedBy),
    RECEIVING_LEAD: subject.promisedTo === null ? has('CCO') : leads(held, subject.promisedTo),
    BELONGS_TO_CARRYING:
      subject.ownerId === memberId ||
      (subject.carriedBy != null && held.some((post) => post.siloId === subject.carriedBy && post.kind !== 'OBSERVER')),
    CAUSE_HOLDER: subject.cause !== undefined && (subject.cause.ownerId === memberId || leads(held, subject.cause.carriedBy)),
    DELIVERED_IT: subject.deliveredBy?.includes(memberId) ?? false,
    SILO_LEAD: has('LEAD') || has('STAND_IN'),
    CHAIR: has('CHAIR') || subject.chairId === memberId,
    SCRIBE: has('SCRIBE') || subject.scribeId === memberId,
  };
  return new Set((Object.keys(answers) as Capacity[]).filter((capacity) => answers[capacity]));
}
