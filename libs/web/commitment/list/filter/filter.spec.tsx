import fc from 'fast-check';
import { NAMED_FIELDS, parseQuery, possibleValues, term, writeTerm } from '#domain/commitment';
import { chipLabel } from './chips.ts';
import { toggled, toggledIn, turned } from './edit-terms.ts';
import { suggest, take } from './suggest.ts';

const SILOS = [{ __typename: 'Silo' as const, id: 's-1', key: 'support', name: 'Customer Support', lead: null }];
const MEMBERS = [{ __typename: 'Member' as const, id: 'm-1', name: 'Ana Pires', handle: 'ana', active: true }];
const NAMES = { silo: (key: string) => (key === 'support' ? 'Customer Support' : key), member: (word: string) => (word === 'ana' ? 'Ana Pires' : word) };
const sources = { directory: { silos: SILOS, members: MEMBERS }, names: NAMES };
const offered = (text: string, caret = text.length) => suggest(text, caret, sources).map(({ label }) => label);

test.each([
  ['owner:me,ana', 'Owned by me or Ana Pires'],
  ['-is:verified', 'Not verified'],
  ['silo:support', 'Carried by Customer Support'],
  ['to:office', 'Promised to the CCO’s office'],
  ['due:<7d', 'Due in less than 7 days'],
  ['due:<=today', 'Due by today'],
  ['due:2026-12', 'Due December 2026'],
  ['due:2026-11-01..2026-11-30', 'Due 1 Nov 2026 to 30 Nov 2026'],
  ['due:none', 'Due on no date'],
  ['slipped:>=2', 'Slipped twice or more'],
  ['word:>14d', 'Last word more than 14 days ago'],
  ['state:at-risk', 'At risk'],
  ['"free words"', '“free words”'],
])('the chip of %s says %s', (text, label) => expect(chipLabel(parseQuery(text).terms[0]!, NAMES)).toBe(label));

test('every possible value has words', () => {
  for (const field of NAMED_FIELDS) for (const value of possibleValues(field)) {
    const [one] = parseQuery(writeTerm(term(field, value))).terms;
    expect(chipLabel(one!, NAMES)).toMatch(/^[A-Z“][^\n]{2,}$/);
  }
});

test('a word begun is gone on with: fields, then what it could be', () => {
  expect(offered('')).toEqual(NAMED_FIELDS.map((name) => `${name}:`).slice(0, 10));
  expect(offered('ow')).toEqual(['owner:']);
  expect(offered('over')).toEqual(['is:overdue']);
  expect(offered('pir')).toEqual(['owner:ana']);
  expect(offered('is:open own')).toEqual(['owner:']);
  expect(offered('owner:a')).toEqual(['owner:ana']);
  expect(offered('owner:ana,n')).toEqual(['owner:nobody']);
  expect(offered('silo:cust')).toEqual(['silo:support']);
  expect(offered('-is:ver')).toEqual(['is:verified']);
  expect(offered('is:o refund', 4)).toContain('is:overdue');
  expect(offered('nonsense:x')).toEqual([]);
});

test('a suggestion takes the place of what was begun', () => {
  const taken = (text: string, at = text.length) => take(text, suggest(text, at, sources)[0]!);
  expect(taken('is:open ow')).toEqual({ text: 'is:open owner:', caret: 14 });
  expect(taken('-is:ver')).toEqual({ text: '-is:verified ', caret: 13 });
  expect(taken('owner:a is:open', 7)).toEqual({ text: 'owner:ana is:open', caret: 9 });
});

test('wherever the caret stands, what is offered keeps the rest and is understood', () => {
  fc.assert(fc.property(fc.array(fc.constantFrom('is:', 'ov', ' ', '-', 'owner:', 'a', ',', '"', 'due:', 'silo:support'), { maxLength: 8 }), fc.nat(40), (parts, at) => {
    const text = parts.join('');
    for (const one of suggest(text, Math.min(at, text.length), sources)) {
      const next = take(text, one);
      expect(next.text).toContain(one.text);
      expect(next.text.startsWith(text.slice(0, one.start)) && next.text.endsWith(text.slice(one.end))).toBe(true);
    }
  }));
});

test('values go in and out of terms, and a term without values goes', () => {
  const terms = [term('is', 'open'), term('silo', 'a')];
  expect(toggledIn(terms, 'silo', 'b')[1]).toEqual(term('silo', 'a', 'b'));
  expect(toggledIn(terms, 'owner', 'me')).toEqual([...terms, term('owner', 'me')]);
  expect(toggled(terms, 1, 'a')).toEqual([terms[0]]);
  expect(toggled([term('due', '<=7d')], 0, '<=30d', true)).toEqual([term('due', '<=30d')]);
  expect(turned(terms, 0)[0]).toEqual({ ...terms[0], negated: true });
});
