import { STANDINGS, type Commitment, type Standing } from './commitment.ts';
import { deliver } from './deliver.ts';
import { hindrance } from './hindrance.ts';
import { stepBetween } from './moves.ts';
import { accepted, done, idOf, PEOPLE, proposed, stepBy } from './sample.ts';

const standing: Partial<Record<Standing, Commitment>> = {
  PROPOSED: proposed({ ownerId: idOf('lead') }),
  ACCEPTED: accepted(),
  DELIVERED: done(deliver(accepted(), { evidence: 'It runs.' }, stepBy('lead', accepted()))),
};

test('every move is a step that somebody may take from there', () => {
  const moves = STANDINGS.flatMap((from) => STANDINGS.map((to) => [from, to, stepBetween(from, to)] as const)).filter(([, , step]) => step !== null);
  expect(moves).toHaveLength(7);
  for (const [from, , step] of moves) {
    const commitment = standing[from]!;
    expect(PEOPLE.some((person) => hindrance(commitment, step!, stepBy(person, commitment)) === null)).toBe(true);
  }
});

test('nothing moves out of its end, or onto itself', () => {
  for (const from of STANDINGS) expect(stepBetween(from, from)).toBeNull();
  for (const ended of ['VERIFIED', 'DECLINED', 'WITHDRAWN'] as const) expect(STANDINGS.map((to) => stepBetween(ended, to)).filter(Boolean)).toEqual([]);
});
