import fc from 'fast-check';
import type { CommitmentId } from '#domain/kernel';
import { USUAL_RULES } from '#domain/org';
import {
  accept, askForEffect, CHANGE_KINDS, deliver, faceOf, GATES, hostOf, isSafeLink, judgeEffect, loadWith, openGates, passPlaybookStep, planChange, PLAYBOOK_STEPS, silenceOf, verify,
  waitingFor, type ChangeKind, type Commitment, type Decided, type OpenWork,
} from './index.ts';
import { accepted, atTen, done, idOf, inDays, proposed, refusal, SALES, SERVICE, stepBy, TODAY } from './sample.ts';

const work = (id: string, days: number | null, more: Partial<OpenWork> = {}): OpenWork => ({ id: id as CommitmentId, ownerId: idOf('worker'), carriedBy: SERVICE, agreedOn: days === null ? null : inDays(days), ...more });
const wanted = { id: 'new' as CommitmentId, ownerId: idOf('worker'), carriedBy: SERVICE, on: inDays(30) };
const limits = { mostOpenOfOwner: 2, mostOpenOfSilo: 3, mostInAWeek: 1 };

describe('the load check', () => {
  test('counts owner and silo with the promise itself, and names what is due in the same days', () => {
    const load = loadWith(wanted, [work('a', 33), work('b', 34), work('c', 30, { ownerId: null }), work('d', 30, { carriedBy: SALES }), work('new', 30)], USUAL_RULES);
    expect(load).toEqual({ ownerId: 'worker', ownerOpen: 4, siloOpen: 4, ownerInWeek: 3, siloInWeek: 3, clashes: ['a', 'd'], over: [] });
  });

  test.each([
    ['nothing', [], []],
    ['one far away', [work('a', 60)], []],
    ['two', [work('a', 60), work('b', 90)], ['OWNER']],
    ['one nearby', [work('a', 28)], ['WEEK']],
    ['a silo that is full', [1, 2, 3].map((n) => work(`${n}`, null, { ownerId: null })), ['SILO']],
  ] as const)('with %s it goes over %j', (_, others, over) => expect(loadWith(wanted, others, limits).over).toEqual(over));

  test('over a limit it is accepted only by whoever says so, and that is kept with the numbers', () => {
    const c = proposed({ ownerId: idOf('lead') });
    const load = { load: loadWith({ ...wanted, ownerId: idOf('lead') }, [work('a', 60, { ownerId: idOf('lead') }), work('b', 90, { ownerId: idOf('lead') })], limits), limits };
    expect(refusal(accept(c, { load }, stepBy('lead', c)))).toMatchObject({ code: 'INVALID', field: 'overLimit' });
    expect(done(accept(c, { load, overLimit: true }, stepBy('lead', c))).loadConfirmed).toEqual({
      byMemberId: 'lead', at: atTen(TODAY), ownerId: 'lead', ownerOpen: 3, siloOpen: 3, ownerInWeek: 1, siloInWeek: 1, over: ['OWNER'], ...limits,
    });
    const within = { load: loadWith(wanted, [], limits), limits };
    expect(done(accept(c, { load: within, overLimit: true }, stepBy('lead', c))).loadConfirmed).toBeNull();
  });
});

describe('what shows a delivery', () => {
  const delivering = (url: string) => deliver(accepted(), { evidence: '', proofs: [{ kind: 'LINK', url, title: '' }] }, stepBy('lead', accepted()));

  test.each(['https://status.example.org/a?b=c#d', 'http://10.0.0.1:8080/', 'HTTPS://Example.org'])('%s is a link', (url) => {
    expect(done(delivering(` ${url} `)).deliveries[0]?.proofs).toEqual([{ kind: 'LINK', url, title: '' }]);
  });

  test.each(['javascript:alert(1)', 'data:text/html,x', 'ftp://a', '//a.b', 'https://', 'https://me:secret@a.b/', 'https://a b', 'https://a\u0000b', 'https://a.b/"><script>', 'http:\\\\a', `https://a.b/${'x'.repeat(2_000)}`])('%s is none', (url) => {
    expect(isSafeLink(url)).toBe(false);
    expect(refusal(delivering(url))).toMatchObject({ code: 'INVALID', field: 'proofs' });
  });

  test('whatever somebody types, only http and https pass', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.webUrl(), fc.string().map((text) => `https://${text}`)), (text) => {
      if (isSafeLink(text)) expect(['http:', 'https:']).toContain(new URL(text).protocol);
    }));
  });

  test('a reader sees where it leads', () => expect(hostOf('https://Status.example.org:81/a')).toBe('status.example.org:81'));

  test('it needs a note or a link, and at most ten pieces', () => {
    const step = stepBy('lead', accepted());
    expect(refusal(deliver(accepted(), { evidence: ' ' }, step))?.field).toBe('evidence');
    const many = Array.from({ length: 11 }, () => ({ kind: 'LINK', url: 'https://a.b', title: '' }) as const);
    expect(refusal(deliver(accepted(), { evidence: 'x', proofs: many }, step))?.field).toBe('proofs');
  });

  test('nobody is named to verify their own work', () => {
    const c = accepted();
    expect(refusal(deliver(c, { evidence: 'x', verifierId: idOf('lead') }, stepBy('lead', c)))?.field).toBe('verifierId');
    expect(done(deliver(c, { evidence: 'x', verifierId: idOf('receiver') }, stepBy('lead', c))).verifierId).toBe('receiver');
    const p = proposed({ ownerId: idOf('lead') });
    expect(refusal(accept(p, { verifierId: idOf('lead') }, stepBy('lead', p)))?.field).toBe('verifierId');
  });
});

