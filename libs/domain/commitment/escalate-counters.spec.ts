import { accept, counter, escalateCounters, lastTerms, siloWaitedFor, workingDaysWaited, type Commitment } from './index.ts';
import { plainCalendar } from '#domain/calendar';
import { atTen, done, idOf, inDays, PRODUCT, proposed, refusal, SERVICE, stepBy, TODAY, UTC } from './sample.ts';

/** Service and Product counter in turn; the dates are days from today. */
const countered = (...dates: readonly number[]): Commitment =>
  dates.reduce((c, days, index) => done(counter(c, { on: inDays(days), note: `Round ${index + 1}` }, stepBy(index % 2 === 0 ? 'lead' : 'receiver', c))), proposed());

describe('an exchange of terms', () => {
  test('keeps what each counter moved away from', () => {
    expect(countered(60, 40, 55).rounds.map(({ side, fromOn, on }) => [side, fromOn, on])).toEqual([
      ['CARRIER', inDays(30), inDays(60)], ['RECEIVER', inDays(60), inDays(40)], ['CARRIER', inDays(40), inDays(55)],
    ]);
  });

  test('has a last word of each side; the receiving one began with the proposal', () => {
    expect(lastTerms(countered(60))).toMatchObject([{ side: 'CARRIER', on: inDays(60), note: 'Round 1' }, { side: 'RECEIVER', byMemberId: 'receiver', on: inDays(30), note: '' }]);
    expect(lastTerms(countered(60, 40, 55))).toMatchObject([{ side: 'CARRIER', on: inDays(55) }, { side: 'RECEIVER', on: inDays(40), note: 'Round 2' }]);
    expect(lastTerms(proposed())).toMatchObject([{ side: 'RECEIVER', on: inDays(30) }]);
  });
});

describe('raising it', () => {
  const third = countered(60, 40, 55);

  test.each(['lead', 'standIn', 'receiver', 'cco'] as const)('%s may, after the third counter, with a line that says why', (person) => {
    const decided = escalateCounters(third, { reason: 'Neither can move.' }, stepBy(person, third));
    expect(decided).toMatchObject({ ok: true, value: { facts: [{ type: 'commitment.escalated', data: { counters: 3, carrierOn: inDays(55), receiverOn: inDays(40) }, text: { reason: 'Neither can move.' } }] } });
  });

  test('and both sides can still agree', () => {
    const raised = done(escalateCounters(third, { reason: 'Neither can move.' }, stepBy('lead', third)));
    expect(done(accept(raised, {}, stepBy('receiver', raised)))).toMatchObject({ standing: 'ACCEPTED', originalOn: inDays(55) });
  });

  test('not before the third counter, not twice, not by others, not without a reason', () => {
    const second = countered(60, 40);
    expect(refusal(escalateCounters(second, { reason: 'x' }, stepBy('lead', second)))?.code).toBe('WRONG_STATE');
    expect(refusal(escalateCounters(third, { reason: 'x' }, { ...stepBy('lead', third), escalated: true }))?.code).toBe('WRONG_STATE');
    expect(refusal(escalateCounters(third, { reason: 'x' }, stepBy('worker', third)))?.code).toBe('NOT_ALLOWED');
    expect(refusal(escalateCounters(third, { reason: ' ' }, stepBy('lead', third)))?.field).toBe('reason');
  });
});

test('waiting counts the working days of the silo that owes the answer', () => {
  const c = { carriedBy: SERVICE, promisedTo: PRODUCT };
  expect(siloWaitedFor(c, { from: 'RECEIVER' })).toBe(PRODUCT);
  expect(siloWaitedFor(c, { from: 'CARRIER' })).toBe(SERVICE);
  expect(siloWaitedFor(c, { from: idOf('worker') })).toBe(SERVICE);
  // A Thursday; a week later there are five working days between.
  expect(workingDaysWaited(atTen(TODAY), atTen(TODAY), plainCalendar(UTC))).toBe(0);
  expect(workingDaysWaited(atTen(TODAY), atTen(inDays(4)), plainCalendar(UTC))).toBe(2);
  expect(workingDaysWaited(atTen(TODAY), atTen(inDays(7)), { ...plainCalendar(UTC), closures: new Set([inDays(1)]) })).toBe(4);
});
