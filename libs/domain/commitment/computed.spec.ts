import type { Instant, MemberId } from '#domain/kernel';
import { faceOf, isOverdue, kept, keptBelongsTo, keptRate, shareCarriedByCcoOffice, slipsOf, type Commitment, type Delivery, type Kept } from './index.ts';
import { accepted, atTen, endOf, idOf, inDays, proposed, SALES, SERVICE, TODAY } from './sample.ts';

const due = inDays(30);
const end = endOf(due)!;
const delivery = (onDay: number, answer: Delivery['answer'], by: readonly MemberId[] = [idOf('lead')]): Delivery => ({
  seq: 1, at: atTen(inDays(onDay)), byMemberIds: by, evidence: 'e', proofs: [], answer, answeredBy: null, answeredAt: null, answerNote: '',
});
const closing = (onDay: number, path: 'BEFORE_DATE' | 'TOGETHER' | 'RULING' | 'ARREARS') => ({ path, reason: 'r', byMemberId: idOf('lead'), at: atTen(inDays(onDay)), on: inDays(onDay) });
const as = (more: Partial<Commitment>): Commitment => ({ ...accepted(), ...more });

test('overdue from 24:00 of the agreed date, and only while accepted', () => {
  expect(isOverdue(accepted(), (end - 1) as Instant, end)).toBe(false);
  expect(isOverdue(accepted(), end, end)).toBe(true);
  expect(isOverdue(as({ standing: 'DELIVERED' }), end, end)).toBe(false);
  expect(isOverdue(accepted(), end, null)).toBe(false);
});

describe('kept, on the original date', () => {
  test.each<[string, Partial<Commitment>, number, Kept]>([
    ['accepted, not due yet', {}, 29, 'OPEN'],
    ['accepted, on its last day', {}, 30, 'OPEN'],
    ['accepted, its date over', {}, 31, 'NOT_KEPT'],
    ['accepted with a later agreed date, its original date over', { agreedOn: inDays(60) }, 31, 'NOT_KEPT'],
    ['delivered in time, not verified yet', { standing: 'DELIVERED', deliveries: [delivery(30, 'NONE')] }, 40, 'OPEN'],
    ['delivered late', { standing: 'DELIVERED', deliveries: [delivery(31, 'NONE')] }, 40, 'NOT_KEPT'],
    ['verified late, claimed in time', { standing: 'VERIFIED', deliveries: [delivery(30, 'VERIFIED')] }, 90, 'KEPT'],
    ['returned in time, claimed again late', { standing: 'VERIFIED', deliveries: [delivery(20, 'RETURNED'), delivery(31, 'VERIFIED')] }, 90, 'NOT_KEPT'],
    ['returned, claimed again in time', { standing: 'VERIFIED', deliveries: [delivery(20, 'RETURNED'), delivery(25, 'VERIFIED')] }, 90, 'KEPT'],
    ['returned, and its date over', { deliveries: [delivery(20, 'RETURNED')] }, 31, 'NOT_KEPT'],
    ['withdrawn on the date', { standing: 'WITHDRAWN', closing: closing(30, 'TOGETHER') }, 31, 'NOT_KEPT'],
    ['withdrawn before it alone', { standing: 'WITHDRAWN', closing: closing(29, 'BEFORE_DATE') }, 31, 'NOT_KEPT'],
    ['withdrawn before it with agreement', { standing: 'WITHDRAWN', closing: closing(29, 'TOGETHER') }, 31, 'LEFT_OUT'],
    ['as imported', { asImported: true, ownerId: null }, 31, 'LEFT_OUT'],
    ['past before the record began', { arrears: 'TRIAGED' }, 31, 'LEFT_OUT'],
    ['delivered, says a file', { standing: 'DELIVERED', deliveries: [delivery(31, 'NONE', [])] }, 40, 'LEFT_OUT'],
    ['verified after a file said delivered', { standing: 'VERIFIED', deliveries: [delivery(1, 'VERIFIED', [])] }, 40, 'LEFT_OUT'],
    ['declined', { standing: 'DECLINED', originalOn: null }, 40, 'LEFT_OUT'],
  ])('%s', (_, more, day, expected) => {
    expect(kept(as(more), endOf(due), atTen(inDays(day)))).toBe(expected);
  });

  test('it belongs to who held it on that date', () => {
    expect(keptBelongsTo(accepted())).toEqual({ siloId: SERVICE, ownerId: 'lead' });
    expect(keptBelongsTo(as({ heldOnOriginal: { siloId: SALES, ownerId: null } }))).toEqual({ siloId: SALES, ownerId: null });
  });

  test('a percentage only from five decided cases on', () => {
    expect(keptRate(['KEPT', 'KEPT', 'KEPT', 'NOT_KEPT', 'OPEN', 'LEFT_OUT'])).toEqual({ kept: 3, notKept: 1, open: 1, leftOut: 1, percent: null });
    expect(keptRate(['KEPT', 'KEPT', 'NOT_KEPT', 'KEPT', 'KEPT', 'KEPT']).percent).toBe(83);
    expect(keptRate([])).toMatchObject({ percent: null });
  });
});

