import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { messagesAfterClose } from './after-close.ts';
import { markAttendance } from './attendance.ts';
import { captureOutcome } from './capture-outcome.ts';
import { closeSitting } from './close-sitting.ts';
import { cco, done, inRoom, item, member, now, outcome, promise, silo } from './fixture.ts';
import { canonical, draftMinutes, lockMinutes, verifyMinutes, type LockedMinutes } from './minutes.ts';
import type { Outcome } from './outcome.ts';
import type { Sitting } from './sitting.ts';

const digest = (text: string): string => createHash('sha256').update(text).digest('hex');
const decision: Outcome = { id: outcome('o2'), itemId: item('b'), commitmentId: null, kind: 'DECISION', text: 'One price list', siloIds: [silo('finance')] };
const handOff: Outcome = { id: outcome('o3'), itemId: null, commitmentId: null, kind: 'HAND_OFF', text: 'Contact data', from: silo('sales'), to: silo('support'), dueOn: null };
const closed = (): Sitting => {
  const outcomes = [promise(), decision, handOff].reduce((room, one) => done(captureOutcome(room, one, cco)), done(markAttendance(inRoom(), { siloId: silo('support'), mark: 'PRESENT' }, cco)));
  const result = closeSitting(outcomes, cco);
  if (!result.ok) throw new Error(result.problem.message);
  return result.value.sitting;
};
const locked = (): LockedMinutes => {
  const result = lockMinutes(closed(), member('priya'), digest, now);
  if (!result.ok) throw new Error(result.problem.message);
  return result.value.minutes;
};

describe('minutes', () => {
  test('draft themselves, with ids here and words there', () => {
    const { body, texts } = draftMinutes(closed());
    expect(body).toMatchObject({
      sittingId: 'sitting-1', on: '2026-11-12', quorum: { filled: 1, met: false },
      items: [{ id: 'a', settled: true, outcomeIds: ['o1'] }, { id: 'b', outcomeIds: ['o2'] }, { id: 'c', settled: false, carried: 2, outcomeIds: [] }],
      outcomes: [{ id: 'o1', kind: 'COMMITMENT', ownerId: 'lena', dueOn: '2026-12-12' }, { id: 'o2' }, { id: 'o3' }],
    });
    expect(texts).toEqual({ a: 'Matter a', b: 'Matter b', c: 'Matter c', o1: 'Refund limits in the app', o2: 'One price list', o3: 'Contact data' });
    expect(Object.values(texts).some((text) => JSON.stringify(body).includes(text))).toBe(false);
  });

  test('are locked only after the close, on the record', () => {
    expect(lockMinutes(inRoom(), member('priya'), digest, now)).toMatchObject({ ok: false, problem: { code: 'WRONG_STATE' } });
    expect(lockMinutes(closed(), member('priya'), digest, now)).toMatchObject({ value: { facts: [{ type: 'sitting.minutes-locked', data: { digest: locked().digest, signedBy: 'priya' } }] } });
  });

  test('show every later change, and an erased text as erased', () => {
    const minutes = locked();
    expect(verifyMinutes(minutes, digest)).toEqual({ intact: true, erased: [], changed: [] });
    expect(verifyMinutes({ ...minutes, texts: { ...minutes.texts, o1: '' } }, digest)).toEqual({ intact: true, erased: ['o1'], changed: [] });
    expect(verifyMinutes({ ...minutes, texts: { ...minutes.texts, o1: 'Refunds for nobody' } }, digest)).toMatchObject({ intact: false, changed: ['o1'] });
    expect(verifyMinutes({ ...minutes, texts: { ...minutes.texts, o9: 'One more' } }, digest)).toMatchObject({ intact: false, changed: ['o9'] });
    expect(verifyMinutes({ ...minutes, body: { ...minutes.body, chairId: member('zoe') } }, digest).intact).toBe(false);
    expect(verifyMinutes({ ...minutes, signedBy: member('zoe') }, digest).intact).toBe(false);
    expect(verifyMinutes({ ...minutes, textDigests: { ...minutes.textDigests, o1: digest('x') }, texts: { ...minutes.texts, o1: 'x' } }, digest).intact).toBe(false);
  });

  test('survive being stored: the digest does not depend on the order of keys', () => {
    fc.assert(fc.property(fc.jsonValue(), (value) => {
      const reversed = (part: unknown): unknown => Array.isArray(part) ? part.map(reversed) : part && typeof part === 'object' ? Object.fromEntries(Object.entries(part).reverse().map(([key, inner]) => [key, reversed(inner)])) : part;
      expect(canonical(reversed(value))).toBe(canonical(value));
      expect(JSON.parse(canonical(value))).toEqual(JSON.parse(JSON.stringify(value)));
    }));
  });
});

describe('after the close', () => {
  const whole = [{ memberId: member('lena'), siloIds: [silo('support')] }, { memberId: member('lena'), siloIds: [silo('finance')] }, { memberId: member('olga'), siloIds: [] }];

  test('each gets one message with what is theirs', () => {
    const messages = messagesAfterClose(closed(), whole);
    const of = (id: string) => messages.filter((message) => message.memberId === id).map((message) => [message.promises, message.handOffs, message.mustKnow].map((list) => list.map((one) => one.id)));
    expect(of('lena')).toEqual([[['o1'], ['o3'], ['o2']]]);
    expect(of('fay')).toEqual([[[], [], ['o2']]]);
    expect(of('olga')).toEqual([[[], [], []]]);
    expect(of('priya')).toEqual([[[], [], []]]);
  });

  test('exactly one each, however many posts', () => {
    const people = fc.array(fc.record({ memberId: fc.constantFrom('lena', 'sam', 'fay', 'priya', 'x', 'y').map(member), siloIds: fc.subarray(['support', 'finance', 'sales'].map(silo)) }));
    fc.assert(fc.property(people, (concerned) => {
      const who = messagesAfterClose(closed(), concerned).map((message) => message.memberId);
      expect(new Set(who).size).toBe(who.length);
      expect(new Set(who)).toEqual(new Set([...concerned.map((one) => one.memberId), 'lena', 'fay', 'priya']));
    }));
  });

  test('a decision for nobody in particular is for everybody', () => {
    const sitting: Sitting = { ...closed(), outcomes: [{ ...decision, siloIds: [] } as Outcome] };
    expect(messagesAfterClose(sitting, whole).every((message) => message.mustKnow.length === 1)).toBe(true);
  });
});
