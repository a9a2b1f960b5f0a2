import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import type { Instant, LocalDate, Zone } from '#domain/kernel';
import { instantOf, toIso } from '#domain/kernel';
import { addDays, dateOfDayNumber } from './date.ts';
import { endOfDay, startOfDay } from './day-starts.ts';
import { atLocal, isTime, isZone, localDateOf, localTimeOf } from './zone.ts';

const d = (text: string): LocalDate => text as LocalDate;
const z = (text: string): Zone => text as Zone;
const ZONES = [
  'UTC', 'America/New_York', 'America/St_Johns', 'America/Havana', 'America/Sao_Paulo', 'America/Santiago', 'America/Asuncion', 'Atlantic/Azores', 'Africa/Cairo', 'Africa/Casablanca', 'Europe/Berlin',
  'Europe/Dublin', 'Europe/London', 'Asia/Beirut', 'Asia/Gaza', 'Asia/Tehran', 'Asia/Kolkata', 'Asia/Kathmandu', 'Asia/Tokyo', 'Australia/Lord_Howe', 'Australia/Sydney', 'Pacific/Chatham', 'Pacific/Apia', 'Pacific/Kiritimati',
].map(z);

describe('moments of a day', () => {
  test.each([
    // ordinary days
    ['2026-11-12', '09:00', 'Europe/Berlin', '2026-11-12T08:00:00.000Z'],
    ['2026-07-12', '09:00', 'Europe/Berlin', '2026-07-12T07:00:00.000Z'],
    ['2026-07-12', '09:00', 'Asia/Kolkata', '2026-07-12T03:30:00.000Z'],
    // spring gap: forward by its length
    ['2026-03-29', '02:30', 'Europe/Berlin', '2026-03-29T01:30:00.000Z'],
    ['2026-03-08', '02:00', 'America/New_York', '2026-03-08T07:00:00.000Z'],
    ['2026-10-04', '02:15', 'Australia/Lord_Howe', '2026-10-03T15:45:00.000Z'],
    // autumn overlap: the first
    ['2026-10-25', '02:30', 'Europe/Berlin', '2026-10-25T00:30:00.000Z'],
    ['2026-11-01', '01:30', 'America/New_York', '2026-11-01T05:30:00.000Z'],
    ['2026-04-05', '01:45', 'Australia/Lord_Howe', '2026-04-04T14:45:00.000Z'],
    // a day that Samoa never had
    ['2011-12-30', '09:00', 'Pacific/Apia', '2011-12-30T19:00:00.000Z'],
  ])('%s %s in %s', (on, time, zone, expected) => expect(toIso(atLocal(d(on), time, z(zone)))).toBe(expected));

  test.each([
    ['2026-11-12', 'Europe/Berlin', '2026-11-12T23:00:00.000Z'],
    ['2026-03-29', 'Europe/Berlin', '2026-03-29T22:00:00.000Z'],
    ['2026-11-12', 'Asia/Kolkata', '2026-11-12T18:30:00.000Z'],
    ['2026-11-12', 'America/New_York', '2026-11-13T05:00:00.000Z'],
    ['2011-12-29', 'Pacific/Apia', '2011-12-30T10:00:00.000Z'], // the next day on that island is the 31st
    ['2018-11-03', 'America/Sao_Paulo', '2018-11-04T03:00:00.000Z'], // midnight fell into the gap: 01:00 begins the day
  ])('%s is over in %s at %s', (on, zone, expected) => expect(toIso(endOfDay(d(on), z(zone)))).toBe(expected));

  test('a date lasts until the next begins, and a moment belongs to one date, in every zone', () => {
    fc.assert(
      fc.property(fc.constantFrom(...ZONES), fc.integer({ min: 14_700, max: 22_000 }).map(dateOfDayNumber), (zone, on) => {
        const [start, end] = [startOfDay(on, zone), endOfDay(on, zone)];
        expect(end).toBe(startOfDay(addDays(on, 1), zone));
        if (end === start) return; // a day that the zone skipped
        expect(localDateOf(start, zone)).toBe(on);
        expect(localDateOf((end - 1) as Instant, zone)).toBe(on);
        expect(localDateOf(end, zone) > on).toBe(true);
      }),
      { numRuns: 1_500 },
    );
  });

  test('a wall time is the first moment that shows it, else the gap pushed it later by at most the gap', () => {
    const times = fc.tuple(fc.integer({ min: 0, max: 23 }), fc.constantFrom(0, 15, 30, 45)).map(([h, m]) => `${String(h).padStart(2, '0')}:${String(m).padStart(2, '0')}`);
    fc.assert(
      fc.property(fc.constantFrom(...ZONES), fc.integer({ min: 15_400, max: 22_000 }).map(dateOfDayNumber), times, (zone, on, time) => {
        const at = atLocal(on, time, zone);
        const shown = localTimeOf(at, zone);
        if (localDateOf(at, zone) === on && shown === time) {
          for (const back of [30, 60, 120]) {
            const before = (at - back * 60_000) as Instant;
            expect(`${localDateOf(before, zone)} ${localTimeOf(before, zone)}`).not.toBe(`${on} ${time}`);
          }
        } else {
          expect(`${localDateOf(at, zone)} ${shown}` > `${on} ${time}`).toBe(true);
        }
      }),
      { numRuns: 1_500 },
    );
  });

  test('what is kept of the days equals what the tables say each time', () => {
    const moments = fc.integer({ min: Date.UTC(2005, 0), max: Date.UTC(2030, 0) }).map((ms) => ms as Instant);
    const times = fc.integer({ min: 0, max: 1_439 }).map((minute) => `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`);
    fc.assert(
      fc.property(fc.constantFrom(...ZONES), moments, times, (zone, at, time) => {
        const on = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).toPlainDate().toString();
        expect(localDateOf(at, zone)).toBe(on);
        expect(atLocal(on as LocalDate, time, zone)).toBe(Temporal.PlainDateTime.from(`${on}T${time}`).toZonedDateTime(zone).epochMilliseconds);
      }),
      { numRuns: 1_000 },
    );
  });

  test('every day on which some clock changes, all day long', () => {
    for (const zone of ZONES)
      for (let from = Temporal.Instant.from('2011-06-01T00:00Z').toZonedDateTimeISO(zone); ; ) {
        const change = from.getTimeZoneTransition('next');
        if (!change || change.year > 2018) break;
        from = change;
        for (const on of [change.subtract({ hours: 12 }), change].map((day) => day.toPlainDate().toString() as LocalDate))
          for (let minute = 0; minute < 1_440; minute += 75) {
            const time = `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
            const expected = Temporal.PlainDateTime.from(`${on}T${time}`).toZonedDateTime(zone).epochMilliseconds;
            if (atLocal(on, time, zone) !== expected) throw new Error(`${on} ${time} ${zone}`);
          }
      }
  });

  test('the day of a moment differs by zone', () => {
    const at = instantOf('2026-11-12T10:30:00Z');
    expect(localDateOf(at, z('Pacific/Kiritimati'))).toBe('2026-11-13');
    expect(localDateOf(at, z('America/New_York'))).toBe('2026-11-12');
    expect(localTimeOf(at, z('Asia/Kathmandu'))).toBe('16:15');
  });

  test('knows zones and times from nonsense', () => {
    expect(ZONES.every(isZone)).toBe(true);
    expect(['', '+01:00', 'Europe/Atlantis', 'Europe/Berlin ', '../etc', 'x'.repeat(99)].some(isZone)).toBe(false);
    expect(['00:00', '09:00', '23:59'].every(isTime)).toBe(true);
    expect(() => atLocal(d('2026-11-12'), '24:00', z('Europe/Berlin'))).toThrow(RangeError);
    expect(['24:00', '9:00', '09:60', '09:00:00', ''].some(isTime)).toBe(false);
  });
});
