import type { AskKind, ChangeKind, PlaybookStep, SlipReason } from '#domain/commitment';
import type { Person, SiloKey } from './people.ts';

/** Days are counted from the day on which the example is loaded: 0 is today, −30 a month ago. */
export type Day = number;

/** One promise of the example company, and what became of it, in the order of its days. */
export type PromiseScript = {
  readonly title: string;
  /** For which customer effect. */
  readonly effect: string;
  readonly doneWhen?: string;
  readonly from: SiloKey;
  /** Absent: promised to the CCO's office. */
  readonly to?: SiloKey;
  readonly owner?: Person;
  readonly on: Day;
  readonly due?: Day;
  readonly contributing?: readonly SiloKey[];
  readonly then: readonly Happening[];
};

export type Happening =
  | { readonly on: Day; readonly do: 'accept'; readonly by?: Person }
  | { readonly on: Day; readonly do: 'take-ownership'; readonly by: Person }
  | { readonly on: Day; readonly do: 'counter'; readonly by?: Person; readonly due: Day; readonly note: string }
  | { readonly on: Day; readonly do: 'raise'; readonly by?: Person; readonly reason: string }
  | { readonly on: Day; readonly do: 'accept-over-limit'; readonly by?: Person }
  | { readonly on: Day; readonly do: 'suggest-date'; readonly by: Person; readonly due: Day; readonly reason: SlipReason; readonly note: string }
  | { readonly on: Day; readonly do: 'answer-suggested'; readonly by?: Person; readonly yes: boolean; readonly note?: string }
  | { readonly on: Day; readonly do: 'plan-change'; readonly by?: Person; readonly kind: ChangeKind }
  | { readonly on: Day; readonly do: 'pass-step'; readonly by?: Person; readonly step: PlaybookStep; readonly note: string }
  | { readonly on: Day; readonly do: 'decline'; readonly by?: Person; readonly reason: string }
  | { readonly on: Day; readonly do: 'on-track'; readonly by?: Person; readonly confidence?: number; readonly evidence?: string }
  | {
      readonly on: Day; readonly do: 'at-risk'; readonly by?: Person; readonly confidence: number; readonly evidence: string;
      readonly ask: AskKind; readonly text: string;
    }
  | { readonly on: Day; readonly do: 'ask-date'; readonly by?: Person; readonly due: Day; readonly reason: SlipReason; readonly note: string }
  | { readonly on: Day; readonly do: 'agree-date' | 'refuse-date'; readonly by?: Person; readonly note?: string }
  | { readonly on: Day; readonly do: 'deliver'; readonly by?: Person; readonly evidence: string; readonly link?: string; readonly verifier?: Person }
  | { readonly on: Day; readonly do: 'return'; readonly by?: Person; readonly reason: string }
  | { readonly on: Day; readonly do: 'verify'; readonly by?: Person; readonly note?: string; /** When to ask for the effect. */ readonly effect?: Day }
  | { readonly on: Day; readonly do: 'judge'; readonly by?: Person; readonly proven: boolean; readonly reason: string }
  | { readonly on: Day; readonly do: 'withdraw'; readonly by?: Person; readonly reason: string; readonly together?: boolean }
  | { readonly on: Day; readonly do: 'comment'; readonly by: Person; readonly text: string };

export const accepted = (on: Day, by?: Person): Happening[] =>
  by ? [{ on, do: 'accept' }, { on, do: 'take-ownership', by }] : [{ on, do: 'accept' }];

/** An asked date that the other side agreed to two days later: one slip. */
export const slipped = (on: Day, due: Day, reason: SlipReason, note: string): Happening[] => [
  { on, do: 'ask-date', due, reason, note },
  { on: on + 2, do: 'agree-date' },
];
