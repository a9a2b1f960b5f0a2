import fc from 'fast-check';
import { placeSections } from './place-sections.ts';

const section = (count: number, index: number) => ({ key: String(index), term: '', label: '', count, overdue: 0, ids: [] });

test('every row in sight is placed, and none far from it', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 400 }), { maxLength: 12 }), fc.integer({ min: 0, max: 90_000 }), (counts, from) => {
      const sight = { from, to: from + 900 };
      const placed = placeSections(counts.map(section), 36, 40, sight);
      for (const { section: { count }, top, first, last } of placed) {
        for (let row = 0; row < count; row += 1) {
          const y = top + 40 + row * 36;
          const inSight = y + 36 > sight.from && y < sight.to;
          expect(row >= first && row < last).toBe(inSight);
        }
      }
    }),
  );
});

test('groups stand one below the other', () => {
  expect(placeSections([section(2, 0), section(3, 1)], 36, 40, { from: 0, to: 100 })).toMatchObject([
    { top: 0, height: 112, before: 0, first: 0, last: 2 },
    { top: 112, height: 148, before: 2, first: 0, last: 0 },
  ]);
});
