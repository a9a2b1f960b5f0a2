import { deliver, judgeEffect, report, returnDelivery, verify } from './index.ts';
import { accepted, atTen, done, factsOf, idOf, proposed, refusal, stepBy, TODAY } from './sample.ts';

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
