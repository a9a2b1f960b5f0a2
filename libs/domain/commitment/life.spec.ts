import { addDays } from '#domain/calendar';
import type { CommentId, RulingId } from '#domain/kernel';
import {
  accept, agreeDate, allowedSteps, answerOwnership, applyRuling, clockTerms, commentOn, complete, counter, courseCorrect, decline, deliver, judgeEffect, keyOf, lapseAskedDate,
  moveAccountability, nameOwner, offersEscalation, propose, refuseDate, report, reschedule, returnDelivery, triage, verify, waitingFor, withdraw, type Commitment, type Decided,
} from './index.ts';
import { accepted, atTen, done, endOf, idOf, inDays, PRODUCT, PROPOSAL, proposed, SALES, SERVICE, stepBy, TODAY } from './sample.ts';

const factsOf = (decided: Decided): readonly string[] => (decided.ok ? decided.value.facts.map((fact) => fact.type) : [decided.problem.code]);
const refusal = (decided: { readonly ok: boolean }) => (decided.ok ? null : (decided as Extract<Decided, { ok: false }>).problem);
const ruling = 'r-1' as RulingId;
const nobody = { ownerId: null, namedOwnerId: null, proposedBy: null, deliveries: [] };

describe('promising', () => {
  test('a proposal may lack owner and date, and waits for the carrying silo', () => {
    const c = proposed({ on: null });
    expect(c).toMatchObject({ standing: 'PROPOSED', waitingOn: 'CARRIER', originalOn: null, agreedOn: null, version: 1 });
    expect(waitingFor(c)).toEqual([{ question: 'PROPOSAL', from: 'CARRIER', sinceAt: atTen(TODAY) }]);
    expect(keyOf(c)).toBe('C-12');
  });

  test('a lead who promises for the own silo has accepted', () => {
    expect(accepted()).toMatchObject({ standing: 'ACCEPTED', ownerId: 'lead', originalOn: inDays(30), agreedOn: inDays(30), waitingOn: null });
  });

  test('unless it was captured in a room', () => {
    expect(proposed({ captured: true, ownerId: idOf('lead') }, 'lead').standing).toBe('PROPOSED');
  });

  test.each([
    ['no owner', {}, 'ownerId'],
    ['no date', { ownerId: idOf('lead'), on: null }, 'on'],
    ['a date that is over', { ownerId: idOf('lead'), on: inDays(-1) }, 'on'],
    ['the own silo as receiver', { ownerId: idOf('lead'), promisedTo: SERVICE }, 'promisedTo'],
    ['an empty title', { ownerId: idOf('lead'), title: ' \u0000 ' }, 'title'],
    ['a long title', { ownerId: idOf('lead'), title: 'x'.repeat(201) }, 'title'],
  ])('a promise for the own silo with %s is refused', (_, more, field) => {
    const decided = propose({ ...PROPOSAL, ...more }, stepBy('lead', { ...PROPOSAL, ...nobody }));
    expect(refusal(decided)).toMatchObject({ code: 'INVALID', field });
  });

  test('an observer proposes nothing', () => {
    expect(refusal(propose(PROPOSAL, stepBy('observer', { ...PROPOSAL, ...nobody })))?.code).toBe('NOT_ALLOWED');
  });

  test('a lead who was named as owner says yes to it by accepting', () => {
    const c = proposed({ ownerId: idOf('lead') });
    expect(c).toMatchObject({ ownerId: null, namedOwnerId: 'lead' });
    expect(done(accept(c, {}, stepBy('lead', c)))).toMatchObject({ ownerId: 'lead', namedOwnerId: null });
  });

  test('accepting needs an owner and a date', () => {
    const c = proposed({ on: null });
    expect(refusal(accept(c, { ownerId: idOf('lead') }, stepBy('lead', c)))?.field).toBe('on');
    expect(refusal(accept(c, { on: inDays(9) }, stepBy('lead', c)))?.field).toBe('ownerId');
    expect(done(accept(c, { on: inDays(9), ownerId: idOf('lead') }, stepBy('standIn', c)))).toMatchObject({ standing: 'ACCEPTED', originalOn: inDays(9), namedOwnerId: 'lead', ownerId: 'standIn' });
  });

  test('accepting with another date is a counter, and a date that passed meanwhile needs one', () => {
    const c = proposed();
    expect(refusal(accept(c, { on: inDays(40), ownerId: idOf('lead') }, stepBy('lead', c)))?.field).toBe('on');
    expect(refusal(accept(c, { ownerId: idOf('lead') }, stepBy('lead', c, inDays(31))))?.field).toBe('on');
  });

  test('the accepting lead holds it until the named owner says yes', () => {
    const named = done(accept(proposed(), { ownerId: idOf('worker') }, stepBy('lead', proposed())));
    expect(named).toMatchObject({ ownerId: 'lead', namedOwnerId: 'worker' });
    expect(done(answerOwnership(named, { yes: true }, stepBy('worker', named)))).toMatchObject({ ownerId: 'worker', namedOwnerId: null });
    expect(done(answerOwnership(named, { yes: false }, stepBy('worker', named)))).toMatchObject({ ownerId: 'lead', namedOwnerId: null });
    expect(refusal(answerOwnership(named, { yes: true }, stepBy('lead', named)))?.code).toBe('NOT_ALLOWED');
  });

  test('after the carrier’s counter the receiving silo answers; the third counter offers escalation', () => {
    let c = proposed();
    expect(refusal(counter(c, { on: inDays(30) }, stepBy('lead', c)))?.field).toBe('on');
    c = done(counter(c, { on: inDays(60) }, stepBy('lead', c)));
    expect(c).toMatchObject({ waitingOn: 'RECEIVER', proposedOn: inDays(60) });
    expect(refusal(accept(c, {}, stepBy('lead', c)))?.code).toBe('WRONG_STATE');
    expect(done(accept(c, {}, stepBy('receiver', c)))).toMatchObject({ standing: 'ACCEPTED', ownerId: 'lead', originalOn: inDays(60) });
    c = done(counter(c, { on: inDays(40) }, stepBy('receiver', c)));
    expect(offersEscalation(c)).toBe(false);
    const third = counter(c, { on: inDays(50) }, stepBy('standIn', c));
    expect(factsOf(third)).toEqual(['commitment.countered', 'commitment.third-counter']);
    expect(offersEscalation(done(third))).toBe(true);
    expect(factsOf(counter(done(third), { on: inDays(41) }, stepBy('receiver', done(third))))).toEqual(['commitment.countered']);
  });

  test('declining takes a reason and ends it', () => {
    const c = proposed();
    expect(refusal(decline(c, { reason: ' ' }, stepBy('lead', c)))?.field).toBe('reason');
    const declined = done(decline(c, { reason: 'No people' }, stepBy('lead', c)));
    expect(declined).toMatchObject({ standing: 'DECLINED', closing: { path: 'DECLINED', reason: 'No people' } });
    expect(allowedSteps(declined, stepBy('lead', declined))).toEqual(['commitment.comment']);
  });
});

