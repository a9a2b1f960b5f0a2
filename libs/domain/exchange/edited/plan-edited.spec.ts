import fc from 'fast-check';
import type { Commitment } from '#domain/commitment';
import type { MemberId, SiloId, Zone } from '#domain/kernel';
import type { PostHeld } from '#domain/org';
import { EXPORT_COLUMN_NAMES, EXPORT_COLUMNS, type ExportColumnName } from '../export/columns.ts';
import { shieldFormula } from '../export/formula-text.ts';
import { textOf } from '../export/mark.ts';
import { exportRow, headersOf } from '../export/sheet.ts';
import type { Table } from '../file.ts';
import { changesNothing } from '../plan-import.ts';
import type { Import, ImportPlan, Snapshot } from '../plan.ts';
import { applied, file, NOW, planned, table, says } from '../sample.ts';
import { listed } from './listed.ts';

const PEOPLE = file('PEOPLE', table('people.csv', 'handle,name', 'ann,Ann Able', 'bob,Bob Baker', 'cy,Cy Case', 'cyd,Cy Case'));
const SILOS = file('SILOS', table('silos.csv', 'key,name,leads', 'care,Care,ann', 'build,Build,bob', 'sell,Sell,'));
const HEADER = 'key,title,owning_silo,owner,status,due,promised_to';
const LINES = ['K-1,One,care,ann,implementable,2026-12-01,build', 'K-2,Two,care,ann,implementable,2026-08-01,', 'K-3,Three,build,bob,provisional,2026-12-01,', 'K-4,Four,build,,implementable,,', 'K-5,Five,build,bob,implemented,2026-12-01,'];
const START: Snapshot = applied(planned([PEOPLE, SILOS, file('COMMITMENTS', table('c.csv', HEADER, ...LINES))]));

const directoryOf = ({ silos, members }: Snapshot) => ({ silos: new Map(silos.map(({ thing }) => [thing.id, thing])), members: new Map(members.map(({ thing }) => [thing.id, thing])) });
const listedIn = (snapshot: Snapshot) => new Map(snapshot.commitments.map(({ thing }) => [thing.number, { commitment: thing, escalated: false }]));
const member = (handle: string) => START.members.find(({ thing }) => thing.handle === handle)!.thing.id;
const silo = (key: string): SiloId => START.silos.find(({ thing }) => thing.key === key)!.thing.id;

type Edit = (cells: Record<string, string>, key: string) => Record<string, string> | null;

/** The list as a CSV file, with what somebody edited in it. */
const exported = (edit: Edit = (cells) => cells, columns: readonly ExportColumnName[] = EXPORT_COLUMN_NAMES, from = START, shield = shieldFormula): Table => {
  const headers = headersOf(columns);
  const rows = from.commitments.flatMap(({ thing }) => {
    const cells = exportRow(listed(thing, directoryOf(from), NOW), columns, 'UTC' as Zone).map((cell) => shield(textOf(cell)));
    const edited = edit(Object.fromEntries(headers.map((header, at) => [header, cells[at]!])), `C-${thing.number}`);
    return edited === null ? [] : [headers.map((header) => edited[header]!)];
  });
  return { name: 'list.csv', headers, rows };
};

const CCO: readonly PostHeld[] = [{ memberId: 'cco' as MemberId, kind: 'CCO', siloId: null as never }];
const brought = (parsed: Table, here = START, more: Partial<Import> = {}): ImportPlan =>
  planned([file('COMMITMENTS', parsed)], { ...here, posts: [...here.posts, ...CCO] }, { listed: listedIn(here), ...more });
const set = (key: string, patch: Record<string, string>): Edit => (cells, at) => (at === key ? { ...cells, ...patch } : cells);
const rowOf = (plan: ImportPlan, key: string) => plan.rows.find((row) => row.key === key)!;
const here = (number: number, patch: Partial<Commitment>): Snapshot => ({
  ...START,
  commitments: START.commitments.map((one) => (one.thing.number === number ? { ...one, thing: { ...one.thing, version: one.thing.version + 1, ...patch } } : one)),
});
const asAnn = { by: member('ann') };

