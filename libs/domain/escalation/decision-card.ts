import type { LocalDate, Result } from '#domain/kernel';
import { ok, refuse } from '#domain/kernel';
import { counted, daysBetween, shortDate, times } from '#domain/calendar';

export const MOST_DECISION_WORDS = 20;

const wordsOf = (text: string): readonly string[] => text.trim().split(/\s+/u).filter(Boolean);
const cut = (text: string, most: number): string => {
  const words = wordsOf(text);
  return words.length <= most ? words.join(' ') : `${words.slice(0, most).join(' ')}…`;
};

/** The question on the sponsor's card, at most 20 words whatever the names are. */
export const decisionNeeded = (matter: { readonly title: string; readonly carriedBy: string }): string => {
  const silo = cut(matter.carriedBy, 4);
  const rest = MOST_DECISION_WORDS - 'Does keep with a new date, or does somebody else take it?'.split(' ').length - wordsOf(silo).length;
  return `Does ${silo} keep “${cut(matter.title, rest)}” with a new date, or does somebody else take it?`;
};

/** The same for terms that two silos could not agree on: whose date, at most 20 words. */
export const decisionBetween = (matter: { readonly title: string; readonly carrierOn: LocalDate | null; readonly receiverOn: LocalDate | null }): string => {
  const date = (on: LocalDate | null): string => (on === null ? 'no date' : shortDate(on));
  const [carrier, receiver] = [date(matter.carrierOn), date(matter.receiverOn)];
  const rest = MOST_DECISION_WORDS - `Which date holds for : or ?`.split(' ').length - wordsOf(`${carrier} ${receiver}`).length;
  return `Which date holds for “${cut(matter.title, rest)}”: ${carrier} or ${receiver}?`;
};

/** The question as somebody wrote it. Refuses INVALID above 20 words, or when empty. */
export const checkDecision = (text: string): Result<string> => {
  const words = wordsOf(text);
  if (words.length === 0) return refuse('INVALID', 'Write the decision that is needed, in at most 20 words.', 'decisionNeeded');
  if (words.length > MOST_DECISION_WORDS)
    return refuse('INVALID', `The decision needed takes ${words.length} words; ${MOST_DECISION_WORDS} are the most. Nothing was changed; shorten it.`, 'decisionNeeded');
  return ok(words.join(' '));
};

export type CostOfWaiting = {
  readonly daysOverdue: number;
  /** Days from the original date until today; what this promise has cost so far. */
  readonly daysSinceOriginal: number;
  readonly slips: number;
  readonly slippedDays: number;
  readonly text: string;
};


/** What waiting has cost so far, from days overdue and slips alone: calendar days, counted today. */
export const costOfWaiting = (promise: {
  readonly originalOn: LocalDate; readonly agreedOn: LocalDate; readonly slips: readonly { readonly days: number }[]; readonly today: LocalDate;
}): CostOfWaiting => {
  const daysOverdue = Math.max(0, daysBetween(promise.agreedOn, promise.today));
  const daysSinceOriginal = Math.max(0, daysBetween(promise.originalOn, promise.today));
  const slips = promise.slips.length;
  const slippedDays = promise.slips.reduce((sum, slip) => sum + slip.days, 0);
  const lines = [daysOverdue > 0 ? `${counted(daysOverdue, 'day')} overdue` : `due on ${shortDate(promise.agreedOn)}`];
  if (slips > 0) lines.push(`slipped ${times(slips)} by ${counted(slippedDays, 'day')}${slips > 1 ? ' in all' : ''}`);
  if (daysSinceOriginal > daysOverdue) lines.push(`first promised for ${shortDate(promise.originalOn)}`);
  return { daysOverdue, daysSinceOriginal, slips, slippedDays, text: `${lines.join(', ')}.` };
};
