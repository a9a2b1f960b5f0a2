import type { RulingField, RulingKind, SlipReason } from '#contract';
import { dateInWords, isDate } from '#domain/calendar';
import type { LocalDate } from '#domain/kernel';

export const RULING_WORDS: Readonly<Record<RulingKind, { readonly name: string; readonly verb: string; readonly consequence: string }>> = {
  COURSE_CORRECT: {
    name: 'Course-correct',
    verb: 'Set the new course',
    consequence: 'The same silo keeps it, with a new date and a next step that you set.',
  },
  NEW_LINE_OF_ACCOUNTABILITY: {
    name: 'New line of accountability',
    verb: 'Draw the new line',
    consequence: 'Another silo and owner carry it from now on. What was late before stays with who held it.',
  },
};

export const FIELD_WORDS: Readonly<Record<RulingField, string>> = {
  AGREED_ON: 'Agreed date', NEXT_STEP: 'Next step', CARRIED_BY: 'Carried by', OWNER: 'Owner', PROMISED_TO: 'Promised to', ASKED_ON: 'Date asked for',
  NAMED_OWNER: 'Owner asked', CONTRIBUTES: 'Contributes', WITHDRAWAL_ASKED: 'Withdrawal', STANDING: 'Standing',
};

export const REASONS: readonly { readonly value: SlipReason; readonly label: string }[] = [
  { value: 'PRIORITY_CONFLICT', label: 'Another priority came first' },
  { value: 'DEPENDENCY', label: 'Waits for another silo' },
  { value: 'CAPACITY', label: 'Too few people' },
  { value: 'SCOPE', label: 'It became more' },
  { value: 'ESTIMATE', label: 'Estimated wrongly' },
  { value: 'OUTSIDE', label: 'Something outside the company' },
];

/** A value of a changed field as it is read: dates in words, nothing as a dash. */
export const valueInWords = (value: string | null, today: LocalDate): string =>
  value === null || value === '' ? 'none' : isDate(value) ? dateInWords(value as LocalDate, today) : value;

/** `4:05`: what is left of a time, never less than nothing. */
export const leftInWords = (ms: number): string => {
  const seconds = Math.max(0, Math.ceil(ms / 1000));
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
};
