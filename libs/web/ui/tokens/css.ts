import { palette, type Scheme } from './palette.ts';
import { scale, shadow } from './scale.ts';

const colours = (scheme: Scheme): string[] => [
  ...Object.entries(palette).map(([name, value]) => `  --tl-${name}: ${value[scheme]};`),
  `  --tl-shadow: ${shadow[scheme]};`,
  `  color-scheme: ${scheme};`,
];

/** The text of `tokens.css`. */
export const tokensCss = (): string =>
  [
    '/* Written from tokens/*.ts by `node libs/web/ui/tokens/write.ts`; a test compares them. */',
    ':root {',
    ...Object.entries(scale).map(([name, value]) => `  --tl-${name}: ${value};`),
    ...colours('light'),
    '}',
    "[data-mantine-color-scheme='dark'] {",
    ...colours('dark'),
    '}',
    '@media print {',
    '  :root,',
    "  [data-mantine-color-scheme='dark'] {",
    ...colours('light').map((line) => `  ${line}`),
    '  }',
    '}',
    '',
  ].join('\n');
