import fc from 'fast-check';
import type { MemberId, NoticeId } from '#domain/kernel';
import { CHANNELS, messageId, noticeKey, urgencyOf, type NoticeIdentity, type NoticeKind } from './notice.ts';
import { stillWanted, type NoticeState } from './still-wanted.ts';

const identity: fc.Arbitrary<NoticeIdentity> = fc.record({
  subject: fc.record({ kind: fc.constantFrom('commitment' as const, 'sitting' as const), id: fc.string({ maxLength: 4 }) }),
  rule: fc.string({ maxLength: 4 }), occurrence: fc.string({ maxLength: 4 }), recipientId: fc.string({ maxLength: 4 }).map((id) => id as MemberId), channel: fc.constantFrom(...CHANNELS),
});

describe('a notice', () => {
  test('has one key, and another has another, whatever stands in it', () => {
    const bars = fc.constantFrom('a', '|', 'a|', '|a', '').chain((a) => fc.constantFrom('b', '|', '').map((b) => [a, b] as const));
    fc.assert(fc.property(identity, identity, (a, b) => expect(noticeKey(a) === noticeKey(b)).toBe(JSON.stringify(a) === JSON.stringify(b))));
    fc.assert(fc.property(identity, bars, bars, (base, [a, b], [c, d]) => {
      const [one, two] = [{ ...base, rule: a, occurrence: b }, { ...base, rule: c, occurrence: d }];
      expect(noticeKey(one) === noticeKey(two)).toBe(a === c && b === d);
    }));
  });

  test('keeps its Message-ID', () => expect(messageId('0191' as NoticeId, 'mail.example')).toBe('<notice.0191@mail.example>'));

  test.each([
    ['STEP', 'NUDGE', 'DIGEST'], ['STEP', 'DUE', 'DIGEST'], ['STEP', 'OVERDUE', 'DIGEST'], ['STEP', 'LEAD', 'DIGEST'], ['STEP', 'WARNING', 'DIGEST'], ['STEP', 'CCO', 'AT_ONCE'], ['STEP', 'SPONSOR', 'AT_ONCE'],
    ['ROOM_CLOSED', 'sitting.closed', 'AT_ONCE'], ['ANSWER', 'DATE', 'AT_ONCE'], ['QUESTION', 'DATE', 'DIGEST'], ['NEWS', 'CCO', 'DIGEST'],
  ] as const)('%s %s goes %s', (kind, rule, urgency) => expect(urgencyOf({ kind, rule })).toBe(urgency));
});

describe('at the moment of sending', () => {
  const all: NoticeState = { recipientActive: true, recipientMaySee: true, recipientHolds: true, subjectOpen: true };
  test.each<[NoticeKind, Partial<NoticeState>, string | null]>([
    ['STEP', {}, null],
    ['STEP', { recipientActive: false }, 'RECIPIENT_LEFT'],
    ['STEP', { recipientMaySee: false }, 'NOT_ALLOWED'],
    ['STEP', { subjectOpen: false }, 'SUBJECT_CLOSED'],
    ['STEP', { recipientHolds: false }, 'POST_PASSED_ON'],
    ['QUESTION', { subjectOpen: false }, 'SUBJECT_CLOSED'],
    ['QUESTION', { recipientHolds: false }, 'POST_PASSED_ON'],
    ['ANSWER', { subjectOpen: false, recipientHolds: false }, null],
    ['ROOM_CLOSED', { subjectOpen: false }, null],
    ['ROOM_CLOSED', { recipientActive: false }, 'RECIPIENT_LEFT'],
    ['NEWS', { subjectOpen: false }, null],
    ['NEWS', { recipientMaySee: false }, 'NOT_ALLOWED'],
  ])('%s with %j', (kind, change, why) => {
    expect(stillWanted({ kind, posts: ['OWNER'] }, { ...all, ...change })).toEqual(why ? { wanted: false, why } : { wanted: true });
  });

  test('a notice for a person alone needs no post', () => expect(stillWanted({ kind: 'QUESTION', posts: [] }, { ...all, recipientHolds: false })).toEqual({ wanted: true }));
});