describe('dates', () => {
  const asked = (): Commitment => done(reschedule(accepted(), { on: inDays(44), reason: 'DEPENDENCY', note: 'Vendor' }, stepBy('lead', accepted())));

  test('a later date waits, and the agreed one goes on to hold', () => {
    expect(asked()).toMatchObject({ agreedOn: inDays(30), asked: { on: inDays(44), reason: 'DEPENDENCY' }, slips: [] });
    expect(waitingFor(asked())).toMatchObject([{ question: 'DATE', from: 'RECEIVER' }]);
  });

  test('agreed, it is a slip; the original date stays', () => {
    const decided = agreeDate(asked(), stepBy('receiver', asked()));
    expect(factsOf(decided)).toEqual(['commitment.date-agreed', 'commitment.slipped']);
    expect(done(decided)).toMatchObject({
      originalOn: inDays(30), agreedOn: inDays(44), asked: null,
      slips: [{ seq: 1, fromOn: inDays(30), toOn: inDays(44), days: 14, reason: 'DEPENDENCY', note: 'Vendor', path: 'AGREED', askedBy: 'lead', agreedBy: 'receiver' }],
    });
  });

  test('refused or left unanswered, nothing moves', () => {
    expect(done(refuseDate(asked(), {}, stepBy('both', asked())))).toMatchObject({ agreedOn: inDays(30), asked: null, slips: [] });
    const answerBy = endOf(inDays(2))!;
    expect(refusal(lapseAskedDate(asked(), { now: atTen(inDays(2)), answerBy }))?.code).toBe('WRONG_STATE');
    expect(done(lapseAskedDate(asked(), { now: answerBy, answerBy }))).toMatchObject({ agreedOn: inDays(30), asked: null });
    expect(refusal(lapseAskedDate(accepted(), { now: answerBy, answerBy }))?.code).toBe('WRONG_STATE');
  });

  test('an earlier date is a move agreed at once, and no slip', () => {
    const decided = reschedule(accepted(), { on: inDays(20) }, stepBy('lead', accepted()));
    expect(factsOf(decided)).toEqual(['commitment.date-agreed']);
    expect(done(decided)).toMatchObject({ agreedOn: inDays(20), originalOn: inDays(30), slips: [], asked: null });
  });

  test.each([[{ on: inDays(44) }, 'reason'], [{ on: inDays(30) }, 'on'], [{ on: inDays(-1) }, 'on']])('%j is refused on %s', (input, field) => {
    expect(refusal(reschedule(accepted(), input, stepBy('lead', accepted())))).toMatchObject({ code: 'INVALID', field });
  });

  test('for the CCO’s office the CCO agrees', () => {
    const c = done(reschedule(accepted({ promisedTo: null }), { on: inDays(44), reason: 'SCOPE' }, stepBy('lead', accepted({ promisedTo: null }))));
    expect(refusal(agreeDate(c, stepBy('receiver', c)))?.code).toBe('NOT_ALLOWED');
    expect(done(agreeDate(c, stepBy('cco', c))).agreedOn).toBe(inDays(44));
  });
});