describe('the effect', () => {
  const verified = (): Commitment => {
    const p = proposed({ ownerId: idOf('lead') });
    const c = done(accept(p, { effectOn: inDays(60), verifierId: idOf('receiver') }, stepBy('lead', p)));
    const d = done(deliver(c, { evidence: 'x' }, stepBy('lead', c)));
    return done(verify(d, {}, stepBy('receiver', d)));
  };

  test('is asked for on the contract’s day, once, and until somebody judges it', () => {
    const c = verified();
    expect(c).toMatchObject({ effectOn: inDays(60), effect: 'PENDING', effectAskedAt: null });
    expect(refusal(askForEffect(c, { now: atTen(inDays(59)), today: inDays(59) }))?.code).toBe('WRONG_STATE');
    const asked = done(askForEffect(c, { now: atTen(inDays(60)), today: inDays(60) }));
    expect(waitingFor(asked)).toEqual([{ question: 'EFFECT', from: 'RECEIVER', sinceAt: atTen(inDays(60)) }]);
    expect(refusal(askForEffect(asked, { now: atTen(inDays(61)), today: inDays(61) }))?.code).toBe('WRONG_STATE');
    expect(waitingFor(done(judgeEffect(asked, { proven: true, reason: 'Fewer calls.' }, stepBy('receiver', asked))))).toEqual([]);
  });

  test('is not asked for before the promise is due', () => {
    const p = proposed({ ownerId: idOf('lead') });
    expect(refusal(accept(p, { effectOn: inDays(29) }, stepBy('lead', p)))?.field).toBe('effectOn');
  });
});

describe('a kind of change and its playbook', () => {
  const planned = (kind: ChangeKind): Commitment => done(planChange(accepted(), { kind, playbook: true }, stepBy('lead', accepted())));
  const pass = (c: Commitment): Decided => passPlaybookStep(c, { step: c.playbook.find(({ passedAt }) => passedAt === null)?.step ?? 'HOLD', note: 'Done.' }, stepBy('lead', c));

  test.each(CHANGE_KINDS)('%s is delivered once its gates are passed, and not before', (kind) => {
    let c = planned(kind);
    expect(c.playbook.map(({ step }) => step)).toEqual(PLAYBOOK_STEPS);
    for (let left = PLAYBOOK_STEPS.length; left > 0 && openGates(c).length > 0; left -= 1) {
      expect(refusal(deliver(c, { evidence: 'x' }, stepBy('lead', c)))).toMatchObject({ code: 'INVALID', field: 'playbook', message: expect.stringMatching(/^C-12 is as it was: it is a change of .* before it is delivered\. Pass that first\.$/) });
      c = done(pass(c));
    }
    expect(c.playbook.filter(({ passedAt }) => passedAt !== null).map(({ step }) => step)).toEqual(expect.arrayContaining([...GATES[kind]]));
    expect(deliver(c, { evidence: 'x' }, stepBy('lead', c)).ok).toBe(true);
  });

  test('goes step by step, with a word, and stays once it is agreed', () => {
    const c = planned('SYSTEM');
    expect(refusal(passPlaybookStep(c, { step: 'PILOT', note: 'x' }, stepBy('lead', c)))?.field).toBe('step');
    expect(refusal(passPlaybookStep(c, { step: 'IMPACT', note: ' ' }, stepBy('lead', c)))?.field).toBe('note');
    expect(refusal(planChange(c, { kind: 'SYSTEM', playbook: false }, stepBy('lead', c)))?.field).toBe('playbook');
    expect(done(planChange(done(pass(c)), { kind: 'RESOURCE', playbook: true }, stepBy('lead', c))).playbook[0]).toMatchObject({ step: 'IMPACT', gate: false, passedBy: 'lead' });
    expect(refusal(pass(accepted()))?.code).toBe('WRONG_STATE');
  });
});

describe('silence', () => {
  const rule = { silentAfterDays: 3, staleAfterDays: 5 };
  test.each([[2, 'FRESH', 'accepted'], [3, 'SILENT', 'silent'], [4, 'SILENT', 'silent'], [5, 'STALE', 'silent']] as const)('after %i days it is %s', (days, silence, face) => {
    expect(silenceOf(accepted(), atTen(inDays(days)), rule)).toBe(silence);
    expect(faceOf(accepted(), atTen(inDays(days)), null, rule)).toBe(face);
  });

  test('what nobody waits for is never silent', () => expect(silenceOf({ standing: 'VERIFIED', lastWordAt: null }, atTen(TODAY), rule)).toBe('FRESH'));
});
