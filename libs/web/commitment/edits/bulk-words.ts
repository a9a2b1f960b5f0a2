import { counted } from '#domain/calendar';
import { OFFICE_NAME } from '../words/office.ts';

type Refusal = { readonly because: string; readonly count: number; readonly keys: readonly string[] };
type Move = { readonly what: string; readonly count: number; readonly silo: { readonly name: string } | null; readonly member: { readonly name: string } | null };

const rows = (count: number): string => counted(count, 'row');
const thousands = (count: number): string => count.toLocaleString('en-GB');

/** "997 change, 3 do not." before it, "997 changed, 3 were not." after it. */
export const bulkSummary = (changed: number, refusals: readonly Refusal[], done: boolean): string => {
  const refused = refusals.reduce((sum, { count }) => sum + count, 0);
  const verb = done ? 'changed' : changed === 1 ? 'changes' : 'change';
  if (refused === 0) return `${thousands(changed)} ${verb}.`;
  const left = done ? (refused === 1 ? 'was not' : 'were not') : refused === 1 ? 'does not' : 'do not';
  return `${thousands(changed)} ${verb}, ${thousands(refused)} ${left}.`;
};

/** "2 (C-4, C-9): It is verified." */
export const refusalLine = ({ because, count, keys }: Refusal): string => {
  const more = count - keys.length;
  const which = keys.length === 0 ? '' : ` (${keys.join(', ')}${more > 0 ? ` and ${more} more` : ''})`;
  return `${thousands(count)}${which}: ${because}`;
};

const SAYS: Readonly<Record<string, (who: string, count: string) => string>> = {
  ANSWERS_DATE: (who, count) => `${who} answers ${count}: the new date waits for them.`,
  IS_SUGGESTED_A_DATE: (who, count) => `${who} is suggested a date for ${count}, and says yes or no.`,
  ANSWERS_COUNTER: (who, count) => `${who} answers ${count}: it is a counter.`,
  ANSWERS_WITHDRAWAL: (who, count) => `${who} is asked to agree to withdrawing ${count}.`,
  IS_ASKED_TO_OWN: (who, count) => `${who} is asked to own ${count}.`,
  HOLDS_AT_ONCE: (_, count) => `For ${count} the new date holds at once.`,
};

/** Whom it moves, as one sentence. */
export const moveLine = ({ what, count, silo, member }: Move): string => (SAYS[what] ?? SAYS['HOLDS_AT_ONCE']!)(member?.name ?? silo?.name ?? `The ${OFFICE_NAME}`, rows(count));
