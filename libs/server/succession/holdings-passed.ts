import type { Fact, MemberId } from '#domain/kernel';
import type { Passing } from '#domain/succession';

/** For each who took something over, one fact with how much of what: they are told of it once, however much it is. */
export function holdingsPassed(from: MemberId, passings: readonly Passing[], why: 'MEMBER_LEFT' | 'PLACED'): readonly Fact[] {
  const takers = new Map<MemberId, Passing[]>();
  for (const passing of passings) if (passing.to !== null) takers.set(passing.to, [...(takers.get(passing.to) ?? []), passing]);
  return [...takers].map(([to, taken]) => {
    const count = (...kinds: readonly Passing['holding']['kind'][]): number => taken.filter(({ holding }) => kinds.includes(holding.kind)).length;
    const silos = taken.flatMap(({ holding }) => (holding.kind === 'POST' && holding.post.kind === 'LEAD' && holding.post.siloId ? [holding.post.siloId] : []));
    const data = { to, why, promises: count('OWNER', 'CAPTURED'), asked: count('NAMED_OWNER'), verifies: count('VERIFIER'), series: count('SERIES'), sittings: count('CHAIR', 'SCRIBE', 'SEAT'), leads: silos };
    return { type: 'member.holdings-passed', subject: { kind: 'member', id: from }, data };
  });
}