describe('an export that comes back', () => {
  test('as it left changes nothing, with any columns, also after everything was changed here', () => {
    fc.assert(fc.property(fc.subarray([...EXPORT_COLUMN_NAMES], { minLength: 1 }), fc.boolean(), (columns, changed) => {
      const now = changed ? here(1, { title: 'Renamed', ownerId: member('bob'), agreedOn: '2027-01-01' as never, nextStep: 'x' }) : START;
      const plan = brought(exported((cells) => cells, columns), now);
      expect(changesNothing(plan)).toBe(true);
      expect(new Set(plan.rows.map(({ outcome }) => outcome))).toEqual(new Set(['unchanged']));
    }));
  });

  test('a row that is wrong in several cells names every one of them', () => {
    const plan = brought(exported(set('C-3', { Title: ' ', 'Promised to': 'Nowhere', Due: 'soon', Slips: '4' })));
    const { outcome, remarks } = rowOf(plan, 'C-3');
    expect(outcome).toBe('refused');
    expect(new Set(remarks.flatMap(({ column }) => column ?? []))).toEqual(new Set(['Title', 'Promised to', 'Due', 'Slips']));
    expect(plan.edited).toEqual([]);
  });

  test('with words edited changes exactly these, whatever they look like', () => {
    const words = fc.oneof(fc.constantFrom('=1+1', '+49 30', '-1', '@x', "'=1", '007', 'a "b"; c, d', 'ש\u200fלום 🙂', 'two\nlines'), fc.string({ minLength: 1, maxLength: 150 }));
    const column = fc.constantFrom('Title', 'Next step', 'Customer effect', 'Done when');
    fc.assert(fc.property(words, column, fc.boolean(), (text, header, csv) => {
      fc.pre(text.trim() !== '' && !/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufeff]/.test(text) && text.isWellFormed());
      const plan = brought(exported(set('C-1', { [header]: csv ? shieldFormula(text) : text })));
      expect(plan.edited).toHaveLength(1);
      const { before, after } = plan.edited[0]!;
      const field = { Title: 'title', 'Next step': 'nextStep', 'Customer effect': 'customerEffect', 'Done when': 'doneWhen' }[header] as 'title';
      // An apostrophe before a formula is how one types text into a sheet: there is no telling it from ours.
      const meant = csv || !text.startsWith("'") ? text : text.replace(/^'(?='*[=+\-@\t|%])/, '');
      expect(after).toEqual({ ...before, [field]: header === 'Title' ? meant.trim().replace(/\s*\n\s*/g, ' ') : meant.trim(), version: before.version + 1 });
      expect(plan.facts.map(({ type }) => type)).toEqual(['commitment.edited']);
      expect(plan.totals.COMMITMENTS).toMatchObject({ updated: 1, unchanged: 4 });
    }));
  });

  test('text of a workbook that looks like a formula is that text', () => {
    const now = here(1, { title: "'=1", nextStep: '=SUM(A1)' });
    expect(changesNothing(brought(exported((cells) => cells, EXPORT_COLUMN_NAMES, now, (text) => text), now))).toBe(true);
    expect(changesNothing(brought(exported((cells) => cells, EXPORT_COLUMN_NAMES, now), now))).toBe(true);
  });

  test.each(['2026-12-01', '1.12.2026', '01.12.26', '1 Dec 2026', '12/01/2026', '1/12/26', '46357'])('a date that a spreadsheet writes as %s is not an edit', (written) => {
    expect(changesNothing(brought(exported(set('C-1', { Due: written }))))).toBe(true);
  });

  test('an edited cell does not take along what changed here meanwhile', () => {
    const now = here(1, { nextStep: 'Ask Legal', agreedOn: '2027-02-01' as never });
    const plan = brought(exported(set('C-1', { Title: 'One and only' })), now);
    expect(plan.edited[0]!.after).toMatchObject({ title: 'One and only', nextStep: 'Ask Legal', agreedOn: '2027-02-01' });
  });

  test('a cell edited there and here is an error of that row, with both values; the others go on', () => {
    const now = here(1, { title: 'Renamed here' });
    const plan = brought(exported((cells, key) => (key === 'C-1' ? { ...cells, Title: 'Renamed there', 'Next step': 'x' } : set('C-3', { Title: 'Drei' })(cells, key))), now);
    expect(rowOf(plan, 'C-1')).toMatchObject({ outcome: 'refused', line: 2, remarks: [{ column: 'Title' }] });
    expect(says(rowOf(plan, 'C-1'))).toContain('The file says “Renamed there”, and meanwhile it was changed here to “Renamed here”.');
    expect(plan.edited.map(({ after }) => after.title)).toEqual(['Drei']);
  });

  test('edited there and here to the same is no conflict and no change', () => {
    expect(changesNothing(brought(exported(set('C-1', { Title: 'Same' })), here(1, { title: 'Same' })))).toBe(true);
  });
});

