import type { CommentId, RulingId } from '#domain/kernel';
import { applyRuling, clockTerms, commentOn, courseCorrect, moveAccountability, triage, type Commitment } from './index.ts';
import { accepted, atTen, done, factsOf, idOf, inDays, PRODUCT, refusal, SALES, SERVICE, stepBy, TODAY } from './sample.ts';

const ruling = 'r-1' as RulingId;

describe('arrears, rulings, comments', () => {
  const late = { ...accepted(), arrears: 'WAITING' as const };
  const later = inDays(40);

  test('the CCO gives a new date, withdraws, or watches', () => {
    expect(done(triage(late, { kind: 'NEW_DATE', on: inDays(60), reason: 'CAPACITY' }, stepBy('cco', late, later)))).toMatchObject({
      agreedOn: inDays(60), originalOn: inDays(30), arrears: 'TRIAGED', slips: [{ path: 'ARREARS', days: 30, reason: 'CAPACITY' }],
    });
    expect(done(triage(late, { kind: 'WITHDRAW', reason: 'Gone' }, stepBy('cco', late, later)))).toMatchObject({ standing: 'WITHDRAWN', closing: { path: 'ARREARS' } });
    expect(done(triage(late, { kind: 'WATCH' }, stepBy('cco', late, later)))).toMatchObject({ arrears: 'TRIAGED', watchedFromOn: later, agreedOn: inDays(30) });
    expect(refusal(triage(late, { kind: 'WATCH' }, stepBy('lead', late)))?.code).toBe('NOT_ALLOWED');
    expect(refusal(triage(accepted(), { kind: 'WATCH' }, stepBy('cco', accepted())))?.code).toBe('WRONG_STATE');
  });

  test('a ruling draws a new line; who held it on the original date stays answerable', () => {
    const c = accepted();
    const moved = done(moveAccountability(c, { rulingId: ruling, carriedBy: SALES, ownerId: idOf('seller') }, stepBy('sponsor', c, later)));
    expect(moved).toMatchObject({ carriedBy: SALES, ownerId: 'seller', promisedTo: PRODUCT, originalOn: inDays(30), heldOnOriginal: { siloId: SERVICE, ownerId: 'lead' } });
    expect(done(moveAccountability(c, { rulingId: ruling, carriedBy: PRODUCT, ownerId: idOf('receiver') }, stepBy('sponsor', c)))).toMatchObject({ promisedTo: null, heldOnOriginal: null });
    expect(refusal(moveAccountability(c, { rulingId: ruling, carriedBy: SALES, ownerId: idOf('seller') }, stepBy('cco', c)))?.code).toBe('NOT_ALLOWED');
    expect(refusal(moveAccountability(c, { rulingId: ruling, carriedBy: SERVICE, ownerId: idOf('lead') }, stepBy('sponsor', c)))?.code).toBe('INVALID');
  });

  test('a course correction sets a date, a next step, or both', () => {
    const c = accepted();
    const sponsor = stepBy('sponsor', c);
    const decided = courseCorrect(c, { rulingId: ruling, on: inDays(37), reason: 'PRIORITY_CONFLICT', nextStep: 'Freeze the other work' }, sponsor);
    expect(factsOf(decided)).toEqual(['commitment.course-corrected', 'commitment.date-agreed', 'commitment.slipped']);
    expect(done(decided)).toMatchObject({ agreedOn: inDays(37), nextStep: 'Freeze the other work', slips: [{ path: 'RULING', days: 7, agreedBy: 'sponsor' }], version: 2 });
    expect(done(courseCorrect(c, { rulingId: ruling, nextStep: 'Meet daily' }, sponsor))).toMatchObject({ agreedOn: inDays(30), nextStep: 'Meet daily' });
    expect(refusal(courseCorrect(c, { rulingId: ruling }, sponsor))?.code).toBe('INVALID');
    expect(refusal(courseCorrect(c, { rulingId: ruling, on: inDays(37) }, sponsor))?.field).toBe('reason');
  });

  test('a ruling that does several things is one change', () => {
    const c = accepted();
    const sponsor = { ...stepBy('sponsor', c), version: c.version };
    const terms = { rulingId: ruling, carriedBy: SALES, ownerId: idOf('seller'), on: inDays(37), reason: 'CAPACITY', nextStep: 'Start on Monday' } as const;
    const decided = applyRuling(c, terms, sponsor);
    expect(factsOf(decided)).toEqual(['commitment.accountability-moved', 'commitment.course-corrected', 'commitment.date-agreed', 'commitment.slipped']);
    expect(done(decided)).toMatchObject({ carriedBy: SALES, ownerId: 'seller', agreedOn: inDays(37), nextStep: 'Start on Monday', version: c.version + 1 });
    expect(refusal(applyRuling(c, terms, { ...sponsor, version: 9 }))?.code).toBe('STALE');
    expect(refusal(applyRuling(c, { rulingId: ruling, carriedBy: SERVICE, on: inDays(30) }, sponsor))?.code).toBe('INVALID');
    expect(refusal(applyRuling(c, { rulingId: ruling, on: inDays(-2), ownerId: idOf('worker') }, sponsor))?.field).toBe('on');
    expect(refusal(applyRuling(c, terms, stepBy('lead', c)))?.code).toBe('NOT_ALLOWED');
  });

  test.each<[string, Partial<Commitment>, ReturnType<typeof clockTerms>]>([
    ['accepted', {}, { agreedOn: inDays(30), watchFrom: undefined }],
    ['watched from a day', { arrears: 'TRIAGED', watchedFromOn: later }, { agreedOn: inDays(30), watchFrom: later }],
    ['in the arrears', { arrears: 'WAITING' }, null],
    ['as imported', { asImported: true }, null],
    ['delivered', { standing: 'DELIVERED' }, null],
  ])('the clock of one that is %s', (_, more, terms) => {
    expect(clockTerms({ ...accepted(), ...more })).toEqual(terms);
  });

  test('a comment by the carrying side is a word; by others it is not; neither makes an edit stale', () => {
    const c = accepted();
    const said = commentOn(c, { id: 'm' as CommentId, text: ' Half-way\u0007 ' }, stepBy('worker', c));
    expect(said).toMatchObject({ ok: true, value: { comment: { words: 'Half-way' }, lastWordAt: atTen(TODAY), facts: [{ type: 'commitment.commented' }] } });
    expect(commentOn(c, { id: 'm' as CommentId, text: 'When?' }, stepBy('receiver', c))).toMatchObject({ ok: true, value: { lastWordAt: null } });
    expect(refusal(commentOn(c, { id: 'm' as CommentId, text: 'Hm' }, stepBy('observer', c)))?.code).toBe('NOT_ALLOWED');
  });
});
