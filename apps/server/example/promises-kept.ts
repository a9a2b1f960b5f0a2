import { accepted, slipped, type PromiseScript } from './script.ts';

/** Promises that have come to an end, well or badly. */
export const ENDED: readonly PromiseScript[] = [
  {
    title: 'Call back every heating failure within two hours', effect: 'Families do not sit in the cold without knowing what happens next',
    doneWhen: 'Four weeks in a row with 95 % of calls back in two hours', from: 'service', to: 'installation', owner: 'hana', on: -112, due: -58,
    then: [...accepted(-111, 'hana'), { on: -90, do: 'on-track', confidence: 80, evidence: 'Rota agreed; pilot in two regions at 91 %.' },
      { on: -62, do: 'deliver', evidence: 'Weekly report: 96 %, 95 %, 97 %, 96 %.' }, { on: -60, do: 'verify', note: 'Confirmed against the call log.' },
      { on: -20, do: 'judge', proven: true, reason: 'Repeat calls about the same failure fell from 31 % to 12 %.' }],
  },
  {
    title: 'Name one fitter for each home before the visit', effect: 'Customers know who will ring the bell', from: 'installation', to: 'sales', owner: 'jonas', on: -108, due: -70,
    then: [...accepted(-107, 'jonas'), { on: -73, do: 'deliver', evidence: 'Name and photo in every confirmation since Monday.' }, { on: -71, do: 'verify' },
      { on: -30, do: 'judge', proven: true, reason: 'Missed visits halved in the first month.' }],
  },
  {
    title: 'Retire the “quiet as a whisper” claim', effect: 'Nobody buys on a promise that the product cannot keep', from: 'marketing', to: 'product', owner: 'kit', on: -100, due: -80,
    then: [...accepted(-99, 'kit'), { on: -82, do: 'deliver', evidence: 'Removed from site, print and partner portal.' }, { on: -81, do: 'verify' }],
  },
  {
    title: 'Publish noise levels at one and five metres', effect: 'Neighbours and owners know before the purchase', from: 'product', to: 'marketing', owner: 'freya', on: -98, due: -66,
    then: [...accepted(-97, 'freya'), { on: -67, do: 'deliver', evidence: 'Measured by an outside laboratory, sheet for all six models.' }, { on: -66, do: 'verify' },
      { on: -25, do: 'judge', proven: false, reason: 'Complaints about noise are unchanged; they come from placement, not from the model.' }],
  },
  {
    title: 'Show the next bill’s amount in the app ten days early', effect: 'No bill comes as a surprise', from: 'digital', to: 'billing', owner: 'ben', on: -95, due: -55,
    then: [...accepted(-93, 'ben'), ...slipped(-64, -41, 'DEPENDENCY', 'The tariff feed from Billing came two weeks late.'),
      { on: -43, do: 'deliver', evidence: 'Live for all accounts in six countries.' }, { on: -40, do: 'verify' }],
  },
  {
    title: 'One price sheet for all eight countries', effect: 'A customer gets the same answer from everyone', from: 'sales', to: 'marketing', owner: 'piet', on: -92, due: -60,
    then: [...accepted(-91, 'piet'), ...slipped(-63, -46, 'SCOPE', 'Portugal and Spain joined after we had started.'), ...slipped(-49, -36, 'ESTIMATE', 'Tax wording took longer than we thought.'),
      { on: -35, do: 'deliver', evidence: 'Sheet 3.0, signed by all country heads.' }, { on: -33, do: 'verify' }],
  },
  {
    title: 'Stock the twelve parts that fail most in every van', effect: 'Repairs end at the first visit', from: 'supply', to: 'installation', owner: 'ines', on: -90, due: -62,
    then: [...accepted(-89, 'ines'), { on: -64, do: 'deliver', evidence: 'All 84 vans checked on 3 visits.' }, { on: -63, do: 'return', reason: 'The Graz depot has none of the pressure valves.' },
      { on: -59, do: 'deliver', evidence: 'Graz restocked; photo of the shelf attached by the depot.' }, { on: -58, do: 'verify' }],
  },
  {
    title: 'Ask every leaving customer one honest question', effect: 'We know why people leave, in their words', from: 'research', to: 'service', owner: 'daniel', on: -88, due: -60,
    then: [...accepted(-87, 'daniel'), { on: -61, do: 'deliver', evidence: 'Question live in the call script and by mail; 212 answers so far.' }, { on: -60, do: 'verify' },
      { on: -15, do: 'judge', proven: true, reason: 'The first reason (late refunds) was unknown to us before.' }],
  },
  {
    title: 'Refund within five working days', effect: 'People who leave get their money without asking twice', from: 'billing', to: 'service', owner: 'ruth', on: -86, due: -56,
    then: [...accepted(-85, 'ruth'), { on: -55, do: 'deliver', evidence: 'Median is four days since the first of the month.' }, { on: -52, do: 'verify', note: 'One day late, but it holds.' }],
  },
  {
    title: 'Let customers move their own appointment', effect: 'No hour in a queue for a small change', from: 'digital', to: 'installation', owner: 'ben', on: -84, due: -45,
    then: [...accepted(-83, 'ben'), { on: -47, do: 'deliver', evidence: 'Self-service live; 38 % of changes use it.' }, { on: -45, do: 'verify' }],
  },
  {
    title: 'Check every roof photo before the offer goes out', effect: 'No offer is taken back after signing', from: 'sales', to: 'installation', owner: 'aisha', on: -80, due: -50,
    then: [...accepted(-79, 'aisha'), { on: -50, do: 'deliver', evidence: 'Two people check; 14 offers stopped in time.' }, { on: -48, do: 'verify' }],
  },
  {
    title: 'Print the emergency number on the device', effect: 'Help is one glance away', from: 'product', to: 'service', owner: 'noah', on: -78, due: -48,
    then: [...accepted(-77, 'noah'), { on: -51, do: 'deliver', evidence: 'On every unit built since week 38.' }, { on: -49, do: 'verify' }],
  },
  {
    title: 'Open a second depot near Porto', effect: 'Parts arrive the next day in the north', from: 'supply', to: 'service', owner: 'mateo', on: -76, due: -20,
    then: [...accepted(-75), { on: -40, do: 'withdraw', reason: 'A partner’s warehouse does the same for a third of the cost.', together: true }, { on: -38, do: 'withdraw', by: 'priya', reason: 'Agreed: next-day delivery holds through the partner.' }],
  },
  {
    title: 'Translate the app into Dutch', effect: 'New customers in the Netherlands feel addressed', from: 'digital', to: 'marketing', owner: 'chloe', on: -74, due: -18,
    then: [...accepted(-73, 'chloe'), { on: -44, do: 'withdraw', reason: 'The launch in the Netherlands moved to next year.' }],
  },
  {
    title: 'Bring back the printed magazine', effect: 'Customers think of us between two bills', from: 'marketing', to: 'sales', on: -70, due: -10,
    then: [{ on: -66, do: 'decline', reason: 'Nobody who left named it; the money does more in the welcome call.' }],
  },
  {
    title: 'Twenty-four hours of video chat', effect: 'Help at any time', from: 'service', to: 'digital', on: -60, due: 30,
    then: [{ on: -57, do: 'decline', reason: 'At night 1 % of calls come in; the emergency line covers them.' }],
  },
];
