import type { FactValue } from '#domain/kernel';
import type { Commitment } from '../commitment.ts';

/** The terms that people write in place, in the order in which a fact names them. */
export const TERMS = ['title', 'customerEffect', 'doneWhen', 'nextStep', 'carriedBy', 'promisedTo', 'proposedOn', 'contributingSiloIds', 'verifierId', 'effectOn'] as const;
export type Term = (typeof TERMS)[number];

/** What each is called in a sentence. */
export const TERM_WORDS: Readonly<Record<Term, string>> = {
  title: 'the title', customerEffect: 'the effect on customers', doneWhen: 'what will show that it is delivered', nextStep: 'the next step',
  carriedBy: 'which silo carries it', promisedTo: 'whom it is promised to', proposedOn: 'the date on the table', contributingSiloIds: 'which silos contribute',
  verifierId: 'who should verify it', effectOn: 'when its effect is asked for',
};

const FREE: readonly Term[] = ['title', 'customerEffect', 'doneWhen', 'nextStep'];
const name = (field: Term, end: 'From' | 'To'): string => `${field}${end}`;

/** From what to what each field went: ids and dates as a fact's data, what people wrote as its text. */
export function saidOf(fields: readonly Term[], before: Pick<Commitment, Term>, after: Pick<Commitment, Term>) {
  const data: Record<string, FactValue> = {};
  const text: Record<string, string> = {};
  for (const field of fields) {
    for (const [end, side] of [['From', before], ['To', after]] as const) {
      if (FREE.includes(field)) text[name(field, end)] = side[field] as string;
      else data[name(field, end)] = side[field] as FactValue;
    }
  }
  return { data, text };
}
