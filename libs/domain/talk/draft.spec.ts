import fc from 'fast-check';
import type { MemberId } from '#domain/kernel';
import { draftOf, keptWords, mentionAt, peopleFor, withPicked, type Picked } from './draft.ts';
import { mention, partsOf } from './words.ts';

const id = (last: string) => `01910000-0000-7000-8000-00000000000${last}` as MemberId;
const ANA: Picked = { id: id('a'), name: 'Ana Lopez' };
const ANN: Picked = { id: id('b'), name: 'Ana' };
const OTHER: Picked = { id: id('c'), name: 'Ana Lopez' };

describe('a mention while it is written', () => {
  test.each([
    ['@', 1, { from: 0, wanted: '' }],
    ['Hi @an', 6, { from: 3, wanted: 'an' }],
    ['Hi @ana lo', 10, { from: 3, wanted: 'ana lo' }],
    ['(@Ána', 5, { from: 1, wanted: 'Ána' }],
    ['mail ana@example', 16, null],
    ['@ana lopez said', 15, null],
    ['@ana\n', 5, null],
    ['Hi @an there', 6, { from: 3, wanted: 'an' }],
  ])('%j at %i', (text, caret, found) => expect(mentionAt(text, caret)).toEqual(found));

  test('becomes the person, with one space after it', () => {
    expect(withPicked('Hi @an', 6, 3, ANA)).toEqual({ text: 'Hi @Ana Lopez ', caret: 14 });
    expect(withPicked('Hi @an there', 6, 3, ANA)).toEqual({ text: 'Hi @Ana Lopez there', caret: 14 });
  });

  test.each([
    ['@Ana Lopez and @Ana', [ANA, ANN], `${mention(ANA.id)} and ${mention(ANN.id)}`],
    ['@Ana Lopezzz', [ANA, ANN], `${mention(ANN.id)} Lopezzz`],
    ['@Ana Lopez, @Ana Lopez, @Ana Lopez', [ANA, OTHER], `${mention(ANA.id)}, ${mention(OTHER.id)}, ${mention(OTHER.id)}`],
    ['Ana Lopez @Nobody', [ANA], 'Ana Lopez @Nobody'],
    ['@Ana Lopez', [], '@Ana Lopez'],
  ])('%j is kept by id', (text, picked, words) => expect(keptWords(text, picked)).toBe(words));

  test('kept words come back the same from a draft that nobody touched', () => {
    const bit = fc.oneof(fc.constantFrom(mention(ANA.id), mention(ANN.id)), fc.constantFrom(' and ', ', ', '\n', ' x '));
    const nameOf = (one: MemberId) => (one === ANA.id ? ANA.name : 'Bo');
    fc.assert(fc.property(fc.array(bit).map((bits) => bits.join(' ')), (words) => {
      const { text, picked } = draftOf(partsOf(words), nameOf);
      expect(keptWords(text, picked)).toBe(words);
    }));
  });

  test('finds people by any word of their name, without accents', () => {
    const people = [{ name: 'Mina Okafor' }, { name: 'Óscar Mínguez' }, { name: 'Bo Min-Jung' }, { name: 'Tom Amin' }];
    expect(peopleFor(people, 'min').map(({ name }) => name)).toEqual(['Mina Okafor', 'Óscar Mínguez', 'Bo Min-Jung']);
    expect(peopleFor(people, 'mina ok')).toEqual([people[0]]);
    expect(peopleFor(people, '', 2)).toHaveLength(2);
  });
});
