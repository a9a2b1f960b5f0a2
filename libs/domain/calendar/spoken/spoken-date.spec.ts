import fc from 'fast-check';
import type { LocalDate } from '#domain/kernel';
import { addDays, looksLikeDate, MONTH_NAMES, dayOf, monthOf, saysDate, spokenDate, yearOf } from '../index.ts';

const today = '2026-11-12' as LocalDate; // a Thursday
const refused = { ok: false, problem: { code: 'INVALID' } };

describe('a day as people say it', () => {
  test.each([
    ['2026-12-12', '2026-12-12'], ['12 Dec', '2026-12-12'], ['12th december', '2026-12-12'], ['Dec 12', '2026-12-12'], ['Dec. 12, 2027', '2027-12-12'], ['12 Nov', '2026-11-12'], ['11 Nov', '2027-11-11'],
    ['29 Feb', null], ['29 feb 2028', '2028-02-29'], ['12.12.', '2026-12-12'], ['12.1.2027', '2027-01-12'], ['12.13.', null], ['today', '2026-11-12'], ['tomorrow', '2026-11-13'],
    ['fri', '2026-11-13'], ['Thu', '2026-11-19'], ['wednesday', '2026-11-18'], ['next fri', '2026-11-20'], ['next mon', '2026-11-16'], ['next  Thursday', '2026-11-19'],
    ['+10d', '2026-11-22'], ['+2w', '2026-11-26'], ['+ 2 w', '2026-11-26'], ['+1m', '2026-12-12'], ['12 dec,', '2026-12-12'],
    ['in 2 weeks', '2026-11-26'], ['10 days', '2026-11-22'], ['in 1 month', '2026-12-12'], ['end of March', '2027-03-31'], ['end of november', '2026-11-30'], ['end feb 2028', '2028-02-29'], ['mid December', '2026-12-15'],
    ['mid nov', '2026-11-15'], ['mid oct', '2027-10-15'], ['eow', '2026-11-13'], ['end of week', '2026-11-13'], ['eom', '2026-11-30'], ['end of the month', '2026-11-30'], ['eoq', '2026-12-31'], ['q1', '2027-03-31'], ['Q4', '2026-12-31'],
    ['Q2 2028', '2028-06-30'], ['end of q3', '2027-09-30'], ['eoy', '2026-12-31'], ['end of the year', '2026-12-31'], ['end of 2027', '2027-12-31'], ['0000-01-01', null], ['9999-12-31', null], ['end of smarch', null], ['Q5', null], ['in 2 fortnights', null], ['constructor', null],
    ['', null], ['soon', null], ['next week', null], ['32 Dec', null], ['12 Smarch', null], ['2026-02-30', null], ['2026-11-11', null], ['12 Nov 2025', null], ['12/11', null], ['0 Dec', null], ['+0x', null],
  ])('%j', (text, expected) => expect(spokenDate(text, today)).toMatchObject(expected ? { ok: true, value: expected } : refused));

  test('says why not', () => {
    const message = (text: string) => { const read = spokenDate(text, today); return read.ok ? read.value : read.problem.message; };
    expect(message('12/11')).toBe('“12/11” can mean two days. Write the month as a word, such as 12 Dec.');
    expect(message('2026-11-11')).toBe('11 Nov 2026 has passed. Choose today or a later day.');
    expect(message('soon')).toBe('“soon” is not a day. Write it like 2026-12-12, 12 Dec, next fri or +2w.');
  });
});

describe('in the person’s language', () => {
  test.each([
    ['de', 'Ende März', '2027-03-31'], ['de-AT', 'nächsten Freitag', '2026-11-20'], ['de', '12. Dezember', '2026-12-12'], ['de', '12. Dez. 2027', '2027-12-12'], ['de', 'morgen', '2026-11-13'], ['de', 'in 3 Wochen', '2026-12-03'],
    ['de', 'next fri', '2026-11-20'], ['de', 'Ende des Quartals', '2026-12-31'], ['fr', 'fin mars', '2027-03-31'], ['fr', 'vendredi prochain', '2026-11-20'], ['fr', '1er février', '2027-02-01'], ['fr', 'demain', '2026-11-13'],
    ['es', '12 de diciembre', '2026-12-12'], ['es', 'finales de marzo', '2027-03-31'], ['es', 'mañana', '2026-11-13'], ['ja', 'fri', '2026-11-13'],
  ])('%s: %s', (language, text, expected) => expect(spokenDate(text, today, 'dueOn', language)).toEqual({ ok: true, value: expected }));

  test('a word of another language is no day', () => {
    expect(saysDate('morgen', today)).toBe(false);
    expect(saysDate('Ende März', today, 'fr')).toBe(false);
  });
});

test('reads back each day however it is written, and answers anything', () => {
  fc.assert(fc.property(fc.integer({ min: 0, max: 3_000 }), fc.boolean(), (days, long) => {
    const on = addDays(today, days);
    const month = MONTH_NAMES[monthOf(on) - 1]!;
    expect(spokenDate(`${dayOf(on)} ${long ? month : month.slice(0, 3)} ${yearOf(on)}`, today)).toEqual({ ok: true, value: on });
  }));
  fc.assert(fc.property(fc.string({ unit: 'binary' }), fc.constantFrom('en', 'de', 'fr', 'es', ''), (text, language) => {
    const read = spokenDate(text, today, 'dueOn', language);
    expect(read.ok ? read.value >= today : read.problem.field).toBe(read.ok ? true : 'dueOn');
  }), { numRuns: 500 });
});

test('tells a mistaken date from other words', () => {
  expect(['32 Dec', '12/11', '2026-99', '+ 3 d'].map(looksLikeDate)).toEqual([true, true, true, true]);
  expect(['the offer', '20 %', 'Friday'].map(looksLikeDate)).toEqual([false, false, false]);
});
