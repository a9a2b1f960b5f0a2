import { ok, refuse, type CommitmentId, type LeaveId, type LocalDate, type MemberId, type Result, type SeriesId, type SiloId, type SittingId } from '#domain/kernel';
import { heldOn, may, ruleOf, type Capacity, type PostHeld } from '#domain/org';
import { successorIn } from './successor.ts';

/**
 * OWNER: of an open promise. NAMED_OWNER: asked to be. VERIFIER: suggested to look at the delivery. SERIES: owner of what
 * comes again. SEAT: expected in a silo's seat of a coming sitting. CAPTURED: meant to own what a room just captured.
 * LEAVE: their own leave ahead. STANDS_IN: named to stand in for somebody who is away.
 */
export const HOLDING_KINDS = ['OWNER', 'NAMED_OWNER', 'VERIFIER', 'SERIES', 'POST', 'CHAIR', 'SCRIBE', 'SEAT', 'CAPTURED', 'LEAVE', 'STANDS_IN'] as const;

/** One thing that a member holds. */
export type Holding =
  | { readonly kind: 'OWNER' | 'NAMED_OWNER'; readonly commitmentId: CommitmentId; readonly siloId: SiloId }
  /** `siloId` is the one that receives; null for the CCO's office. `ownerId` never verifies it. */
  | { readonly kind: 'VERIFIER'; readonly commitmentId: CommitmentId; readonly siloId: SiloId | null; readonly ownerId: MemberId | null }
  | { readonly kind: 'SERIES'; readonly seriesId: SeriesId; readonly siloId: SiloId }
  | { readonly kind: 'POST'; readonly post: PostHeld }
  | { readonly kind: 'CHAIR' | 'SCRIBE'; readonly sittingId: SittingId }
  /** `asStandIn`: in a seat where somebody else is expected, which leaves nothing behind. */
  | { readonly kind: 'SEAT' | 'CAPTURED'; readonly sittingId: SittingId; readonly siloId: SiloId; readonly asStandIn: boolean }
  | { readonly kind: 'LEAVE'; readonly leaveId: LeaveId }
  | { readonly kind: 'STANDS_IN'; readonly leaveId: LeaveId; readonly principalId: MemberId };

/** PASSES to `to`; UNPLACED: nobody takes it, so it goes on the list of things without a holder; ENDS with whoever held it. */
export type Passing = { readonly holding: Holding; readonly outcome: 'PASSES' | 'UNPLACED' | 'ENDS'; readonly to: MemberId | null };

export type Leaving = {
  readonly memberId: MemberId;
  readonly holdings: readonly Holding[];
  /** Everybody's posts. */
  readonly posts: readonly PostHeld[];
  readonly today: LocalDate;
};

/** Exactly what passes to whom when the member leaves: to the silo's lead, else its stand-in, else nobody takes it. */
export const planLeaving = (leaving: Leaving): readonly Passing[] => leaving.holdings.map((holding) => passingOf(holding, leaving));

function passingOf(holding: Holding, { memberId, posts, today }: Leaving): Passing {
  const takenBy = (to: MemberId | null): Passing => ({ holding, to, outcome: to === null ? 'UNPLACED' : 'PASSES' });
  const ends: Passing = { holding, to: null, outcome: 'ENDS' };
  switch (holding.kind) {
    case 'OWNER':
    case 'SERIES':
      return takenBy(successorIn(holding.siloId, posts, memberId, today));
    case 'NAMED_OWNER':
    case 'CAPTURED':
    case 'SEAT': {
      const to = 'asStandIn' in holding && holding.asStandIn ? null : successorIn(holding.siloId, posts, memberId, today);
      return to === null ? ends : takenBy(to);
    }
    case 'VERIFIER': {
      const to = holding.siloId === null ? otherHolder('CCO', memberId, posts, today) : successorIn(holding.siloId, posts, memberId, today);
      return to === null || to === holding.ownerId ? ends : takenBy(to);
    }
    case 'LEAVE':
    case 'STANDS_IN':
      return ends;
    case 'CHAIR':
    case 'SCRIBE':
      return takenBy(otherHolder('CCO', memberId, posts, today));
    case 'POST':
      return postPassing(holding.post, takenBy, ends, { memberId, posts, today });
  }
}

type Among = Pick<Leaving, 'memberId' | 'posts' | 'today'>;

/** A lead's post passes to the stand-in; a stand-in leaves nothing behind unless the silo has no lead either. */
function postPassing({ kind, siloId }: PostHeld, takenBy: (to: MemberId | null) => Passing, ends: Passing, { memberId, posts, today }: Among): Passing {
  if (kind === 'LEAD') return takenBy(successorIn(siloId!, posts, memberId, today));
  if (kind === 'STAND_IN' && !posts.some((post) => post.siloId === siloId && post.kind === 'LEAD') && successorIn(siloId!, posts, memberId, today) === null) return takenBy(null);
  if (kind === 'SPONSOR' && otherHolder('SPONSOR', memberId, posts, today) === null) return takenBy(null);
  return ends;
}

const otherHolder = (kind: PostHeld['kind'], memberId: MemberId, posts: readonly PostHeld[], today: LocalDate): MemberId | null =>
  posts.find((post) => post.kind === kind && post.memberId !== memberId && heldOn(post, today))?.memberId ?? null;

/** Silos that have neither a lead nor a stand-in from then on. */
export const vacantSilosIn = (passings: readonly Passing[]): readonly SiloId[] =>
  passings.flatMap(({ holding, outcome }) => (holding.kind === 'POST' && outcome === 'UNPLACED' && holding.post.siloId ? [holding.post.siloId] : []));

export type Deactivation = Among & { readonly active: boolean; readonly by: MemberId; readonly capacities: ReadonlySet<Capacity> };

/** Whether the member can be deactivated by whoever asks. Refuses NOT_ALLOWED, WRONG_STATE (left already, the only CCO), INVALID (oneself). */
export function mayDeactivate({ memberId, active, by, capacities, posts, today }: Deactivation): Result<null> {
  if (!may('member.administer', capacities)) return refuse('NOT_ALLOWED', `Nothing was changed. ${ruleOf('member.administer').sentence}`);
  if (!active) return refuse('WRONG_STATE', 'They have left already. Nothing was changed.');
  if (memberId === by) return refuse('INVALID', 'Nothing was changed: nobody deactivates themselves. Ask the admin or another CCO to do it.');
  const isCco = posts.some((post) => post.kind === 'CCO' && post.memberId === memberId);
  if (isCco && otherHolder('CCO', memberId, posts, today) === null) {
    return refuse('WRONG_STATE', 'Nothing was changed: this is the only CCO, and what is without a holder waits for a CCO to place it. Give somebody else the post first.');
  }
  return ok(null);
}

/** Working days of the organization in which the CCO places what nobody took over. */
export const DAYS_TO_PLACE = 3;
