import type { CommitmentId } from '#domain/kernel';
import type { Link } from './link.ts';

const byWaiting = (links: readonly Link[]): ReadonlyMap<CommitmentId, readonly Link[]> => {
  const found = new Map<CommitmentId, Link[]>();
  for (const link of links) found.set(link.waitingId, [...(found.get(link.waitingId) ?? []), link]);
  return found;
};

/**
 * The shortest way along what waits for what, as the links that it takes, in order; null when the first commitment does
 * not wait for the second, not even through others. From a commitment to itself the way is empty.
 */
export function wayBetween(links: readonly Link[], from: CommitmentId, to: CommitmentId): readonly Link[] | null {
  const next = byWaiting(links);
  const reachedBy = new Map<CommitmentId, Link | null>([[from, null]]);
  const queue: CommitmentId[] = [from];
  for (let at = 0; at < queue.length && !reachedBy.has(to); at += 1) {
    for (const link of next.get(queue[at]!) ?? []) {
      if (reachedBy.has(link.awaitedId)) continue;
      reachedBy.set(link.awaitedId, link);
      queue.push(link.awaitedId);
    }
  }
  if (!reachedBy.has(to)) return null;
  const way: Link[] = [];
  for (let link = reachedBy.get(to); link; link = reachedBy.get(link.waitingId)) way.unshift(link);
  return way;
}
