import { refuse } from './problem.ts';
import { ok, type Result } from './result.ts';

// Control characters but tab and line feed, and the marks that make text read in another order than it is stored.
const INERT = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069\uFEFF]/g;

/** Text that is safe to keep and show: well-formed, without control characters, line ends as `\n`, trimmed. */
export const cleanText = (text: string): string => text.toWellFormed().replace(/\r\n?/g, '\n').replace(INERT, '').trim();

export type TextRule = {
  readonly field: string;
  /** What it is, for the refusal: "a title". */
  readonly what: string;
  /** At most so many characters. */
  readonly most: number;
  readonly needed?: boolean;
  /** Line ends become spaces. */
  readonly oneLine?: boolean;
};

/** Whether there is anything to see: not only spaces, joiners and marks that are never drawn. */
const isSeen = (text: string): boolean => /[^\p{Cf}\p{Cc}\p{Z}\u115F\u1160\u3164\uFFA0]/u.test(text);

/** Cleans free text and holds it to its rule; refuses INVALID when it is needed and empty, or too long. */
export function readText(text: string | null | undefined, rule: TextRule): Result<string> {
  const kept = cleanText(text ?? '');
  const cleaned = rule.oneLine ? kept.replace(/\s*\n\s*/g, ' ') : kept;
  if (rule.needed && !isSeen(cleaned)) return refuse('INVALID', `Nothing was changed: it needs ${rule.what}.`, rule.field);
  if (cleaned.length > rule.most) {
    return refuse('INVALID', `Nothing was changed: ${rule.what} may have at most ${rule.most} characters, and this has ${cleaned.length}. Shorten it.`, rule.field);
  }
  return ok(cleaned);
}
