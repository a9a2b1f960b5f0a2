import { accepted, slipped, type Day, type PromiseScript } from './script.ts';

const file: PromiseScript = {
  title: 'One file for each home, from offer to service', effect: 'Nobody tells their story twice', from: 'digital', to: 'service', owner: 'ben', on: -60, due: -20,
  then: [...accepted(-59, 'ben'), ...slipped(-28, -4, 'ESTIMATE', 'Eleven systems hold a part of it, not four.'),
    { on: -9, do: 'on-track', confidence: 60, evidence: 'Nine of eleven systems are read.' }, ...slipped(-3, 17, 'SCOPE', 'Installation’s photos have to be in it, or it is no file.')],
};
const fitted: PromiseScript = {
  title: 'Tell the caller what was fitted, without asking', effect: 'The first minute of a call is about the problem', from: 'service', to: 'installation', owner: 'luis', on: -41, due: 9,
  then: [...accepted(-40, 'luis'), { on: -8, do: 'on-track', confidence: 75, evidence: 'Screens are ready; they wait for the file.' }],
};
const yearly: PromiseScript = {
  title: 'Offer the yearly service by what was really fitted', effect: 'An offer that fits the home that it is for', from: 'sales', to: 'service', owner: 'aisha', on: -39, due: 15,
  then: [...accepted(-38, 'aisha'), { on: -7, do: 'on-track', confidence: 70 }],
};

/** Promises that hang together across three silos: the first has slipped twice, and the others cannot be done before it. */
export const LINKED: readonly PromiseScript[] = [file, fitted, yearly];

/** One promise that waits for another, by their titles, and on which day somebody said so. */
export type LinkScript = { readonly on: Day; readonly waiting: string; readonly awaited: string };

export const LINKS: readonly LinkScript[] = [
  { on: -30, waiting: fitted.title, awaited: file.title },
  { on: -30, waiting: yearly.title, awaited: fitted.title },
  { on: -20, waiting: 'Settle refunds without a second form', awaited: 'A single account for app, bill and web' },
  { on: -10, waiting: 'Accept payment in three parts', awaited: 'A single account for app, bill and web' },
  { on: -8, waiting: 'Winter readiness check for all customers over 75', awaited: 'Share the fitters’ calendar with customer service' },
  { on: -8, waiting: 'Keep the status page honest', awaited: 'Bundle all messages about one visit' },
];

/** A promise made of others, by their titles; `first` is wanted before the whole. */
export const PARTS: readonly { readonly on: Day; readonly whole: string; readonly part: string; readonly first?: boolean }[] = [
  { on: -9, whole: 'Take three weeks out of the way from offer to warm home', part: 'Offer the old boiler’s removal with every sale' },
  { on: -9, whole: 'Take three weeks out of the way from offer to warm home', part: 'Label every box with the customer’s room', first: true },
];

/** What is to be ticked on the way; the first lines of each are done. */
export const CHECKLISTS: readonly { readonly on: Day; readonly title: string; readonly lines: readonly string[]; readonly done: number }[] = [
  {
    on: -7, title: 'Winter readiness check for all customers over 75', done: 3,
    lines: ['List of customers over 75 from the new register', 'Script read by two customers', 'Fitters named for the visits', 'Letters out in eight countries', 'First hundred calls listened to'],
  },
];

/** A promise that comes again each month on its own day. */
export const REPEATED: readonly { readonly on: Day; readonly title: string; readonly each: string; readonly daysAhead: number }[] = [
  { on: -34, title: 'Tell the sales team why customers left', each: 'Tell the sales team why customers left in {month}', daysAhead: 21 },
];
