import fc from 'fast-check';
import type { Instant, LocalDate, Zone } from '#domain/kernel';
import { guessMapping } from '../mapping.ts';
import { EXPORT_COLUMN_NAMES, EXPORT_COLUMNS, type ListedCommitment } from './columns.ts';
import { shieldFormula, unshieldFormula } from './formula-text.ts';
import { digestOf, readMark, textOf, writeMark } from './mark.ts';
import { chosenColumns, exportRow, headersOf } from './sheet.ts';

const ROW: ListedCommitment = {
  version: 7, key: 'C-12', title: '=1+1', face: 'AT_RISK', owner: { name: 'Priya Nair' }, carriedBy: { name: 'Support' }, promisedTo: null,
  proposedOn: '2026-10-01' as LocalDate, originalOn: '2026-10-02' as LocalDate, agreedOn: '2026-10-09' as LocalDate, slipCount: 1, slipDays: 7,
  lastWordAt: Date.parse('2026-09-30T22:30:00Z') as Instant, nextStep: '', customerEffect: 'x', doneWhen: 'y',
};
const BERLIN = 'Europe/Berlin' as Zone;

describe('a row of an export', () => {
  test('begins with the key, ends with the version, and shows what the columns say', () => {
    const cells = exportRow(ROW, ['title', 'state', 'promisedTo', 'due', 'slips', 'lastWord'], BERLIN);
    expect(cells.map(textOf).slice(0, -1)).toEqual(['C-12', '=1+1', 'At risk', 'CCO’s office', '2026-10-09', '1', '2026-10-01']);
    expect(readMark(textOf(cells.at(-1)!))).toMatchObject({ version: 7 });
  });

  test('shows the date on the table where none is agreed, and nothing where there is none', () => {
    const proposed = { ...ROW, agreedOn: null, owner: null, lastWordAt: null };
    expect(exportRow(proposed, ['due', 'owner', 'lastWord'], BERLIN).slice(1, 4).map(textOf)).toEqual(['2026-10-01', '', '']);
    expect(textOf(exportRow({ ...proposed, proposedOn: null }, ['due'], BERLIN)[1]!)).toBe('');
  });

  test('columns are those asked for, in that order, each once; the list’s own otherwise', () => {
    expect(chosenColumns(['due', 'title', 'due', 'salary'])).toEqual(['due', 'title']);
    expect(chosenColumns([])).toContain('owner');
    expect(headersOf(['due'])).toEqual(['Key', 'Due', 'Version']);
  });

  test('every column has a letter of its own, and the importer maps its header without help', () => {
    const letters = EXPORT_COLUMN_NAMES.map((name) => EXPORT_COLUMNS[name].letter);
    expect(new Set(letters).size).toBe(letters.length);
    const mapping = guessMapping('COMMITMENTS', headersOf(EXPORT_COLUMN_NAMES));
    expect(mapping).toMatchObject({ key: 'Key', title: 'Title', carriedBy: 'Carried by', owner: 'Owner', status: 'State', due: 'Due', updated: 'Last word' });
  });
});

describe('the version cell', () => {
  test('is read again as it was written', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 1e8 }), fc.shuffledSubarray([...EXPORT_COLUMN_NAMES]), fc.string(), (version, names, words) => {
      const mark = readMark(writeMark(version, names.map((name) => [name, { kind: 'TEXT', text: words }])));
      expect(mark?.version).toBe(version);
      expect([...mark!.digests.keys()]).toEqual(names);
      for (const digest of mark!.digests.values()) expect(digest).toBe(digestOf(words));
    }));
  });

  test.each(['', '7', 'v1.34', 'v0', 'v1.x', 'v1.t12345', 'v1.T123456', 'v1 t123456', '=v1'])('“%s” is none', (text) => expect(readMark(text)).toBeNull());

  test('a digest tells texts apart, but not line ends and space around', () => {
    expect(digestOf('a\r\nb ')).toBe(digestOf('a\nb'));
    fc.assert(fc.property(fc.string(), fc.string(), (one, other) => {
      fc.pre(one.trim() !== other.trim() && !/[\u0000-\u001f\u007f-\u009f]/.test(one + other));
      expect(digestOf(one) === digestOf(other)).toBe(false);
    }));
  });
});

describe('what looks like a formula', () => {
  test.each(['=1+1', '+49 30 1', '-1', '@x', '\tx', '|x', '%x', '＝1'])('%s is text in a CSV file', (text) => {
    expect(shieldFormula(text)).toBe(`'${text}`);
    expect(unshieldFormula(shieldFormula(text))).toBe(text);
  });

  test('any text comes back as it was', () => {
    const words = fc.string({ unit: fc.constantFrom("'", '=', '+', '-', '@', '\t', 'a', ' ', '"', ';', ',') });
    fc.assert(fc.property(words, (text) => expect(unshieldFormula(shieldFormula(text))).toBe(text)));
  });
});
