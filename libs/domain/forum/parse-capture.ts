import type { LocalDate, MemberId, Result, SiloId } from '#domain/kernel';
import { cleanText, ok, refuse } from '#domain/kernel';
import { dateInWords } from '#domain/calendar';
import { findMember, findSilo, type MemberName, type SiloName } from './find-by-name.ts';
import { lacksOf, type Capture, type OutcomeKind } from './outcome.ts';
import { looksLikeDate, saysDate, spokenDate } from './spoken-date.ts';

export type CaptureBook = { readonly silos: readonly SiloName[]; readonly members: readonly MemberName[]; readonly today: LocalDate };
export type Parsed = {
  readonly capture: Capture;
  /** What the line means, as a sentence. */
  readonly preview: string;
  readonly lacks: readonly ('owner' | 'date')[];
};

export const LONGEST_LINE = 500;

const KIND_WORDS: Record<string, OutcomeKind> = {
  commitment: 'COMMITMENT', promise: 'COMMITMENT', decision: 'DECISION', decided: 'DECISION', agreement: 'AGREEMENT', agreed: 'AGREEMENT',
  'hand-off': 'HAND_OFF', handoff: 'HAND_OFF', escalation: 'ESCALATION', escalate: 'ESCALATION', parked: 'PARKED', park: 'PARKED',
};

type Cut<Found> = { readonly rest: string; readonly found: Found };
const tidy = (text: string): string => text.replace(/\s+/g, ' ').trim();

const cutOwner = (line: string): Result<Cut<string | null>> => {
  const names = [...line.matchAll(/(?:^|\s)@([\p{L}\p{N}][\p{L}\p{N}._'’-]*)/gu)];
  if (names.length > 1) return refuse('INVALID', 'A promise has one accountable owner. Name one person with @.', 'ownerId');
  const name = names[0];
  return ok(name ? { rest: tidy(line.replace(name[0], ' ')), found: name[1]!.replace(/[._'’-]+$/, '') } : { rest: line, found: null });
};

const cutReceiver = (line: string): Cut<string | null> => {
  const at = line.search(/\s>[^>]*$/);
  if (at < 0) return { rest: line, found: null };
  const after = line.slice(at).replace(/^\s>/, '');
  const by = after.search(/\sby\s/i);
  return by < 0 ? { rest: line.slice(0, at), found: after.trim() } : { rest: line.slice(0, at) + after.slice(by), found: after.slice(0, by).trim() };
};

/** How many words to show of a date that is none: a day and a month, perhaps with a year, or one word. */
const lengthOfDate = (words: readonly string[]): number => (!/^[a-z]/i.test(words[1] ?? '') || !/^\d{1,2}[a-z.]*$/i.test(words[0] ?? '') ? 1 : /^\d{4}/.test(words[2] ?? '') ? 3 : 2);

/** The last "by" that a date follows; one that surely meant a date and is none is refused. */
const cutDate = (line: string, today: LocalDate): Result<Cut<LocalDate | null>> => {
  const places = [...line.matchAll(/(?:^|\s)by\s+/gi)].reverse();
  for (const place of places) {
    const words = line.slice(place.index + place[0].length).split(' ');
    const isYear = (word: string | undefined): boolean => /^\d{4}[,;.]?$/.test(word ?? '');
    const said = [3, 2, 1].find((length) => length <= words.length && !isYear(words[length]) && saysDate(words.slice(0, length).join(' '), today));
    const meant = said ?? (looksLikeDate(words.join(' ')) ? lengthOfDate(words) : 0);
    if (meant === 0) continue;
    const date = spokenDate(words.slice(0, meant).join(' '), today);
    return date.ok ? ok({ rest: tidy(`${line.slice(0, place.index)} ${words.slice(meant).join(' ')}`), found: date.value }) : date;
  }
  return ok({ rest: line, found: null });
};

const promisedLine = (line: string, kind: 'COMMITMENT' | 'HAND_OFF', book: CaptureBook): Result<Parsed> => {
  const owner: Result<Cut<string | null>> = kind === 'COMMITMENT' ? cutOwner(line) : ok({ rest: line, found: null });
  if (!owner.ok) return owner;
  const receiver = cutReceiver(owner.value.rest);
  const date = cutDate(tidy(receiver.rest), book.today);
  if (!date.ok) return date;
  const colon = date.value.rest.indexOf(':');
  if (colon < 0) return refuse('INVALID', 'Begin with the silo and a colon, such as “Support: refund limits in the app by 12 Dec @priya > Finance”.', 'carriedBy');
  const carrier = findSilo(date.value.rest.slice(0, colon), book.silos, 'carriedBy');
  if (!carrier.ok) return carrier;
  const text = tidy(date.value.rest.slice(colon + 1));
  if (text === '') return refuse('INVALID', `Say what ${carrier.value.name} promises.`, 'text');
  const to: Result<SiloName | null> = receiver.found === null ? ok(null) : findSilo(receiver.found, book.silos, 'promisedTo');
  if (!to.ok) return to;
  if (to.value?.id === carrier.value.id) return refuse('INVALID', `${carrier.value.name} cannot promise something to itself. Name another silo after >, or leave it out for the CCO’s office.`, 'promisedTo');
  const due = date.value.found;
  const byWords = due === null ? ', no date yet' : `, by ${dateInWords(due, book.today)}`;
  if (kind === 'HAND_OFF') {
    if (to.value === null) return refuse('INVALID', 'Name the silo that receives it after >, such as “Sales: contact data > Support”.', 'to');
    const capture: Capture = { kind, text, from: carrier.value.id, to: to.value.id, dueOn: due };
    return ok({ capture, preview: `${carrier.value.name} hands off to ${to.value.name}: “${text}”${byWords}.`, lacks: [] });
  }
  const who: Result<MemberName | null> = owner.value.found === null ? ok(null) : findMember(owner.value.found, book.members, carrier.value.id, 'ownerId');
  if (!who.ok) return who;
  const ids: { ownerId: MemberId | null; promisedTo: SiloId | null } = { ownerId: who.value?.id ?? null, promisedTo: to.value?.id ?? null };
  const capture: Capture & { kind: 'COMMITMENT' } = { kind, text, carriedBy: carrier.value.id, dueOn: due, ...ids };
  const preview = `${carrier.value.name} promises ${to.value?.name ?? 'the CCO’s office'}: “${text}”${byWords}, ${who.value ? `owner ${who.value.name}` : 'no owner yet'}.`;
  return ok({ capture, preview, lacks: lacksOf(capture) });
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
