import type { Commitment } from '#domain/commitment';
import type { MemberId } from '#domain/kernel';
import { changesNothing, planImport, type ImportFile, type ImportPlan, type Snapshot } from './index.ts';
import { applied, EMPTY, file, importing, NOW, planned, says, table } from './sample.ts';

const PEOPLE = file('PEOPLE', table('people.csv', 'handle,name', 'ann,Ann Able', 'bob,', 'cy,Cy Case', 'dee,Dee', 'Ann,Ann Again'));
const SILOS = file('SILOS', table('silos.csv', 'key,name,kind,leads,mission', 'care,Care,Department,ann;bob;cy;dee,Answer', 'build,Build,Department,bob;nobody,=SUM(A1)'));
const HEADER = 'key,title,owning_silo,owner,co_owners,supporting_silos,approvers,status,stage,milestone,due,created,updated';
const rows = (...lines: readonly string[]): ImportFile => file('COMMITMENTS', table('commitments.csv', HEADER, ...lines));

const first = (...lines: readonly string[]): ImportPlan => planned([PEOPLE, SILOS, rows(...lines)]);
const only = (plan: ImportPlan): Commitment => plan.commitments.create[0]!.thing;
const reportOf = (plan: ImportPlan, line = 2) => plan.rows.find((row) => row.kind === 'COMMITMENTS' && row.line === line)!;
const silo = (plan: ImportPlan, key: string) => plan.silos.create.find((one) => one.thing.key === key)!.thing;
const member = (plan: ImportPlan, handle: string) => plan.members.create.find((one) => one.thing.handle === handle)!.thing;

describe('people, silos and posts', () => {
  const plan = planned([PEOPLE, SILOS]);

  test('first lead is lead, second stand-in, the others contributors; a person may belong to several silos', () => {
    const held = plan.posts.give.map((post) => `${[...plan.members.create].find((one) => one.thing.id === post.memberId)?.thing.handle} ${post.kind} ${plan.silos.create.find((one) => one.thing.id === post.siloId)?.thing.key}`);
    expect(held).toEqual(['ann LEAD care', 'bob STAND_IN care', 'cy CONTRIBUTOR care', 'dee CONTRIBUTOR care', 'bob LEAD build']);
    expect(says(plan.rows.find((row) => row.key === 'build'))).toBe('WARNING: Not among the people, so without a post: nobody.');
  });

  test('a formula is text, an empty name is the handle, capital letters make two members and a warning', () => {
    expect(silo(plan, 'build').mandate).toBe('=SUM(A1)');
    expect(member(plan, 'bob').name).toBe('bob');
    expect(plan.rows.find((row) => row.key === 'Ann')).toMatchObject({ outcome: 'imported-with-warning' });
    expect(plan.totals.PEOPLE).toEqual({ created: 4, updated: 0, unchanged: 0, 'imported-with-warning': 1, refused: 0, rows: 5 });
  });

  test('a changed cell changes what it says; what people changed here stays', () => {
    const before = applied(plan);
    const renamed: Snapshot = { ...before, silos: before.silos.map((one) => ({ ...one, thing: { ...one.thing, name: `${one.thing.name} & Co` } })) };
    const next = planned([file('SILOS', table('silos.csv', 'key,name,kind,leads,mission', 'care,Care,Division,bob;ann,Answer', 'build,Builders,Department,bob;nobody,=SUM(A1)'))], renamed);
    expect(next.silos.update.map(({ thing }) => [thing.name, thing.kind, thing.version])).toEqual([['Care & Co', 'Division', 2], ['Build & Co', 'Department', 2]]);
    expect(next.posts.give.map((post) => post.kind)).toEqual(['LEAD', 'STAND_IN']);
    expect(next.posts.end.map((post) => post.kind)).toEqual(['LEAD', 'STAND_IN']);
    expect(next.rows.map((row) => row.outcome)).toEqual(['updated', 'imported-with-warning']);
  });
});

