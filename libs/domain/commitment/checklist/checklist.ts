import { ok, readText, refuse, type Fact, type Id, type Instant, type MemberId, type Result, type TextRule } from '#domain/kernel';
import { may, ruleOf } from '#domain/org';
import { keyOf, type Commitment } from '../commitment.ts';
import { factOf, type Step } from '../step.ts';

export type LineId = Id<'checklist-line'>;

/** One thing to tick; `doneAt` and `doneBy` are set together. */
export type Line = { readonly id: LineId; readonly text: string; readonly doneAt: Instant | null; readonly doneBy: MemberId | null };

/** The lines in their order, and what was done to them. */
export type Listed = { readonly lines: readonly Line[]; readonly facts: readonly Fact[] };

export const MOST_LINES = 100;
const LINE: TextRule = { field: 'text', what: 'what is to be done', most: 300, needed: true };
const OVER: readonly Commitment['standing'][] = ['VERIFIED', 'DECLINED', 'WITHDRAWN'];

type By = Pick<Step, 'by' | 'now' | 'capacities'>;

const against = (commitment: Commitment, { capacities }: By): Result<null> => {
  if (!may('checklist.keep', capacities)) return refuse('NOT_ALLOWED', `Nothing was changed. ${ruleOf('checklist.keep').sentence}`);
  return OVER.includes(commitment.standing) ? refuse('WRONG_STATE', `Nothing was changed: ${keyOf(commitment)} is over, and its checklist stays as it is.`) : ok(null);
};

const gone = () => refuse('NOT_FOUND', 'Nothing was changed: that line is not there any more.');

const placed = (lines: readonly Line[], line: Line, afterId: LineId | null): readonly Line[] => {
  const at = afterId === null ? 0 : lines.findIndex(({ id }) => id === afterId) + 1;
  return lines.toSpliced(at, 0, line);
};

/** Adds a line, last or after another one. Refuses NOT_ALLOWED, WRONG_STATE (it is over), INVALID, TOO_MANY, NOT_FOUND. */
export function addLine(commitment: Commitment, lines: readonly Line[], input: { readonly id: LineId; readonly text: string; readonly afterId?: LineId | null }, by: By): Result<Listed> {
  const allowed = against(commitment, by);
  if (!allowed.ok) return allowed;
  if (lines.length >= MOST_LINES) return refuse('TOO_MANY', `Nothing was added: a checklist has at most ${MOST_LINES} lines. What needs more is a commitment of its own.`, 'text');
  const text = readText(input.text, LINE);
  if (!text.ok) return text;
  if (input.afterId != null && !lines.some(({ id }) => id === input.afterId)) return gone();
  const line = { id: input.id, text: text.value, doneAt: null, doneBy: null };
  const next = input.afterId === undefined ? [...lines, line] : placed(lines, line, input.afterId);
  return ok({ lines: next, facts: [factOf(commitment, 'commitment.line-added', { lineId: line.id }, { line: line.text })] });
}

/** Ticks a line, or unticks it; what is so already stays, with who did it when. Refuses NOT_ALLOWED, WRONG_STATE, NOT_FOUND. */
export function tickLine(commitment: Commitment, lines: readonly Line[], input: { readonly id: LineId; readonly done: boolean }, by: By): Result<Listed> {
  const allowed = against(commitment, by);
  if (!allowed.ok) return allowed;
  const line = lines.find(({ id }) => id === input.id);
  if (!line) return gone();
  if ((line.doneAt !== null) === input.done) return ok({ lines, facts: [] });
  const ticked: Line = { ...line, doneAt: input.done ? by.now : null, doneBy: input.done ? by.by : null };
  const next = lines.map((one) => (one.id === line.id ? ticked : one));
  const count = next.filter(({ doneAt }) => doneAt !== null).length;
  return ok({ lines: next, facts: [factOf(commitment, 'commitment.line-ticked', { lineId: line.id, done: input.done, count, of: next.length }, { line: line.text })] });
}

/** Moves a line behind another one, or (null) to the front. Refuses NOT_ALLOWED, WRONG_STATE, NOT_FOUND. */
export function moveLine(commitment: Commitment, lines: readonly Line[], input: { readonly id: LineId; readonly afterId: LineId | null }, by: By): Result<Listed> {
  const allowed = against(commitment, by);
  if (!allowed.ok) return allowed;
  const line = lines.find(({ id }) => id === input.id);
  if (!line || input.afterId === line.id || (input.afterId !== null && !lines.some(({ id }) => id === input.afterId))) return gone();
  const next = placed(lines.filter((one) => one !== line), line, input.afterId);
  if (next.every((one, index) => one === lines[index])) return ok({ lines, facts: [] });
  return ok({ lines: next, facts: [factOf(commitment, 'commitment.line-moved', { lineId: line.id, place: next.indexOf(line) + 1 }, { line: line.text })] });
}

/** Takes a line away. What is not there any more is taken away already. Refuses NOT_ALLOWED, WRONG_STATE. */
export function removeLine(commitment: Commitment, lines: readonly Line[], input: { readonly id: LineId }, by: By): Result<Listed> {
  const allowed = against(commitment, by);
  if (!allowed.ok) return allowed;
  const line = lines.find(({ id }) => id === input.id);
  if (!line) return ok({ lines, facts: [] });
  return ok({ lines: lines.filter((one) => one !== line), facts: [factOf(commitment, 'commitment.line-removed', { lineId: line.id, done: line.doneAt !== null }, { line: line.text })] });
}
