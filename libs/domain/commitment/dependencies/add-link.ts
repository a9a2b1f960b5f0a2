import { ok, refuse, type CommitmentId, type Fact, type Result } from '#domain/kernel';
import { may, ruleOf } from '#domain/org';
import { keyOf, type Commitment } from '../commitment.ts';
import { factOf, type Step } from '../step.ts';
import type { Link, LinkKind } from './link.ts';
import { wayBetween } from './way-between.ts';

type Kept = Pick<Commitment, 'id' | 'number' | 'standing' | 'carriedBy' | 'promisedTo' | 'ownerId'>;

/** The commitment that waits (or is made of parts), and the one that is waited for (or is the part). */
export type Ends = { readonly waiting: Kept; readonly awaited: Kept; readonly kind: LinkKind };

/** What stands around a new link: at least every link on a way from `awaited`, and the keys' numbers of all that these name. */
export type Around = { readonly links: readonly Link[]; readonly numberOf: (id: CommitmentId) => number };

export type Linked = { readonly link: Link; readonly facts: readonly Fact[] };

const OVER: readonly Commitment['standing'][] = ['VERIFIED', 'DECLINED', 'WITHDRAWN'];

const step = (link: Link, around: Around): string => {
  const key = keyOf({ number: around.numberOf(link.awaitedId) });
  return link.kind === 'PART' ? `, which has ${key} as a part` : `, which waits for ${key}`;
};

/** `C-12 waits for C-40, which waits for C-7, which waits for C-12`. */
const circleInWords = ({ waiting, awaited, kind }: Ends, way: readonly Link[], around: Around): string =>
  `${keyOf(waiting)} ${kind === 'PART' ? `has ${keyOf(awaited)} as a part` : `waits for ${keyOf(awaited)}`}${way.map((link) => step(link, around)).join('')}`;

/** Both ends hear of it: each has a page, and people who look at it. */
const tell = ({ waiting, awaited, kind }: Ends, did: 'linked' | 'unlinked'): readonly Fact[] => [
  factOf(waiting, `commitment.${did}`, { kind, otherId: awaited.id, otherNumber: awaited.number }),
  factOf(awaited, `commitment.${did}-to`, { kind, otherId: waiting.id, otherNumber: waiting.number }),
];

/**
 * One commitment waits for another from now on, or takes it in as a part. Refuses NOT_ALLOWED, WRONG_STATE (one of them
 * is over), INVALID (itself, there already, a part of something else already, or a circle, whose path it names).
 */
export function addLink(ends: Ends, around: Around, { capacities }: Pick<Step, 'capacities'>): Result<Linked> {
  const { waiting, awaited, kind } = ends;
  if (!may('link.edit', capacities)) return refuse('NOT_ALLOWED', `Nothing was changed. ${ruleOf('link.edit').sentence}`);
  if (waiting.id === awaited.id) return refuse('INVALID', `Nothing was changed: ${keyOf(waiting)} cannot ${kind === 'PART' ? 'be a part of' : 'wait for'} itself.`, 'otherId');
  const over = [waiting, awaited].find(({ standing }) => OVER.includes(standing));
  if (over) return refuse('WRONG_STATE', `Nothing was changed: ${keyOf(over)} is over, so nothing can wait there any more.`, 'otherId');
  const known = around.links.find((link) => link.waitingId === waiting.id && link.awaitedId === awaited.id);
  if (known) return refuse('INVALID', `Nothing was changed: ${keyOf(waiting)} ${known.kind === 'PART' ? 'has it as a part' : 'waits for it'} already.`, 'otherId');
  const whole = kind === 'PART' ? around.links.find((link) => link.kind === 'PART' && link.awaitedId === awaited.id) : undefined;
  if (whole) {
    return refuse('INVALID', `Nothing was changed: ${keyOf(awaited)} is a part of ${keyOf({ number: around.numberOf(whole.waitingId) })} already. Take it out there first.`, 'otherId');
  }
  const way = wayBetween(around.links, awaited.id, waiting.id);
  if (way !== null) {
    return refuse('INVALID', `Nothing was changed: ${circleInWords(ends, way, around)}. In such a circle nobody could begin; take one of these links away first.`, 'otherId');
  }
  return ok({ link: { waitingId: waiting.id, awaitedId: awaited.id, kind }, facts: tell(ends, 'linked') });
}

/** Takes a link away again. Refuses NOT_ALLOWED. */
export function removeLink(ends: Ends, { capacities }: Pick<Step, 'capacities'>): Result<readonly Fact[]> {
  if (!may('link.edit', capacities)) return refuse('NOT_ALLOWED', `Nothing was changed. ${ruleOf('link.edit').sentence}`);
  return ok(tell(ends, 'unlinked'));
}