describe('the first time', () => {
  test.each([
    ['provisional', 'PROPOSED'], ['implementable', 'ACCEPTED'], ['implemented', 'DELIVERED'], ['rejected', 'DECLINED'], ['withdrawn', 'WITHDRAWN'],
    ['replaced', 'WITHDRAWN'], ['superseded', 'WITHDRAWN'], ['removed', 'WITHDRAWN'], ['deferred', 'WITHDRAWN'], ['Implementable', 'ACCEPTED'],
  ])('%s becomes %s', (word, standing) => {
    const plan = first(`K-1,Faster answers,care,ann,,,,${word},,,2026-12-01,2026-01-01,2026-02-03`);
    expect(only(plan).standing).toBe(standing);
    expect(reportOf(plan).outcome).toBe('created');
    if (['DECLINED', 'WITHDRAWN'].includes(standing)) expect(only(plan).closing).toMatchObject({ path: 'FILE', reason: word, on: '2026-02-03' });
  });

  test.each(['imlpemented', '', 'a|b'])('the word “%s” becomes proposed, with a warning', (word) => {
    const plan = first(`K-1,Faster answers,care,ann,,,,${word},,,,,`);
    expect(only(plan).standing).toBe('PROPOSED');
    expect(reportOf(plan).outcome).toBe('imported-with-warning');
  });

  test('accepted with owner and date: whole, promised to the CCO’s office, never promised by anybody here', () => {
    const plan = first('K-1,Faster answers,care,ann,bob,build;care;moon,cy,implementable,beta,v2,2026-12-01,2026-01-01,2026-02-03');
    expect(only(plan)).toMatchObject({
      importKey: 'K-1', number: 1, promisedTo: null, ownerId: member(plan, 'ann').id, proposedBy: null, acceptedAt: null, originalOn: '2026-12-01', agreedOn: '2026-12-01',
      asImported: false, arrears: 'NO', contributingSiloIds: [silo(plan, 'build').id], lastWordAt: Date.parse('2026-02-03'), proposedAt: Date.parse('2026-01-01'),
      importNote: 'Co-owners: bob\nSupporting, but no silo here: moon\nApprovers: cy\nStage: beta\nMilestone: v2',
    });
    expect(says(reportOf(plan))).toBe('NOTE: It names its own silo “care” as a supporter; that entry was left out.\nNOTE: Supporting, but no silo here: moon. Kept as a note.');
    expect(reportOf(plan).outcome).toBe('created');
  });

  test.each([
    ['an owner', 'K-1,T,care,,,,,implementable,,,2026-12-01,,', { asImported: true, ownerId: null, arrears: 'NO' }],
    ['a date', 'K-1,T,care,ann,,,,implemented,,,,,', { asImported: true, originalOn: null, standing: 'DELIVERED' }],
    ['an owner and a date', 'K-1,T,care,zed,,,,implementable,,,,,', { asImported: true, importNote: 'Owner in the file: zed' }],
  ])('without %s it stays as imported', (what, line, expected) => {
    const plan = first(line);
    expect(only(plan)).toMatchObject(expected);
    expect(says(reportOf(plan))).toContain(`WARNING: It lacks ${what}; it stays “as imported”`);
    expect(reportOf(plan).outcome).toBe('imported-with-warning');
  });

  test('what a file calls delivered was claimed by nobody here', () => {
    expect(only(first('K-1,T,care,ann,,,,implemented,,,2026-02-01,,')).deliveries).toMatchObject([{ byMemberIds: [], answer: 'NONE' }]);
  });

  test('an accepted one whose date is past waits in the arrears; today is not past', () => {
    expect(only(first('K-1,T,care,ann,,,,implementable,,,2026-08-16,,')).arrears).toBe('WAITING');
    expect(only(first('K-1,T,care,ann,,,,implementable,,,2026-08-17,,')).arrears).toBe('NO');
    expect(only(first('K-1,T,care,ann,,,,implemented,,,2020-08-17,,')).arrears).toBe('NO');
  });

  test('dates as people write them', () => {
    const plan = first('K-1,T,care,ann,,,,implementable,,,2026-10-9,yyyy-mm-dd,v1.34');
    expect(only(plan)).toMatchObject({ agreedOn: '2026-10-09', proposedAt: NOW, lastWordAt: null, importNote: 'Created in the file: yyyy-mm-dd\nLast word in the file: v1.34' });
    expect(says(reportOf(plan))).toContain('NOTE: “Due” says “2026-10-9”; it was read as 2026-10-09.');
    expect(says(reportOf(plan))).toContain('WARNING: “Last word” says “v1.34”, which is no date');
    expect(only(first('K-1,T,care,ann,,,,implementable,,,2026-02-30,,')).agreedOn).toBeNull();
  });

  test('a key that repeats is no key', () => {
    const plan = first('K-0,One,care,ann,,,,provisional,,,,,', 'K-0,Two,care,ann,,,,provisional,,,,,', 'K-0,One,care,bob,,,,provisional,,,,,');
    expect(plan.commitments.create.map(({ thing }) => thing.title)).toEqual(['One', 'Two']);
    expect(says(reportOf(plan))).toContain('“K-0” also stands in rows 3, 4, so it is no key');
    expect(reportOf(plan, 4)).toMatchObject({ outcome: 'refused' });
    expect(says(reportOf(plan, 4))).toContain('Row 2 has the same key, silo and title');
  });

  test.each([
    ['an unknown silo', 'K-1,T,moon,ann,,,,provisional,,,,,', 'No silo is called “moon” here'],
    ['no title', 'K-1,,care,ann,,,,provisional,,,,,', '“Title” is empty.'],
    ['a title too long', `K-1,${'x'.repeat(201)},care,ann,,,,provisional,,,,,`, '“Title” has 201 characters; at most 200 are taken'],
    ['too few cells', 'K-1,T,care', 'The row has 3 cells, the header has 13'],
    ['nothing', ',,,,,,,,,,,,', 'The row is empty.'],
  ])('a row with %s is refused, and the others are not', (_, line, why) => {
    const plan = first(line, 'K-2,Fine,care,ann,,,,provisional,,,,,');
    expect(reportOf(plan)).toMatchObject({ outcome: 'refused' });
    expect(says(reportOf(plan))).toContain(why);
    expect(plan.totals.COMMITMENTS).toMatchObject({ rows: 2, refused: 1, created: 1 });
  });

  test('characters that cannot be shown are left out, and said', () => {
    const plan = first('K-1,=1+1\u0000\u202e T,care,ann,,,,provisional,,,,,');
    expect(only(plan).title).toBe('=1+1 T');
    expect(says(reportOf(plan))).toContain('NOTE: “Title” held characters that cannot be shown');
  });
});

