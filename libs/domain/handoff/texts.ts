import type { TextRule } from '#domain/kernel';

/** What each free text of a hand-off is called in a refusal, and how long it may be. */
export const TITLE: TextRule = { field: 'title', what: 'a line that says what is handed off', most: 200, needed: true };
export const READY_LINE: TextRule = { field: 'ready', what: 'a line of what ready means', most: 200, needed: true };
export const NOTE: TextRule = { field: 'note', what: 'a note', most: 2_000 };
export const REASON: TextRule = { field: 'reason', what: 'a reason', most: 2_000, needed: true };
export const EVIDENCE: TextRule = { field: 'evidence', what: 'evidence: what you can show', most: 4_000, needed: true };
export const PART: TextRule = { field: 'part', what: 'the part that this silo takes', most: 500, needed: true };

/** A short checklist: so many lines at most. */
export const MOST_READY_LINES = 12;