describe('reporting and delivering', () => {
  const risk = { state: 'AT_RISK', confidence: 40, evidence: 'Two of five done', ask: { kind: 'PEOPLE', text: 'One more engineer' } } as const;

  test.each([
    ['confidence', { ...risk, confidence: null }, 'confidence'],
    ['evidence', { ...risk, evidence: '' }, 'evidence'],
    ['an ask', { ...risk, ask: null }, 'ask'],
    ['a confidence up to 100', { ...risk, confidence: 101 }, 'confidence'],
  ])('a risk without %s is refused', (_, input, field) => {
    expect(refusal(report(accepted(), input, stepBy('lead', accepted())))).toMatchObject({ code: 'INVALID', field });
  });

  test('a whole risk is taken, and on track needs no words', () => {
    expect(done(report(accepted(), risk, stepBy('lead', accepted())))).toMatchObject({ report: { ...risk, byMemberId: 'lead' }, lastWordAt: atTen(TODAY) });
    expect(factsOf(report(accepted(), { state: 'ON_TRACK' }, stepBy('standIn', accepted())))).toEqual(['commitment.reported']);
    expect(refusal(report(accepted(), { state: 'ON_TRACK' }, stepBy('worker', accepted())))?.code).toBe('NOT_ALLOWED');
  });

  test('delivered, returned, delivered again, verified, effect proven', () => {
    let c = done(deliver(accepted(), { evidence: 'The page' }, stepBy('lead', accepted())));
    expect(c.standing).toBe('DELIVERED');
    c = done(returnDelivery(c, { reason: 'Two cases fail' }, stepBy('receiver', c)));
    expect(c).toMatchObject({ standing: 'ACCEPTED', deliveries: [{ answer: 'RETURNED', answerNote: 'Two cases fail' }] });
    c = done(deliver(c, { evidence: 'All cases', withMemberIds: [idOf('receiver')] }, stepBy('lead', c)));
    expect(refusal(verify(c, {}, stepBy('receiver', c)))?.code).toBe('NOT_ALLOWED');
    expect(refusal(verify(c, {}, stepBy('both', c)))?.code).toBe('NOT_ALLOWED');
    const alone = { ...c, deliveries: c.deliveries.map((one) => ({ ...one, byMemberIds: [idOf('lead')] })) };
    c = done(verify(alone, { note: 'Seen' }, stepBy('receiver', alone)));
    expect(c).toMatchObject({ standing: 'VERIFIED', effect: 'PENDING', deliveries: [{ answer: 'RETURNED' }, { answer: 'VERIFIED', answeredBy: 'receiver' }] });
    expect(refusal(judgeEffect(c, { proven: true, reason: 'Us' }, stepBy('lead', c)))?.code).toBe('NOT_ALLOWED');
    expect(done(judgeEffect(c, { proven: true, reason: 'Half the calls' }, stepBy('cco', c))).effect).toBe('PROVEN');
  });

  test('nothing proposed is delivered', () => {
    const c = proposed();
    expect(refusal(deliver(c, { evidence: 'x' }, stepBy('lead', c)))?.code).toBe('WRONG_STATE');
  });
});

