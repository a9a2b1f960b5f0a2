import { agreeDate, lapseAskedDate, refuseDate, reschedule, waitingFor, type Commitment } from './index.ts';
import { accepted, atTen, done, endOf, factsOf, inDays, refusal, stepBy } from './sample.ts';

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
