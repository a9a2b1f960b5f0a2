export * from './date.ts';
export * from './words.ts';
export { endOfDay, startOfDay } from './day-starts.ts';
export * from './zone.ts';
export * from './working-calendar.ts';
export * from './recurrence-rule.ts';
export * from './occurrences.ts';
export { looksLikeDate, saysDate, spokenDate } from './spoken/spoken-date.ts';
