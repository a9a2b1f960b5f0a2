import { accepted, type PromiseScript } from './script.ts';

/** Promises on the table: nobody has accepted them yet, so none of them counts as promised. */
export const PROPOSED: readonly PromiseScript[] = [
  {
    title: 'Book emergency visits without asking Installation', effect: 'A date on the first call', from: 'installation', to: 'service', owner: 'rosa', on: -13, due: 20,
    then: [{ on: -11, do: 'counter', due: 55, note: 'Not before the season ends.' }, { on: -9, do: 'counter', by: 'priya', due: 30, note: 'The season is when people are cold.' },
      { on: -6, do: 'counter', due: 48, note: 'With two more crews, perhaps earlier.' },
      { on: -3, do: 'raise', by: 'priya', reason: 'We need the winter, they need the crews: neither of us can give that.' }],
  },
  {
    title: 'Free replacement of the first-generation remote', effect: 'Older customers can read the display', from: 'product', to: 'service', owner: 'freya', on: -8, due: 45,
    then: [{ on: -5, do: 'counter', due: 75, note: 'The new part arrives in eight weeks.' }],
  },
  { title: 'Common glossary for everything on the bill', effect: 'One word per thing, everywhere', from: 'marketing', to: 'billing', owner: 'kit', on: -6, due: 33, then: [] },
  { title: 'Visit each depot once with a customer', effect: 'The warehouse meets the people it serves', from: 'supply', to: 'research', on: -5, due: 60, then: [] },
  { title: 'Second fitter for every attic', effect: 'Safe work, finished in one day', from: 'installation', to: 'product', owner: 'jonas', on: -4, due: 28, then: [] },
  { title: 'Return calls from the evening by nine the next day', effect: 'Nobody starts the day waiting for us', from: 'service', to: 'sales', owner: 'luis', on: -3, due: 25, then: [] },
  { title: 'Explain the tariff change in a two-minute film', effect: 'Fewer calls, less anger', from: 'marketing', to: 'service', owner: 'lena', on: -3, due: 21, then: [] },
  { title: 'Open the partner portal for customers’ documents', effect: 'Papers arrive once and stay', from: 'digital', to: 'sales', on: -2, due: 70, then: [] },
  { title: 'A named person for homes with small children', effect: 'One voice until it is warm again', from: 'service', owner: 'hana', on: -2, due: 35, then: [] },
  { title: 'Refund the first hour of every late visit', effect: 'Our delay costs us, not them', from: 'billing', to: 'installation', on: -1, due: 40, then: [] },
  {
    title: 'Replace plastic valves at the yearly service', effect: 'No leak in the second winter', from: 'installation', to: 'supply', owner: 'tomasz', on: -20, due: 38,
    then: [...accepted(-19, 'tomasz'), { on: -2, do: 'on-track', confidence: 80, evidence: '340 of 900 replaced.' }],
  },
];
