import fc from 'fast-check';
import type { LocalDate } from '#domain/kernel';
import { conditionOf, FIELDS, parseQuery, possibleValues, unknownNames, windowOf, writeQuery, type FieldName, type QueryTerm } from './query.ts';

const TODAY = '2026-11-22' as LocalDate;
const bare = (text: string): QueryTerm[] => parseQuery(text).terms.map(({ field, values, negated }) => ({ field, values, negated }));

const point = fc.oneof(
  fc.constant('today'),
  fc.tuple(fc.integer({ min: -999, max: 999 }), fc.constantFrom('d', 'w', 'm')).map(([count, unit]) => `${count}${unit}`),
  fc.integer({ min: 1900, max: 2199 }).map(String),
  fc.tuple(fc.integer({ min: 1900, max: 2199 }), fc.integer({ min: 1, max: 12 })).map(([year, month]) => `${year}-${String(month).padStart(2, '0')}`),
);
const compare = fc.constantFrom('<', '<=', '>', '>=');
const days = fc.oneof(
  fc.tuple(compare, point).map((parts) => parts.join('')),
  fc.tuple(point, point).map((ends) => ends.join('..')),
  point.filter((one) => !/[dwm]$/.test(one)),
  fc.constantFrom('none', 'today'),
);
const counts = fc.oneof(fc.nat(999).map(String), fc.tuple(compare, fc.nat(999)).map(([op, count]) => `${op}${count}`), fc.tuple(fc.nat(99), fc.nat(99)).map((ends) => ends.join('..')));
const ages = fc.oneof(fc.tuple(compare, fc.nat(999), fc.constantFrom('d', 'w', 'm')).map((parts) => parts.join('')), fc.constant('none'));
const name = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }).filter((one) => one === one.trim() && parseQuery(JSON.stringify(one)).terms[0]?.values[0] === one);
const valueOf = (field: FieldName): fc.Arbitrary<string> => {
  switch (FIELDS[field].takes) {
    case 'words': return fc.constantFrom(...FIELDS[field].words);
    case 'day': return days;
    case 'count': return counts;
    case 'age': return ages;
    default: return name.filter((one) => !['me', 'nobody', 'office'].includes(one.toLowerCase()));
  }
};
const terms: fc.Arbitrary<QueryTerm> = fc.constantFrom(...(Object.keys(FIELDS) as FieldName[])).chain((field) =>
  fc.record({ field: fc.constant(field), values: fc.uniqueArray(valueOf(field), { minLength: 1, maxLength: field === 'text' ? 1 : 3 }), negated: fc.boolean() }),
);
// What people type: pieces of the grammar in any order, cut anywhere.
const typed = fc.array(fc.oneof(fc.constantFrom('-', '"', '\\', ':', ',', ' ', '..', '<', 'is:', 'owner:', 'due:', 'slipped:', 'silo:', 'nonsense:', 'overdue', '7d', '2026-13', '\u0000', '\u202e', '🙂'), fc.string({ maxLength: 6 })), { maxLength: 14 }).map((parts) => parts.join(''));

test('what is written is read as the same terms', () => {
  fc.assert(fc.property(fc.array(terms, { maxLength: 8 }), (list) => {
    const text = writeQuery(list);
    expect({ terms: bare(text), problems: parseQuery(text).problems }).toEqual({ terms: list, problems: [] });
  }), { numRuns: 500 });
});

test('no text throws; its terms are written the same way again, and every place lies in the text', () => {
  fc.assert(fc.property(fc.oneof(typed, fc.string({ unit: 'binary', maxLength: 60 })), (text) => {
    const { terms: read, problems } = parseQuery(text);
    const written = writeQuery(read);
    expect(writeQuery(parseQuery(written).terms)).toBe(written);
    expect(parseQuery(written).problems).toEqual([]);
    for (const { start, end } of [...read, ...read.flatMap(({ places }) => places), ...problems]) {
      expect(start >= 0 && start < end && end <= text.length).toBe(true);
    }
    for (const one of read) void conditionOf(one, TODAY);
  }), { numRuns: 1000 });
});

test('every word and form that is offered is understood', () => {
  for (const field of Object.keys(FIELDS) as FieldName[]) {
    for (const value of field === 'text' ? [] : possibleValues(field)) expect(parseQuery(`${field}:${value}`).problems).toEqual([]);
    expect(parseQuery(FIELDS[field].example).problems).toEqual([]);
  }
});

