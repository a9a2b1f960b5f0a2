import fc from 'fast-check';
import { nextSight, restingSight, type Sight } from './next-sight.ts';

const WINDOW = 900;
const at = (top: number): Sight => ({ from: top, to: top + WINDOW });
const settled = (drawn: Sight, shown: Sight): { sight: Sight; frames: number } => {
  let sight = drawn;
  for (let frames = 0; frames < 50; frames += 1) {
    const next = nextSight(sight, shown);
    if (next === sight) return { sight, frames };
    sight = next;
  }
  throw new Error('It never rests.');
};

it('draws what comes within the edges a few rows in a frame', () => {
  const drawn = restingSight(at(3600));
  expect(nextSight(drawn, at(3600))).toBe(drawn);
  expect(nextSight(drawn, at(3852))).toEqual({ from: drawn.from + 108, to: drawn.to + 108 });
  expect(nextSight(drawn, at(3348))).toEqual({ from: drawn.from - 108, to: drawn.to - 108 });
});

it('draws all that is in the window at once after a leap, and nothing else with it', () => {
  expect(nextSight(restingSight(at(0)), at(180_000))).toEqual({ from: 180_000, to: 180_900 });
});

it('always draws the window, never holds more than its places, and comes to rest, however somebody scrolls', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.integer({ min: -600, max: 600 }), fc.integer({ min: -20_000, max: 20_000 })), { minLength: 1, maxLength: 30 }), (moves) => {
      let top = 40_000;
      let sight = restingSight(at(top));
      for (const move of moves) {
        top += move;
        sight = nextSight(sight, at(top));
        expect(sight.from).toBeLessThanOrEqual(top);
        expect(sight.to).toBeGreaterThanOrEqual(top + WINDOW);
        expect(sight.to - sight.from).toBeLessThanOrEqual(WINDOW + 2 * 360 + 2 * 36);
      }
      const rest = settled(sight, at(top));
      expect(rest.sight).toEqual(restingSight(at(top)));
      expect(rest.frames).toBeLessThan(12);
    }),
  );
});
