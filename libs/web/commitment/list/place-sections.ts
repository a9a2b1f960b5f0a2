import type { Section } from './rows.ts';
import type { Sight } from './next-sight.ts';

/** A group on the page: where it begins, how high it is, and which of its rows are in sight. */
export type Placed = { readonly section: Section; readonly top: number; readonly height: number; readonly first: number; readonly last: number; readonly before: number };

/** Puts groups below one another, each a heading and `count` rows of one height. `last` is exclusive. */
export const placeSections = (sections: readonly Section[], row: number, heading: number, sight: Sight): readonly Placed[] => {
  let top = 0;
  let before = 0;
  return sections.map((section) => {
    const height = heading + section.count * row;
    const clamp = (pixels: number, round: (value: number) => number) => Math.max(0, Math.min(section.count, round((pixels - top - heading) / row)));
    const placed = { section, top, height, before, first: clamp(sight.from, Math.floor), last: clamp(sight.to, Math.ceil) };
    top += height;
    before += section.count;
    return placed;
  });
};