test.each<[string, string]>([
  ['owner:me silo:support to:office due:<7d is:overdue slipped:>=2 -is:verified "free words"', 'owner:me silo:support to:office due:<7d is:overdue slipped:>=2 -is:verified "free words"'],
  ['STATE:AT_RISK,at-risk is:Overdue', 'state:at-risk is:overdue'],
  ['due:7d word:14d slipped:007 due:+07D', 'due:<=7d word:>=14d slipped:7 due:<=7d'],
  ['owner:"Ana Pires",ben,,', 'owner:"Ana Pires",ben'],
  ['refund  limits C-12', 'refund limits C-12'],
  ['-refund "-x" - 10:30 5"', '-refund "-x" "-" 10:30 "5\\""'],
  ['"a \\"b\\" \\\\ c', '"a \\"b\\" \\\\ c"'],
  ['silo:"sig\tnode"x', 'silo:"sig\tnodex"'],
  ['""  \u0000 "\u202e"', ''],
  ['due:2026-11-01..2026-11-30,none', 'due:2026-11-01..2026-11-30,none'],
])('%s is written %s', (text, written) => expect([writeQuery(parseQuery(text).terms), parseQuery(text).problems]).toEqual([written, []]));

test.each<[string, string, string | null, RegExp]>([
  ['ownr:me refund', 'ownr', 'owner', /no filter “ownr”.*Did you mean owner\?$/],
  ['refund is:overdeu', 'overdeu', 'overdue', /“overdeu” is nothing that is: knows\. Did you mean overdue\?$/],
  ['is:open,xyz', 'xyz', null, /Possible: open, ended/],
  ['due:2026-02-30', '2026-02-30', null, /Possible: <7d/],
  ['slipped:many', 'many', null, /Possible: >=2/],
  ['a owner: b', 'owner:', null, /Write a value after owner:/],
  ['https://example.org', 'https', null, /put them in quotes/],
  ['state:ris', 'ris', null, /Possible/],
])('%s: the error points at %s', (text, word, nearest, message) => {
  const [problem] = parseQuery(text).problems;
  expect(text.slice(problem!.start, problem!.end)).toBe(word);
  expect(problem!.nearest).toBe(nearest);
  expect(problem!.message).toMatch(message);
});

test('what is understood still narrows when a word beside it is not', () => expect(bare('is:open,nope silo:a what:ever')).toEqual([
  { field: 'is', values: ['open'], negated: false },
  { field: 'silo', values: ['a'], negated: false },
]));

test('a megabyte is cut, and said to be too long', () => {
  const { terms: read, problems } = parseQuery('x '.repeat(500_000));
  expect(read).toHaveLength(40);
  expect(problems.map(({ message }) => message)).toEqual([expect.stringContaining('40 words'), expect.stringContaining('2000 characters')]);
});

test('names that are not there are pointed at', () => {
  const text = 'silo:suport,sales to:office owner:ana,me,bne';
  const problems = unknownNames(parseQuery(text).terms, { silos: [{ key: 'support' }, { key: 'sales' }], members: [{ id: 'm-1', name: 'Ana Pires', handle: 'apires' }, { id: 'm-2', name: 'Ben Obi', handle: 'ben' }] });
  expect(problems.map(({ start, end, nearest }) => [text.slice(start, end), nearest])).toEqual([['suport', 'support'], ['bne', 'ben']]);
});

test.each<[string, string | null, string | null]>([
  ['<7d', null, '2026-11-28'], ['<=7d', null, '2026-11-29'], ['>2w', '2026-12-07', null], ['>=-1m', '2026-10-22', null],
  ['2026-12', '2026-12-01', '2026-12-31'], ['2028-02', '2028-02-01', '2028-02-29'], ['2026', '2026-01-01', '2026-12-31'], ['<2026-12', null, '2026-11-30'], ['<=2026-12', null, '2026-12-31'],
  ['>2026-12', '2027-01-01', null], ['today', '2026-11-22', '2026-11-22'], ['2026-11..2026-12', '2026-11-01', '2026-12-31'], ['..today', null, '2026-11-22'],
  ['<1900', '2199-12-31', '1900-01-01'], ['>2199', '2199-12-31', '1900-01-01'],
])('due:%s is from %s to %s', (text, from, to) => expect(windowOf(text, TODAY)).toEqual({ from, to }));
