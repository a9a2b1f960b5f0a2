import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { contrast } from './contrast.ts';
import { tokensCss } from './css.ts';
import { palette, type ColourName, type Scheme } from './palette.ts';

const grounds: ColourName[] = ['bg', 'surface', 'raised', 'hover', 'selected'];
const texts: ColourName[] = ['text', 'text-2', 'text-3', 'accent'];
const tones = ['neutral', 'track', 'risk', 'late', 'done'] as const;

const textPairs: [ColourName, ColourName][] = [
  ...texts.flatMap((text) => grounds.map((ground): [ColourName, ColourName] => [text, ground])),
  ['on-ink', 'ink'],
  ['on-ink', 'ink-hover'],
  ...tones.flatMap((tone) =>
    [...grounds, `${tone}-tint` as const].map((ground): [ColourName, ColourName] => [`${tone}-text`, ground]),
  ),
];
const markPairs: [ColourName, ColourName][] = [
  ['control', 'surface'],
  ['control', 'bg'],
  ...tones.flatMap((tone): [ColourName, ColourName][] => [
    [`${tone}-mark`, 'surface'],
    [`${tone}-mark`, 'bg'],
  ]),
];

describe.each<Scheme>(['light', 'dark'])('colours in the %s scheme', (scheme) => {
  test.each(textPairs)('text %s reads on %s', (front, back) => {
    expect(contrast(palette[front][scheme], palette[back][scheme])).toBeGreaterThanOrEqual(4.5);
  });
  test.each(markPairs)('mark %s shows on %s', (front, back) => {
    expect(contrast(palette[front][scheme], palette[back][scheme])).toBeGreaterThanOrEqual(3);
  });
});

test('known contrasts', () => {
  expect(contrast('#000000', '#FFFFFF')).toBeCloseTo(21);
  expect(contrast('#777777', '#FFFFFF')).toBeCloseTo(4.48, 2);
});

test('tokens.css is what the palette says', () => {
  expect(readFileSync(join(process.cwd(), 'libs/web/ui/tokens.css'), 'utf8')).toBe(tokensCss());
});
