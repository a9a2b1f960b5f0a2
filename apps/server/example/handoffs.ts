import type { SlipReason } from '#domain/commitment';
import type { SiloKey } from './people.ts';
import type { Day } from './script.ts';

type Turn =
  | { readonly on: Day; readonly do: 'accept' | 'done'; readonly note?: string }
  | { readonly on: Day; readonly do: 'return'; readonly reason: string; readonly wished?: Day }
  | { readonly on: Day; readonly do: 'offer-again'; readonly due: Day; readonly note: string }
  | { readonly on: Day; readonly do: 'deliver'; readonly evidence: string }
  | { readonly on: Day; readonly do: 'ask-due'; readonly due: Day; readonly reason: SlipReason; readonly note: string }
  | { readonly on: Day; readonly do: 'agree-due' };

/** What one silo owes another inside a promise, called by its title, and what became of it. */
export type HandoffScript = {
  readonly inside: string;
  readonly title: string;
  readonly ready: readonly string[];
  readonly from: SiloKey;
  readonly to: SiloKey;
  readonly on: Day;
  readonly due: Day;
  readonly then: readonly Turn[];
};

/** The part that another silo was asked for. */
export type PartScript = {
  readonly inside: string;
  readonly silo: SiloKey;
  readonly part: string;
  readonly on: Day;
  readonly due?: Day;
  readonly then: readonly { readonly on: Day; readonly do: 'accept' | 'done' | 'decline'; readonly note?: string }[];
};

const CALENDAR = 'Share the fitters’ calendar with customer service';
const ACCOUNT = 'A single account for app, bill and web';

export const HANDOFFS: readonly HandoffScript[] = [
  {
    inside: CALENDAR, title: 'The fitters’ week, readable at the service desk', from: 'installation', to: 'service', on: -31, due: -6,
    ready: ['Every crew of the north and the east is in it', 'A change is seen within ten minutes', 'Somebody answers when it is wrong'],
    then: [{ on: -29, do: 'return', reason: 'Without a number to call we would book into yesterday’s plan.', wished: -6 }, { on: -27, do: 'offer-again', due: -6, note: 'Jonas answers on weekdays until six.' }, { on: -26, do: 'accept' }],
  },
  {
    inside: ACCOUNT, title: 'Sign-in for the old billing portal', from: 'digital', to: 'billing', on: -25, due: 3,
    ready: ['40,000 accounts sign in with one password', 'Billing can turn it off within a minute'],
    then: [{ on: -24, do: 'accept', note: 'We keep both ways in for two weeks.' }, { on: -7, do: 'ask-due', due: 13, reason: 'DEPENDENCY', note: 'The last 12,000 accounts have double addresses.' }, { on: -6, do: 'agree-due' }],
  },
  {
    inside: ACCOUNT, title: 'What the service desk says about the new account', from: 'digital', to: 'service', on: -40, due: -12,
    ready: ['One page, tried with three colleagues at the desk', 'Answers for the ten questions that come first'],
    then: [{ on: -39, do: 'accept' }, { on: -14, do: 'deliver', evidence: 'The page is in the desk’s handbook; Sam, Hana and Luis tried it.' }, { on: -13, do: 'done', note: 'Calls about sign-in are down by a third.' }],
  },
  {
    inside: 'Cut the waiting time for spare parts to three days', title: 'Each morning, the parts that are on their way', from: 'supply', to: 'service', on: -5, due: 5,
    ready: ['There by seven', 'Names the household, not the order number'], then: [],
  },
  {
    inside: 'Send the fitter’s name the evening before', title: 'The crew of each visit by four in the afternoon', from: 'installation', to: 'digital', on: -19, due: -2,
    ready: ['One crew a visit', 'Changes after four are sent too'],
    then: [
      { on: -18, do: 'return', reason: 'Forty visits a day have two crews in the file.' }, { on: -13, do: 'offer-again', due: 2, note: 'Two crews now have two lines.' },
      { on: -11, do: 'return', reason: 'Two lines are two messages. One crew a visit, please.', wished: 8 },
    ],
  },
  {
    inside: 'Measure the temperature after each installation', title: 'Readings of the first thirty vans', from: 'installation', to: 'research', on: -15, due: 4,
    ready: ['Two weeks of readings a home', 'No names in it'],
    then: [{ on: -14, do: 'accept' }, { on: -1, do: 'deliver', evidence: '412 homes, sixteen days on average, in Research’s folder.' }],
  },
];

export const PARTS: readonly PartScript[] = [
  { inside: CALENDAR, silo: 'digital', part: 'Reads the fitters’ plan into the desk’s screens', on: -33, due: -8, then: [{ on: -32, do: 'accept' }, { on: -9, do: 'done', note: 'It reads whatever Installation writes.' }] },
  { inside: ACCOUNT, silo: 'service', part: 'Tries the new account with fifty callers', on: -30, due: -10, then: [{ on: -29, do: 'accept' }] },
  { inside: ACCOUNT, silo: 'marketing', part: 'Tells every household in the March bill', on: -4, due: 20, then: [] },
];
