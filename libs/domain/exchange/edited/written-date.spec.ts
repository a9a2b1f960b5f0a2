import fc from 'fast-check';
import { dateOfDayNumber } from '#domain/calendar';
import { dayMeant, daysMeant, orderOf } from './written-date.ts';

const WRITTEN: readonly (readonly [string, readonly string[]])[] = [
  ['2026-11-02', ['2026-11-02']], ['2026/11/2', ['2026-11-02']], ['2026-11-02 00:00:00', ['2026-11-02']], ['2026-11-02T00:00:00.000Z', ['2026-11-02']],
  ['2.11.2026', ['2026-11-02']], ['02.11.26', ['2026-11-02']], ['2. 11. 2026', ['2026-11-02']],
  ['2/11/2026', ['2026-11-02', '2026-02-11']], ['25/11/26', ['2026-11-25']], ['11/25/2026', ['2026-11-25']], ['11/11/2026', ['2026-11-11']],
  ['2 Nov 2026', ['2026-11-02']], ['2. November 2026', ['2026-11-02']], ['Mon, 2 Nov 2026', ['2026-11-02']], ['Nov 2, 2026', ['2026-11-02']], ['2-Nov-26', ['2026-11-02']],
  ['3. März 2027', ['2027-03-03']], ['1. Dez. 2026', ['2026-12-01']], ['46328', ['2026-11-02']], ['46328.0', ['2026-11-02']],
  ['', []], ['soon', []], ['v1.34', []], ['2026-02-30', []], ['31.11.2026', []], ['12', []], ['2 Növ 2026', []], ['1/2', []],
];

test.each(WRITTEN)('“%s” may mean %j', (cell, days) => expect(daysMeant(cell)).toEqual(days));

test('a column tells by its clear cells which way round it writes days', () => {
  expect(orderOf(['2/11/2026', '25/11/2026', 'soon'])).toBe('DAY_FIRST');
  expect(orderOf(['2/11/2026', '11/25/2026'])).toBe('MONTH_FIRST');
  expect(orderOf(['2/11/2026'])).toBeNull();
  expect(orderOf(['25/11/2026', '11/25/2026'])).toBeNull();
  expect(dayMeant('2/11/2026', 'MONTH_FIRST')).toBe('2026-02-11');
  expect(dayMeant('2/11/2026', 'DAY_FIRST')).toBe('2026-11-02');
  expect(dayMeant('2/11/2026', null)).toBeNull();
});

test('each way of writing a day comes back to that day', () => {
  const days = fc.integer({ min: 11_000, max: 47_000 }).map(dateOfDayNumber);
  const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
  fc.assert(fc.property(days, (on) => {
    const [year, month, date] = on.split('-').map(Number) as [number, number, number];
    const written = [`${date}.${month}.${year}`, `${year}/${month}/${date}`, `${date} ${MONTHS[month - 1]} ${year}`, `${MONTHS[month - 1]!.slice(0, 3)} ${date}, ${year}`];
    for (const text of written) expect(daysMeant(text)).toEqual([on]);
    expect(dayMeant(`${date}/${month}/${year}`, 'DAY_FIRST')).toBe(on);
    expect(dayMeant(`${month}/${date}/${year}`, 'MONTH_FIRST')).toBe(on);
  }));
});