describe('the face', () => {
  const report = (state: 'ON_TRACK' | 'AT_RISK') => ({ state, confidence: 50, evidence: 'e', ask: { kind: 'DATA', text: 't' }, at: atTen(TODAY), byMemberId: idOf('lead') }) as Commitment['report'];
  test.each<[string, Commitment, number, string]>([
    ['proposed', proposed(), 0, 'proposed'],
    ['fresh', accepted(), 13, 'accepted'],
    ['two weeks without a word', accepted(), 14, 'silent'],
    ['reported well', as({ report: report('ON_TRACK') }), 13, 'on-track'],
    ['reported well two weeks ago', as({ report: report('ON_TRACK') }), 14, 'silent'],
    ['at risk stays at risk', as({ report: report('AT_RISK') }), 20, 'at-risk'],
    ['late', as({ report: report('AT_RISK') }), 31, 'overdue'],
    ['never a word', as({ lastWordAt: null }), 0, 'silent'],
    ['delivered late', as({ standing: 'DELIVERED' }), 31, 'delivered'],
    ['verified', as({ standing: 'VERIFIED', effect: 'PENDING' }), 31, 'verified'],
    ['proven', as({ standing: 'VERIFIED', effect: 'PROVEN' }), 31, 'effect-proven'],
    ['no effect', as({ standing: 'VERIFIED', effect: 'NONE' }), 31, 'effect-none'],
    ['declined', as({ standing: 'DECLINED' }), 31, 'declined'],
    ['withdrawn', as({ standing: 'WITHDRAWN' }), 31, 'withdrawn'],
  ])('%s', (_, commitment, day, face) => {
    expect(faceOf(commitment, atTen(inDays(day)), end)).toBe(face);
  });
});

test('the share that the CCO’s office carries', () => {
  const office = { memberIds: new Set([idOf('cco')]), siloIds: new Set([SALES]) };
  const list = [accepted(), as({ ownerId: idOf('cco') }), as({ carriedBy: SALES }), proposed(), as({ standing: 'VERIFIED', ownerId: idOf('cco') })];
  expect(shareCarriedByCcoOffice(list, office)).toEqual({ carried: 2, open: 4, percent: null });
  expect(shareCarriedByCcoOffice([...list, accepted()], office)).toEqual({ carried: 2, open: 5, percent: 40 });
});

test('slips are counted with their days', () => {
  const slip = { seq: 1, fromOn: due, toOn: inDays(37), days: 7, reason: 'SCOPE', note: '', path: 'AGREED', askedBy: null, agreedBy: idOf('receiver'), at: atTen(TODAY), undoneAt: null } as const;
  expect(slipsOf(as({ slips: [slip, { ...slip, seq: 2, days: 3 }, { ...slip, seq: 3, undoneAt: atTen(TODAY) }] }))).toEqual({ count: 2, days: 10 });
});
