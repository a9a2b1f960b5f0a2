import { answerOwnership, withdraw, type Commitment } from './index.ts';
import { accepted, done, idOf, inDays, proposed, refusal, stepBy, TODAY } from './sample.ts';

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
