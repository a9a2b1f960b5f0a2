import type { LocalDate } from '#domain/kernel';
import type { State } from '#web/ui';

export type ExampleRow = {
  key: string;
  title: string;
  state: State;
  owner: string | undefined;
  from: string;
  to: string;
  original: LocalDate;
  agreed: LocalDate;
  slips: number;
  word: LocalDate | undefined;
};

const TITLES = [
  'Refund limits raised for first-line agents',
  'One status page that Sales and Support both read',
  'Onboarding call within two days of signature',
  'Invoice wording tested with ten customers',
  'Cancellation reasons asked at the last step',
  'Shared definition of an active customer',
  'Outage text messages in the customer’s language',
  'Warranty claims answered by one team',
  'Price changes announced 60 days ahead',
  'Complaints sorted by contact point each week',
];
const STATES: State[] = ['overdue', 'at-risk', 'on-track', 'accepted', 'proposed', 'silent', 'delivered', 'verified', 'proven', 'withdrawn'];
const OWNERS = ['Priya Raman', 'Jonas Weber', 'Amélie Laurent', undefined, 'Tom Okafor', 'Ines Duarte'];
const SILOS = ['Support', 'Product', 'Finance', 'Sales', 'Marketing'];

const DAY_MS = 86_400_000;
const START = Date.parse('2026-11-22T00:00:00Z');
const day = (offset: number): LocalDate => new Date(START + offset * DAY_MS).toISOString().slice(0, 10) as LocalDate;

const pick = <T>(list: readonly T[], at: number): T => list[at % list.length] as T;

/** 10,000 rows, always the same. */
export const exampleRows: readonly ExampleRow[] = Array.from({ length: 10_000 }, (_, at): ExampleRow => {
  const slips = at % 4 === 1 ? 1 + (at % 3) : 0;
  const due = pick([-9, 3, 12, 26, 41, 1, 0, -3, 60, 120], at);
  const silo = Math.floor(at / 2000);
  return {
    key: `c${at}`,
    title: pick(TITLES, at * 7),
    state: pick(STATES, at),
    owner: pick(OWNERS, at),
    from: pick(SILOS, silo),
    to: pick(SILOS, silo + 1 + (at % 3)),
    original: day(due - slips * 14),
    agreed: day(due),
    slips,
    word: at % 6 === 5 ? undefined : day(-(at % 30)),
  };
});
