export * from './date.ts';
export * from './words.ts';
export * from './zone.ts';
export * from './working-calendar.ts';
export * from './recurrence-rule.ts';
export * from './occurrences.ts';
