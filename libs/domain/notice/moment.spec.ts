import fc from 'fast-check';
import type { Instant, Zone } from '#domain/kernel';
import { instantOf, toIso } from '#domain/kernel';
import { localDateOf, localTimeOf } from '#domain/calendar';
import { digestMoment, isReadingTime, sendingMoment, USUAL_HOURS, type ReaderHours } from './moment.ts';

const reader = (zone: string, more: Partial<ReaderHours> = {}): ReaderHours => ({ ...USUAL_HOURS, zone: zone as Zone, ...more });
const zones = fc.constantFrom('America/New_York', 'Europe/Berlin', 'Australia/Lord_Howe', 'Asia/Kolkata', 'Pacific/Apia', 'Africa/Cairo');
const moments = fc.integer({ min: Date.UTC(2020, 0), max: Date.UTC(2030, 0) }).map((ms) => ms as Instant);
const times = fc.tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 })).map(([h, m]) => `${String(h).padStart(2, '0')}:${String(m).padStart(2, '0')}`);

describe('the digest', () => {
  test.each([
    ['Europe/Berlin', '2026-11-12T06:59:59Z', '2026-11-12T07:00:00.000Z'],
    ['Europe/Berlin', '2026-11-12T07:00:00Z', '2026-11-13T07:00:00.000Z'],
    ['Asia/Kolkata', '2026-11-12T06:00:00Z', '2026-11-13T02:30:00.000Z'],
    ['America/New_York', '2026-10-31T20:00:00Z', '2026-11-01T13:00:00.000Z'],
  ])('in %s after %s', (zone, after, expected) => expect(toIso(digestMoment(reader(zone), instantOf(after)))).toBe(expected));

  test('comes once a day, at the reader’s hour, within a day and a clock change', () => {
    fc.assert(
      fc.property(zones, moments, times, (zone, after, digestAt) => {
        const who = reader(zone, { digestAt });
        const first = digestMoment(who, after);
        const second = digestMoment(who, first);
        expect(first > after && first - after <= 26 * 3_600_000).toBe(true);
        expect(localDateOf(second, who.zone) > localDateOf(first, who.zone)).toBe(true);
        expect(localTimeOf(first, who.zone) >= digestAt).toBe(true);
      }),
    );
  });
});

describe('a message at once', () => {
  test.each([
    ['2026-11-12T10:00:00Z', '2026-11-12T10:00:00.000Z'],
    ['2026-11-12T19:00:00Z', '2026-11-13T06:00:00.000Z'], // 20:00 in Berlin: their hours are over
    ['2026-11-12T03:00:00Z', '2026-11-12T06:00:00.000Z'],
  ])('made at %s waits for its reader’s own hours', (now, expected) =>
    expect(toIso(sendingMoment('AT_ONCE', { reader: reader('Europe/Berlin'), isSponsor: false, lastSentAt: null }, instantOf(now)))).toBe(expected));

  test('knows hours that pass midnight', () => {
    const nights = reader('Europe/Berlin', { from: '22:00', until: '06:00' });
    expect(isReadingTime(nights, instantOf('2026-11-12T22:30:00Z'))).toBe(true);
    expect(isReadingTime(nights, instantOf('2026-11-12T12:00:00Z'))).toBe(false);
  });
});

test('the sponsor gets at most one message a day, and each in the end', () => {
  const urgencies = fc.constantFrom('AT_ONCE' as const, 'DIGEST' as const);
  fc.assert(
    fc.property(zones, moments, fc.array(fc.tuple(urgencies, fc.integer({ min: 0, max: 72 * 3_600_000 })), { minLength: 1, maxLength: 20 }), (zone, start, made) => {
      const who = reader(zone);
      const days = new Set<string>();
      let now = start;
      let lastSentAt: Instant | null = null;
      for (const [urgency, later] of made) {
        now = (now + later) as Instant;
        const at = sendingMoment(urgency, { reader: who, isSponsor: true, lastSentAt }, now);
        expect(at >= now).toBe(true);
        const day = localDateOf(at, who.zone);
        expect(days.has(day)).toBe(false); // each is sent alone here; bundling into one digest only makes them fewer
        days.add(day);
        lastSentAt = at;
      }
    }),
  );
});
