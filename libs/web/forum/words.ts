import type { AttendanceMark, OutcomeKind, SittingState } from '#contract';
import { addDays, dateInWords, daysBetween } from '#domain/calendar';
import type { LocalDate } from '#domain/kernel';
import type { State } from '#web/ui';

export const SITTING_WORDS: Readonly<Record<SittingState, { readonly word: string; readonly state: State }>> = {
  PLANNED: { word: 'Planned', state: 'proposed' },
  OPEN: { word: 'Being prepared', state: 'waiting' },
  IN_ROOM: { word: 'In the room now', state: 'under-way' },
  CLOSED: { word: 'Held', state: 'done' },
  CANCELLED: { word: 'Cancelled', state: 'struck' },
};

export const MARK_WORDS: Readonly<Record<AttendanceMark, string>> = { PRESENT: 'Here', STAND_IN: 'Stand-in', EXCUSED: 'Excused', ABSENT: 'Absent' };

export const OUTCOME_WORDS: Readonly<Record<OutcomeKind, { readonly one: string; readonly many: string }>> = {
  COMMITMENT: { one: 'Promise', many: 'New promises' },
  DECISION: { one: 'Decision', many: 'Decisions' },
  AGREEMENT: { one: 'Agreement', many: 'Agreements' },
  HAND_OFF: { one: 'Hand-off', many: 'Hand-offs' },
  ESCALATION: { one: 'Escalate', many: 'To be escalated' },
  PARKED: { one: 'Park', many: 'Parked' },
};

/** In the order of their keys, 1 to 6. */
export const KINDS: readonly OutcomeKind[] = ['COMMITMENT', 'DECISION', 'AGREEMENT', 'HAND_OFF', 'ESCALATION', 'PARKED'];

/** `Thursday 26 November`, in words that a calendar would use. */
export const dayWords = (on: string, today: LocalDate): string => dateInWords(on as LocalDate, today);

/** `today`, `tomorrow`, `in 5 days`, `3 weeks ago`. */
export const awayWords = (on: string, today: LocalDate): string => {
  const days = daysBetween(today, on as LocalDate);
  if (days === 0) return 'today';
  if (on === addDays(today, 1)) return 'tomorrow';
  if (on === addDays(today, -1)) return 'yesterday';
  const far = Math.abs(days);
  const span = far < 14 ? `${far} days` : far < 70 ? `${Math.round(far / 7)} weeks` : `${Math.round(far / 30.4)} months`;
  return days > 0 ? `in ${span}` : `${span} ago`;
};

/** A moment as its local time in a zone: `10:00`. */
export const timeIn = (at: string, zone: string): string =>
  new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: '2-digit', minute: '2-digit' }).format(Date.parse(at));

/** `Berlin` of `Europe/Berlin`. */
export const placeOf = (zone: string): string => (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ');

export const minutesOf = (seconds: number): string => `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
export const carriedWords = (count: number): string => `carried over ×${count}`;

/** Why an item is here, and how often it was left open before. */
export const whyWords = ({ why, carried }: { readonly why: string; readonly carried: number }): string =>
  carried === 0 || /carried over/i.test(why) ? why : `${why} Carried over ×${carried}.`;