describe('an edited date', () => {
  const due = (key: string, on: string, more: Partial<Import> = {}, now = START) => brought(exported(set(key, { Due: on })), now, more);

  test('of one’s own is asked for; somebody else’s is suggested to them', () => {
    expect(due('C-1', '2027-01-15', asAnn).edited[0]!.after).toMatchObject({ agreedOn: '2026-12-01', asked: { on: '2027-01-15', reason: 'OUTSIDE', note: 'From list.csv', byMemberId: asAnn.by } });
    const plan = due('C-1', '15.1.2027');
    expect(plan.edited[0]!.after).toMatchObject({ agreedOn: '2026-12-01', asked: null, suggested: { on: '2027-01-15', reason: 'OUTSIDE', note: 'From list.csv', byMemberId: 'cco' } });
    expect(plan.facts.map(({ type }) => type)).toEqual(['commitment.date-suggested']);
    expect(says(rowOf(plan, 'C-1'))).toBe('NOTE: 1 Dec 2026 becomes 15 Jan 2027.');
  });

  test('in the arrears is the CCO’s new agreed date', () => {
    expect(due('C-2', '2026-10-01').edited[0]!.after).toMatchObject({ arrears: 'TRIAGED', agreedOn: '2026-10-01', originalOn: '2026-08-01', slips: [{ path: 'ARREARS', reason: 'OUTSIDE' }] });
  });

  test('that was missing completes the row', () => {
    expect(due('C-4', '2026-10-01').edited[0]!.after).toMatchObject({ originalOn: '2026-10-01', agreedOn: '2026-10-01', asImported: true });
    const both = brought(exported(set('C-4', { Due: '2026-10-01', Owner: 'bob' })), START);
    expect(both.edited[0]!.after).toMatchObject({ agreedOn: '2026-10-01', namedOwnerId: member('bob') });
  });

  test('written so that nobody can tell day and month is an error; a clear one in the column tells', () => {
    const only = brought(exported(set('C-1', { Due: '02/03/2027' }), ['title', 'due']));
    expect(says(rowOf(only, 'C-1'))).toContain('“02/03/2027” may be 2 Mar 2027 or 3 Feb 2027. Write it as 2027-03-02.');
    const told = brought(exported((cells, key) => (key === 'C-1' ? { ...cells, Due: '02/03/2027' } : key === 'C-3' ? { ...cells, Due: '25/12/2026' } : cells), ['title', 'due']), START, asAnn);
    expect(told.edited[0]!.after.asked).toMatchObject({ on: '2027-03-02' });
  });

  test.each([
    ['soon', 'is no date'],
    ['', 'A date is not taken away by a file'],
    ['2026-08-01', 'is over'],
  ])('“%s” is refused with its reason', (on, why) => {
    const row = rowOf(due('C-1', on), 'C-1');
    expect(row.outcome).toBe('refused');
    expect(row.remarks).toMatchObject([{ level: 'WARNING', column: 'Due' }]);
    expect(says(row)).toContain(why);
  });
});

