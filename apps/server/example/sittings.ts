import { addDays, dayOf, daysBetween, daysInMonth, monthOf, ruleDates, weekday, yearOf, type Nth, type RecurrenceRule } from '#domain/calendar';
import type { LocalDate } from '#domain/kernel';
import type { Person, SiloKey } from './people.ts';
import type { Day } from './script.ts';

/** What somebody types into the room's capture bar; `{+n}` is the date n days later. */
export type SittingScript = {
  readonly absent: readonly SiloKey[];
  readonly standIns: readonly SiloKey[];
  readonly lines: readonly string[];
  /** Which silos say yes to the promises of the room on the day after. */
  readonly accepting: readonly SiloKey[];
  /** With which evidence they were delivered eighteen days later; absent while they are under way. */
  readonly evidence?: string;
};

export const FORUM = { name: 'Customer forum', at: '10:00', minutes: 60, chair: 'mina' as Person, scribe: 'tom' as Person };

/** The three sittings that were held, the oldest first. */
export const HELD: readonly SittingScript[] = [
  {
    absent: [], standIns: ['digital'],
    lines: [
      'decision: A promise without an owner is not a promise, and does not go on the list',
      'Customer service: Tell callers the real waiting time by {+20} @sam > Digital',
      'agreement: Each silo brings its own three oldest promises first',
    ],
    accepting: ['service'],
    evidence: 'The waiting time is spoken before the first ring; checked on forty calls.',
  },
  {
    absent: ['supply'], standIns: ['billing'],
    lines: [
      'decision: Emergency visits come before paid installations from the first frost on',
      'Billing: List every bill that was corrected twice by {+25} @ruth > Customer service',
      'parked: Whether the welcome gift is worth its money',
    ],
    accepting: ['billing'],
    evidence: 'The list stands in the shared folder: 118 bills, renewed every Monday.',
  },
  {
    absent: ['supply'], standIns: ['sales', 'research'],
    lines: [
      'decision: Two crews keep one free hour at noon for emergencies',
      'Installation: Keep a free hour at noon in every region by {+45} @jonas > Customer service',
      'Digital: Show the noon hour to service’s planners by {+38} @ben > Customer service',
    ],
    accepting: ['installation'],
  },
];

/** A rhythm of which one date lies next week, at its Thursday or the last working day before. */
export function rhythmFor(today: LocalDate): RecurrenceRule {
  const nextMonday = addDays(today, 8 - weekday(today));
  const thursday = addDays(nextMonday, 3);
  const isLast = dayOf(thursday) + 7 > daysInMonth(yearOf(thursday), monthOf(thursday));
  const nth = isLast ? 'LAST' : (Math.ceil(dayOf(thursday) / 7) as Nth);
  return { kind: 'MONTHLY_WEEKDAY', nth, weekday: weekday(thursday), shiftDays: 0 };
}

/** The three dates before today and the next one, as days from today. */
export function sittingDays(rule: RecurrenceRule, today: LocalDate): { held: Day[]; next: Day } {
  const days = ruleDates(rule, addDays(today, -130), addDays(today, 40)).map((on) => daysBetween(today, on));
  return { held: days.filter((day) => day < 0).slice(-3), next: days.find((day) => day > 0)! };
}