describe('files as a whole', () => {
  const refusal = (files: readonly ImportFile[]) => {
    const plan = planImport(importing(files));
    return plan.ok ? null : plan.problem;
  };
  test('a missing column, an unknown one, one twice, too many rows, two of a kind, none', () => {
    expect(refusal([file('COMMITMENTS', table('c.csv', 'key,what'))])).toMatchObject({ code: 'INVALID', field: 'carriedBy' });
    expect(refusal([{ ...PEOPLE, mapping: { handle: 'login' } }])?.message).toContain('has no column “login”');
    expect(refusal([file('PEOPLE', table('p.csv', 'handle,handle', 'a,b'))])?.message).toContain('twice');
    expect(refusal([file('PEOPLE', { name: 'p', headers: ['handle'], rows: Array.from({ length: 50_001 }, () => ['a']) })])?.code).toBe('TOO_MANY');
    expect(refusal([PEOPLE, PEOPLE])?.code).toBe('INVALID');
    expect(refusal([])?.code).toBe('INVALID');
  });
});

describe('a later file', () => {
  const line = (more: Partial<Record<'title' | 'silo' | 'owner' | 'supporters' | 'status' | 'due' | 'updated', string>> = {}): string =>
    `K-1,${more.title ?? 'T'},${more.silo ?? 'care'},${more.owner ?? 'ann'},,${more.supporters ?? ''},,${more.status ?? 'implementable'},,,${more.due ?? '2026-12-01'},,${more.updated ?? ''}`;
  const start = first(line());
  const before = applied(start);
  const withCommitment = (more: Partial<Commitment>): Snapshot => ({ ...before, commitments: before.commitments.map((one) => ({ ...one, thing: { ...one.thing, ...more } })) });
  const again = (changed: string, snapshot = before): ImportPlan => planned([rows(changed)], snapshot);
  const updated = (plan: ImportPlan): Commitment => plan.commitments.update[0]!.thing;

  test('the same files again change nothing, even after people worked here', () => {
    const plan = planned([PEOPLE, SILOS, rows(line())], withCommitment({ title: 'Renamed here', standing: 'DELIVERED', version: 9 }));
    expect(changesNothing(plan)).toBe(true);
    expect(plan.facts).toEqual([]);
    expect(new Set(plan.rows.map((row) => row.outcome))).toEqual(new Set(['unchanged']));
    expect(changesNothing(start)).toBe(false);
  });

  describe('parts that a lead asked for come first, here too', () => {
    const rowsOf = (...lines: readonly string[]) => planned([rows(...lines)], whole, { neededParts });
    const both = applied(first('K-1,Whole,care,ann,,,,provisional,,,2026-12-01,,', 'K-2,Part,care,ann,,,,provisional,,,2026-11-01,,'));
    const [one, two] = both.commitments.map(({ thing }) => thing);
    const whole: Snapshot = both;
    const neededParts = new Map([[one!.id, [{ number: two!.number, standing: two!.standing, needed: true }]]]);
    const WHOLE = 'K-1,Whole,care,ann,,,,implemented,,,2026-12-01,,';

    test('a whole that a file says is implemented is refused, all of its row, while such a part is open', () => {
      const plan = rowsOf(WHOLE.replace('Whole', 'Renamed'));
      expect(reportOf(plan)).toMatchObject({ outcome: 'refused' });
      expect(says(reportOf(plan))).toContain('asked that this part is delivered first, and C-2 is still open');
      expect(changesNothing(plan)).toBe(true);
      expect(plan.facts).toEqual([]);
    });

    test('it is taken where the same file says so of the part too, whichever stands first', () => {
      const part = 'K-2,Part,care,ann,,,,implemented,,,2026-11-01,,';
      for (const lines of [[WHOLE, part], [part, WHOLE]]) {
        const plan = rowsOf(...lines);
        expect(plan.commitments.update.map(({ thing }) => thing.standing)).toEqual(['DELIVERED', 'DELIVERED']);
      }
    });

    test('a whole that was delivered before the part was asked for takes other words as ever', () => {
      const delivered = { ...whole, commitments: whole.commitments.map((one) => (one.thing.number === 1 ? { ...one, thing: { ...one.thing, standing: 'DELIVERED' as const } } : one)) };
      const plan = planned([rows(WHOLE.replace('Whole', 'Renamed'))], delivered, { neededParts });
      expect(plan.commitments.update.map(({ thing }) => [thing.title, thing.standing])).toEqual([['Renamed', 'DELIVERED']]);
    });

    test('a part that is refused itself keeps its whole waiting', () => {
      const deeper = new Map([...neededParts, [two!.id, [{ number: 99, standing: 'ACCEPTED' as const, needed: true }]]]);
      const plan = planned([rows(WHOLE, 'K-2,Part,care,ann,,,,implemented,,,2026-11-01,,')], whole, { neededParts: deeper });
      expect(plan.totals.COMMITMENTS).toMatchObject({ refused: 2, updated: 0 });
      expect(changesNothing(plan)).toBe(true);
    });
  });

  test('a changed date of an accepted one is asked for, with reason OUTSIDE and the file’s name', () => {
    const plan = again(line({ due: '2027-01-15' }));
    expect(updated(plan)).toMatchObject({ agreedOn: '2026-12-01', originalOn: '2026-12-01', version: 2, slips: [], asked: { on: '2027-01-15', reason: 'OUTSIDE', note: 'From commitments.csv', byMemberId: null } });
    expect(plan.facts.map((fact) => fact.type)).toEqual(['commitment.import-updated', 'commitment.date-asked']);
    expect(reportOf(plan).outcome).toBe('updated');
  });

  test.each([
    ['a date that is over', { due: '2026-08-01' }, {}, 'which is over'],
    ['no date any more', { due: ' ' }, {}, 'no longer names a date'],
    ['another date while a person asks', { due: '2027-02-01' }, { asked: { on: '2027-03-01', reason: 'SCOPE', note: '', byMemberId: 'bob' as MemberId, at: NOW } }, 'another date is being asked for here'],
    ['another silo', { silo: 'build' }, {}, 'a file does not move accountability'],
    ['delivered, of a live promise', { status: 'implemented' }, {}, 'its owner or lead says that here'],
    ['withdrawn, of a live promise', { status: 'withdrawn' }, {}, 'its owner or lead says that here'],
    ['a state, after it went on here', { status: 'withdrawn' }, { standing: 'DELIVERED' }, 'it went on here since'],
    ['a title, after it was changed here', { title: 'U' }, { title: 'Mine' }, 'The title was changed here'],
  ] as const)('%s is not taken, and said', (_, change, here, why) => {
    const snapshot = withCommitment(here as Partial<Commitment>);
    const plan = again(line(change), snapshot);
    const thing = snapshot.commitments[0]!.thing;
    expect(updated(plan)).toEqual({ ...thing, version: thing.version + 1 });
    expect(says(reportOf(plan))).toContain(why);
    expect(reportOf(plan).outcome).toBe('imported-with-warning');
    expect(plan.facts).toEqual([]);
    expect(changesNothing(planned([rows(line(change))], applied(plan, snapshot)))).toBe(true);
  });

  test('another owner is asked, never made one', () => {
    expect(updated(again(line({ owner: 'bob' })))).toMatchObject({ ownerId: member(start, 'ann').id, namedOwnerId: member(start, 'bob').id });
  });

  test('title, supporters and last word follow the file', () => {
    const plan = again(line({ title: 'U', supporters: 'build', updated: '2026-08-10' }));
    expect(updated(plan)).toMatchObject({ title: 'U', contributingSiloIds: [silo(start, 'build').id], lastWordAt: Date.parse('2026-08-10'), version: 2 });
  });

  test('what a file left open, a file completes', () => {
    const bare = applied(first('K-1,T,care,,,,,implementable,,,,,'));
    const half = again('K-1,T,care,ann,,,,implementable,,,,,', bare);
    expect(updated(half)).toMatchObject({ ownerId: expect.any(String), asImported: true });
    const whole = again(line({ due: '2026-08-01' }), applied(half, bare));
    expect(updated(whole)).toMatchObject({ asImported: false, originalOn: '2026-08-01', agreedOn: '2026-08-01', arrears: 'WAITING' });
  });

  test('a row in the arrears follows the file’s state; its original date stays', () => {
    const late = applied(first(line({ due: '2026-08-01' })));
    expect(updated(again(line({ due: '2026-08-01', status: 'implemented' }), late))).toMatchObject({ standing: 'DELIVERED', originalOn: '2026-08-01', arrears: 'TRIAGED', deliveries: [{ byMemberIds: [] }] });
    expect(updated(again(line({ due: '2026-09-01', status: 'withdrawn' }), late))).toMatchObject({ standing: 'WITHDRAWN', originalOn: '2026-08-01', closing: { path: 'FILE' } });
  });

  test('a row that the first file lacked is added with the next number', () => {
    const plan = planned([rows(line(), 'K-2,New,build,bob,,,,provisional,,,2026-12-24,,')], before);
    expect(plan.commitments.create.map(({ thing }) => [thing.number, thing.proposedOn, thing.ownerId])).toEqual([[2, '2026-12-24', member(start, 'bob').id]]);
    expect(plan.commitments.update).toEqual([]);
    expect(EMPTY.commitments).toEqual([]);
  });
});
