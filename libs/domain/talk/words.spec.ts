import fc from 'fast-check';
import type { MemberId } from '#domain/kernel';
import { inNames, mention, mentionedIn, partsOf, wordsOf } from './words.ts';

const ANA = '01910000-0000-7000-8000-00000000000a' as MemberId;
const BO = '01910000-0000-7000-8000-00000000000b' as MemberId;

describe('words with people in them', () => {
  test.each([
    ['', []],
    ['Nobody here.', [{ text: 'Nobody here.', memberId: null }]],
    [`${mention(ANA)}, can you look?`, [{ text: '', memberId: ANA }, { text: ', can you look?', memberId: null }]],
    [`Ask ${mention(ANA)}${mention(BO)}`, [{ text: 'Ask ', memberId: null }, { text: '', memberId: ANA }, { text: '', memberId: BO }]],
    ['@[nobody] @[01910000-0000-7000-8000-00000000000]', [{ text: '@[nobody] @[01910000-0000-7000-8000-00000000000]', memberId: null }]],
    ['@[------------------------------------]', [{ text: '@[------------------------------------]', memberId: null }]],
    ['<b>@[x]</b>', [{ text: '<b>@[x]</b>', memberId: null }]],
  ])('%j', (words, parts) => expect(partsOf(words)).toEqual(parts));

  test('parts are the words again, whatever was written', () => {
    const bit = fc.oneof(fc.string(), fc.constantFrom(mention(ANA), mention(BO), '@[', ']', '@', ANA));
    fc.assert(fc.property(fc.array(bit).map((bits) => bits.join('')), (words) => expect(wordsOf(partsOf(words))).toBe(words)));
  });

  test('everybody is mentioned once, and read by name', () => {
    const words = `${mention(BO)} and ${mention(ANA)} and ${mention(BO)}`;
    expect(mentionedIn(words)).toEqual([BO, ANA]);
    expect(inNames(words, (id) => (id === ANA ? 'Ana Lopez' : 'Bo'))).toBe('@Bo and @Ana Lopez and @Bo');
  });
});
