import { addDays } from '#domain/calendar';
import { accept, allowedSteps, answerOwnership, complete, counter, decline, keyOf, nameOwner, offersEscalation, propose, waitingFor, type Commitment } from './index.ts';
import { accepted, atTen, done, factsOf, idOf, inDays, PROPOSAL, proposed, refusal, SERVICE, stepBy, TODAY } from './sample.ts';

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