describe('withdrawing', () => {
  const say = (c: Commitment, person: Parameters<typeof stepBy>[0], day = TODAY, more = {}) => withdraw(c, { reason: 'Overtaken', ...more }, stepBy(person, c, day));

  test('a proposal is taken back by who proposed it', () => {
    expect(done(say(proposed(), 'receiver')).closing?.path).toBe('TAKEN_BACK');
    expect(refusal(say(proposed(), 'lead'))?.code).toBe('WRONG_STATE');
  });

  test('before the original date the owner or lead alone', () => {
    expect(done(say(accepted(), 'lead', inDays(29)))).toMatchObject({ standing: 'WITHDRAWN', closing: { path: 'BEFORE_DATE', on: inDays(29) } });
  });

  test('from that date on both leads together, in either order', () => {
    const half = done(say(accepted(), 'standIn', inDays(30)));
    expect(half).toMatchObject({ standing: 'ACCEPTED', withdrawalAsked: { side: 'CARRIER' } });
    expect(refusal(say(half, 'lead', inDays(30)))?.code).toBe('WRONG_STATE');
    expect(done(say(half, 'receiver', inDays(31))).closing).toMatchObject({ path: 'TOGETHER', on: inDays(31) });
    const other = done(say(accepted(), 'receiver', inDays(31)));
    expect(done(say(other, 'lead', inDays(31))).closing?.path).toBe('TOGETHER');
  });

  test('an owner who leads nothing cannot withdraw late', () => {
    const base = accepted({ ownerId: idOf('worker') });
    const c = done(answerOwnership(base, { yes: true }, stepBy('worker', base)));
    expect(refusal(say(c, 'worker', inDays(30)))?.code).toBe('WRONG_STATE');
    expect(done(say(c, 'worker', inDays(3))).standing).toBe('WITHDRAWN');
  });

  test('early, with the receiving silo’s agreement', () => {
    const half = done(say(accepted(), 'lead', inDays(3), { together: true }));
    expect(half.standing).toBe('ACCEPTED');
    expect(done(say(half, 'receiver', inDays(3))).closing?.path).toBe('TOGETHER');
  });

  test('under escalation never alone', () => {
    const c = accepted();
    expect(done(withdraw(c, { reason: 'Overtaken' }, { ...stepBy('lead', c), escalated: true })).standing).toBe('ACCEPTED');
  });
});

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

describe('completing what a file left open', () => {
  const bare: Commitment = { ...accepted(), ownerId: null, originalOn: null, agreedOn: null, asImported: true };

  test('it stays as imported until owner and date are there and the owner has said yes', () => {
    expect(refusal(complete(bare, {}, stepBy('cco', bare)))?.code).toBe('INVALID');
    const half = done(complete(bare, { on: inDays(10), ownerId: idOf('worker') }, stepBy('cco', bare)));
    expect(half).toMatchObject({ asImported: true, ownerId: null, namedOwnerId: 'worker', originalOn: inDays(10), agreedOn: inDays(10) });
    expect(done(answerOwnership(half, { yes: true }, stepBy('worker', half)))).toMatchObject({ asImported: false, ownerId: 'worker' });
    expect(done(complete(half, { ownerId: idOf('lead') }, stepBy('lead', half)))).toMatchObject({ asImported: false, ownerId: 'lead', originalOn: inDays(10) });
    expect(refusal(complete(accepted(), { on: TODAY }, stepBy('lead', accepted())))?.code).toBe('WRONG_STATE');
    expect(refusal(complete(bare, { on: addDays(TODAY, -1) }, stepBy('lead', bare)))?.field).toBe('on');
  });

  test('naming an owner twice is refused', () => {
    const c = done(nameOwner(accepted(), { ownerId: idOf('worker') }, stepBy('lead', accepted())));
    expect(refusal(nameOwner(c, { ownerId: idOf('worker') }, stepBy('lead', c)))?.code).toBe('INVALID');
  });
});
