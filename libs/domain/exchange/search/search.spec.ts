import fc from 'fast-check';
import { means, within } from './alike.ts';
import { fold, numberIn, wantedOf } from './fold.ts';
import { marked, snippet } from './marked.ts';

const shown = (parts: readonly { text: string; found: boolean }[]): string => parts.map(({ text, found }) => (found ? `[${text}]` : text)).join('');

describe('what is looked for', () => {
  test.each([['  Réfund LIMITS! ', { whole: 'refund limits', words: ['refund', 'limits'] }], ['a', null], ['%_', null], ['C-12', { whole: 'c 12', words: ['c', '12'] }], ['заказ', { whole: 'заказ', words: ['заказ'] }]])('%j', (text, wanted) => expect(wantedOf(text)).toEqual(wanted));

  test('is never longer than makes sense', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 5_000 }), (text) => {
      const wanted = wantedOf(text);
      expect(wanted?.words.length ?? 1).toBeLessThanOrEqual(10);
      expect(wanted?.whole.length ?? 1).toBeLessThanOrEqual(500);
    }));
  });

  test.each([['C-12', 12], ['c7', 7], [' C-0042 ', 42], ['C-', null], ['C-12 limits', null]])('%j names %p', (text, number) => expect(numberIn(text)).toBe(number));
});

describe('nearly the same word', () => {
  test.each([
    ['refund', 'refund', true], ['refund', 'refunds', true], ['refnud', 'refund', true], ['refun', 'refund', true], ['rexund', 'refund', true], ['refumds', 'refund', false], ['schedluer', 'scheduler', true], ['shceduelr', 'scheduler', true],
    ['cat', 'car', false], ['fund', 'refund', true], ['zebra', 'refund', false],
  ])('%s means %s: %s', (wanted, word, yes) => expect(means(wanted, word)).toBe(yes));

  test('is the same both ways, and with none wrong only itself', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 6 });
    fc.assert(fc.property(word, word, fc.nat(3), (a, b, most) => expect(within(a, b, most)).toBe(within(b, a, most))));
    fc.assert(fc.property(word, word, (a, b) => expect(within(a, b, 0)).toBe(a === b)));
  });
});

describe('where it was found', () => {
  test('is marked, also mistyped and with accents', () => expect(shown(marked('Réfund limits in the app', ['refund', 'limts']))).toBe('[Réfund] [limits] in the app'));

  test('is shown from a long text around what was found', () => {
    const text = `${'Something else entirely was said at length. '.repeat(20)}Then the refund limits came up. ${'And more words followed. '.repeat(20)}`;
    const said = shown(snippet(text, ['refund', 'limits']));
    expect(said).toMatch(/^… .*\[refund\] \[limits\] came up\..* …$/);
    expect(said.length).toBeLessThan(200);
  });

  test('loses nothing of the text', () => {
    fc.assert(fc.property(fc.string({ maxLength: 400 }), fc.array(fc.string({ minLength: 1, maxLength: 5 }).map(fold)), (text, wanted) => {
      expect(marked(text, wanted).map((part) => part.text).join('')).toBe(text);
      const line = text.replace(/\s+/g, ' ').trim();
      expect(line).toContain(snippet(text, wanted).map((part) => part.text).join('').replace(/^… /, '').replace(/ …$/, ''));
    }));
  });
});
