import { accepted, type PromiseScript } from './script.ts';

/** Contracts that show more than a date: a suggested one, a playbook, a load over its limit, an effect that was asked for. */
export const CONTRACTS: readonly PromiseScript[] = [
  {
    title: 'Switch the call routing to the new system', effect: 'The right person answers at the first try', doneWhen: 'All eight countries are routed by it for a week', from: 'digital', to: 'service', owner: 'arjun', on: -24, due: 24,
    then: [
      { on: -23, do: 'accept' }, { on: -22, do: 'plan-change', by: 'arjun', kind: 'SYSTEM' },
      { on: -15, do: 'pass-step', step: 'IMPACT', note: 'It hits 61 people on the phones, and nobody else.' },
      { on: -6, do: 'pass-step', step: 'PILOT', note: 'Austria for two weeks: 92 % reach the right person, 71 % before.' },
      { on: -5, do: 'on-track', confidence: 75, evidence: 'Training is booked for the first week of the month.' },
    ],
  },
  {
    title: 'One form for every complaint about noise', effect: 'A neighbour writes once, not to three of us', from: 'service', to: 'product', owner: 'sam', on: -22, due: 12,
    then: [
      ...accepted(-21, 'sam'), { on: -7, do: 'on-track', confidence: 80, evidence: 'The form is drafted with two neighbours.' },
      { on: -2, do: 'suggest-date', by: 'mina', due: 26, reason: 'DEPENDENCY', note: 'The new call routing goes live on the 24th; a form before it lands with the wrong people.' },
    ],
  },
  {
    title: 'Answer every letter from a tenants’ association', effect: 'The loudest voices hear us first', from: 'service', to: 'marketing', owner: 'hana', on: -7, due: 31,
    then: [{ on: -5, do: 'accept-over-limit', by: 'priya' }],
  },
  {
    title: 'Send the yearly energy report in January, not in May', effect: 'People see the saving while it is cold', doneWhen: 'Every home has it by the end of January', from: 'billing', to: 'product', owner: 'ruth', on: -75, due: -40,
    then: [
      ...accepted(-74, 'ruth'), { on: -42, do: 'deliver', evidence: 'The job runs on the second of the month, with 412 reports in the trial.', link: 'https://larkfield.example/reports/trial', verifier: 'noah' },
      { on: -41, do: 'verify', note: 'Read ten of them; all right.', effect: -3 },
    ],
  },
];
