import { dateInWords } from '#domain/calendar';
import { LONGEST_LINE, parsePromise, promiseInWords, type PromiseBook } from '#domain/commitment';
import { cleanText, ok, refuse, type Result } from '#domain/kernel';
import { findSilo } from '#domain/org';
import { lacksOf, type Capture, type OutcomeKind } from './outcome.ts';

export type CaptureBook = Pick<PromiseBook, 'silos' | 'members' | 'today'>;
export type Parsed = {
  readonly capture: Capture;
  /** What the line means, as a sentence. */
  readonly preview: string;
  readonly lacks: readonly ('owner' | 'date')[];
};

const KIND_WORDS: Record<string, OutcomeKind> = {
  commitment: 'COMMITMENT', promise: 'COMMITMENT', decision: 'DECISION', decided: 'DECISION', agreement: 'AGREEMENT', agreed: 'AGREEMENT',
  'hand-off': 'HAND_OFF', handoff: 'HAND_OFF', escalation: 'ESCALATION', escalate: 'ESCALATION', parked: 'PARKED', park: 'PARKED',
};

const tidy = (text: string): string => text.replace(/\s+/g, ' ').trim();

const promisedLine = (line: string, kind: 'COMMITMENT' | 'HAND_OFF', book: CaptureBook): Result<Parsed> => {
  const parsed = parsePromise(line, book);
  if (!parsed.ok) return parsed;
  const { title: text, carrier, receiver, owner, dueOn } = parsed.value;
  if (kind === 'HAND_OFF') {
    if (receiver === null) return refuse('INVALID', 'Name the silo that receives it after >, such as “Sales: contact data > Support”.', 'to');
    const byWords = dueOn === null ? ', no date yet' : `, by ${dateInWords(dueOn, book.today)}`;
    return ok({ capture: { kind, text, from: carrier.id, to: receiver.id, dueOn }, preview: `${carrier.name} hands off to ${receiver.name}: “${text}”${byWords}.`, lacks: [] });
  }
  const capture: Capture & { kind: 'COMMITMENT' } = { kind, text, carriedBy: carrier.id, dueOn, ownerId: owner?.id ?? null, promisedTo: receiver?.id ?? null };
  return ok({ capture, preview: promiseInWords(parsed.value, book.today), lacks: lacksOf(capture) });
};

const SAID: Record<'DECISION' | 'AGREEMENT' | 'ESCALATION' | 'PARKED', string> = { DECISION: 'Decided', AGREEMENT: 'Agreed', ESCALATION: 'To be escalated', PARKED: 'Parked' };

const saidLine = (line: string, kind: keyof typeof SAID, book: CaptureBook): Result<Parsed> => {
  const colon = line.indexOf(':');
  const before = colon > 0 ? line.slice(0, colon).split(',') : [];
  const silos = before.map((name) => findSilo(name, book.silos, 'siloIds'));
  const isFor = silos.length > 0 && silos.every((silo) => silo.ok);
  const named = isFor ? silos.flatMap((silo) => (silo.ok ? [silo.value] : [])) : [];
  const text = isFor ? tidy(line.slice(colon + 1)) : line;
  if (text === '') return refuse('INVALID', 'Say in a line what came out.', 'text');
  const preview = `${SAID[kind]}${named.length > 0 ? ` for ${named.map((silo) => silo.name).join(', ')}` : ''}: ${text}`;
  return ok({ capture: { kind, text, siloIds: named.map((silo) => silo.id) }, preview, lacks: [] });
};

/**
 * One line typed while people talk, such as `Support: Refund limits in the app by 12 Dec @priya > Finance`: who carries it,
 * what, by when, its owner, to whom (left out: the CCO's office). A first word such as `Decision:` says another kind.
 * Refuses INVALID with the field and what to write instead; what is only missing yet is listed in `lacks`.
 */
export const parseCapture = (line: string, book: CaptureBook, kind: OutcomeKind = 'COMMITMENT'): Result<Parsed> => {
  const cleaned = tidy(cleanText(line));
  if (cleaned === '') return refuse('INVALID', 'Write a line first, such as “Support: refund limits in the app by 12 Dec @priya > Finance”.', 'text');
  if (cleaned.length > LONGEST_LINE) return refuse('INVALID', `This line has ${cleaned.length} characters; ${LONGEST_LINE} are the most. Shorten it.`, 'text');
  const word = /^([a-z-]+)\s*:\s*/i.exec(cleaned);
  const named = word ? KIND_WORDS[word[1]!.toLowerCase()] : undefined;
  const rest = named ? cleaned.slice(word![0].length) : cleaned;
  const meant = named ?? kind;
  return meant === 'COMMITMENT' || meant === 'HAND_OFF' ? promisedLine(rest, meant, book) : saidLine(rest, meant, book);
};