describe('an edit that is not theirs to make', () => {
  test.each([
    ['C-5', { State: 'Verified' }, 'State', 'a file does not say how a promise stands'],
    ['C-1', { 'Original date': '2027-01-01' }, 'Original date', 'never rewritten'],
    ['C-1', { Slips: '0', 'Days slipped': '4' }, 'Days slipped', 'counted from the dates'],
    ['C-1', { 'Carried by': 'Sell' }, 'Carried by', 'changes only by a ruling'],
    ['C-1', { 'Carried by': 'Build' }, 'Promised to', 'not to itself'],
    ['C-1', { 'Carried by': 'Moon' }, 'Carried by', 'No silo is called “Moon” here'],
    ['C-1', { 'Promised to': '' }, 'Promised to', 'It says nothing'],
    ['C-1', { Owner: 'Bob Baker' }, 'Owner', 'names another owner'],
    ['C-1', { Owner: '' }, 'Owner', 'An owner is not taken away by a file'],
    ['C-3', { Owner: 'Cy Case' }, 'Owner', 'Several people are called “Cy Case”. Write “Cy Case (cy)” or “Cy Case (cyd)”'],
    ['C-1', { Title: '' }, 'Title', 'It needs a title'],
    ['C-1', { Title: 'x'.repeat(201) }, '', 'at most 200'],
  ])('%s %j is refused at its column', (key, patch, column, why) => {
    const plan = brought(exported(set(key, patch as unknown as Record<string, string>)));
    expect(plan.edited).toEqual([]);
    const row = rowOf(plan, key);
    expect(row.outcome).toBe('refused');
    expect(says(row)).toContain(why);
    if (column !== '') expect(row.remarks.at(-1)).toMatchObject({ column });
  });

  test('who may, does: the owner names another one by name and handle, the CCO says whom a proposal is promised to', () => {
    expect(brought(exported(set('C-1', { Owner: 'Cy Case (cyd)' })), START, asAnn).edited[0]!.after).toMatchObject({ namedOwnerId: member('cyd') });
    expect(brought(exported(set('C-3', { 'Promised to': 'care' }))).edited[0]!.after).toMatchObject({ promisedTo: silo('care') });
    expect(brought(exported(set('C-3', { 'Promised to': 'Build', 'Carried by': 'Care' }))).edited[0]!.after).toMatchObject({ promisedTo: silo('build'), carriedBy: silo('care') });
    expect(brought(exported(set('C-3', { 'Promised to': 'Sell' }))).edited[0]!.after).toMatchObject({ promisedTo: silo('sell') });
  });
});

describe('rows by their key', () => {
  test('an unknown key, none, and one that stands twice are refused; so is a key whose version is gone', () => {
    const twice = exported();
    const odd = brought({ ...twice, rows: [...twice.rows, twice.rows[0]!, twice.rows[1]!.with(0, 'C-99'), twice.rows[2]!.with(0, ''), twice.rows[3]!.with(-1, '')] });
    expect(odd.rows.map(({ line, outcome }) => [line, outcome]).filter(([, outcome]) => outcome === 'refused')).toEqual([[7, 'refused'], [8, 'refused'], [9, 'refused'], [10, 'refused']]);
    expect(says(odd.rows.find(({ line }) => line === 7))).toContain('C-1 stands in row 2 already');
    expect(says(odd.rows.find(({ line }) => line === 8))).toContain('“C-99” is not on this list');
    expect(says(odd.rows.find(({ line }) => line === 10))).toContain('has no version');
  });

  test('a new row without key and version is a new commitment, its silo, owner and receiver by name', () => {
    const before = exported();
    const fresh = before.headers.map((header) => ({ Title: 'New', 'Carried by': 'Build', Owner: 'Bob Baker', 'Promised to': 'Care', Due: '2026-12-24', 'Next step': 'Go' })[header] ?? '');
    const plan = brought({ ...before, rows: [...before.rows, fresh] });
    expect(plan.commitments.create.map(({ thing }) => thing)).toMatchObject([{ title: 'New', carriedBy: silo('build'), ownerId: member('bob'), promisedTo: silo('care'), standing: 'PROPOSED', proposedOn: '2026-12-24', nextStep: 'Go' }]);
  });

  test('a column that was not exported but filled in is an edit, while the row is as it was exported', () => {
    const columns: readonly ExportColumnName[] = ['title', 'due'];
    const withStep = (now: Snapshot) => {
      const plain = exported((cells) => cells, columns);
      return brought({ ...plain, headers: [...plain.headers, EXPORT_COLUMNS.nextStep.header], rows: plain.rows.map((row, at) => [...row, at === 0 ? 'Call them' : '']) }, now);
    };
    expect(withStep(START).edited.map(({ after }) => after.nextStep)).toEqual(['Call them']);
    expect(rowOf(withStep(here(1, { nextStep: 'Other' })), 'C-1').outcome).toBe('refused');
  });
});
