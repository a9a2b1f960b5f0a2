import { dateInWords, looksLikeDate, saysDate, spokenDate } from '#domain/calendar';
import { cleanText, ok, refuse, type LocalDate, type MemberId, type Result, type SiloId } from '#domain/kernel';
import { findMember, findSilo, type MemberName, type SiloName } from '#domain/org';

/** What a line may name, and from where it is written. */
export type PromiseBook = {
  readonly silos: readonly SiloName[];
  readonly members: readonly MemberName[];
  readonly today: LocalDate;
  /** The silo that carries it when the line names none: the writer's own. */
  readonly ownSiloId?: SiloId | null;
  /** The writer, for `@me`. */
  readonly me?: MemberId | null;
  /** BCP 47; English days are always understood. */
  readonly language?: string;
};

/** The parts of a line. No receiver is the CCO's office. */
export type PromiseLine = {
  readonly title: string;
  readonly carrier: SiloName;
  readonly receiver: SiloName | null;
  readonly owner: MemberName | null;
  readonly dueOn: LocalDate | null;
};

export const LONGEST_LINE = 500;
const EXAMPLE = '“Support: refund limits in the app by 12 Dec @priya > Finance”';

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

const LONGEST_DATE = [5, 4, 3, 2, 1];

/** The last "by" (or the language's word for it) that a date follows; one that surely meant a date and is none is refused. */
const cutDate = (line: string, { today, language = 'en' }: PromiseBook): Result<Cut<LocalDate | null>> => {
  const places = [...line.matchAll(/(?:^|\s)(?:by|bis|pour|para)\s+/gi)].reverse();
  for (const place of places) {
    const words = line.slice(place.index + place[0].length).split(' ');
    const isYear = (word: string | undefined): boolean => /^\d{4}[,;.]?$/.test(word ?? '');
    const said = LONGEST_DATE.find((length) => length <= words.length && !isYear(words[length]) && saysDate(words.slice(0, length).join(' '), today, language));
    const meant = said ?? (looksLikeDate(words.join(' ')) ? lengthOfDate(words) : 0);
    if (meant === 0) continue;
    const date = spokenDate(words.slice(0, meant).join(' '), today, 'dueOn', language);
    return date.ok ? ok({ rest: tidy(`${line.slice(0, place.index)} ${words.slice(meant).join(' ')}`), found: date.value }) : date;
  }
  return ok({ rest: line, found: null });
};

/** The silo before the colon; without one the writer's own, when there is just that. */
const cutCarrier = (line: string, book: PromiseBook): Result<Cut<SiloName>> => {
  const own = book.silos.find((silo) => silo.id === book.ownSiloId);
  const colon = line.indexOf(':');
  const named = colon < 0 ? null : findSilo(line.slice(0, colon), book.silos, 'carriedBy');
  if (named?.ok) return ok({ rest: tidy(line.slice(colon + 1)), found: named.value });
  if (own && (named === null || /\s/.test(line.slice(0, colon).trim()))) return ok({ rest: line, found: own });
  return named ?? refuse('INVALID', `Begin with the silo and a colon, such as ${EXAMPLE}.`, 'carriedBy');
};

const ownerOf = (name: string | null, carrier: SiloName, book: PromiseBook): Result<MemberName | null> => {
  if (name === null) return ok(null);
  const me = name.toLowerCase() === 'me' ? book.members.find(({ id }) => id === book.me) : undefined;
  return me ? ok(me) : findMember(name, book.members, carrier.id, 'ownerId');
};

/**
 * One line as people write it, such as `Support: refund limits in the app by 12 Dec @priya > Finance`: who carries it, what,
 * by when, its owner, to whom (left out: the CCO's office). Refuses INVALID with the field and what to write instead.
 */
export const parsePromise = (line: string, book: PromiseBook): Result<PromiseLine> => {
  const cleaned = tidy(cleanText(line));
  if (cleaned === '') return refuse('INVALID', `Write a line first, such as ${EXAMPLE}.`, 'text');
  if (cleaned.length > LONGEST_LINE) return refuse('INVALID', `This line has ${cleaned.length} characters; ${LONGEST_LINE} are the most. Shorten it.`, 'text');
  const named = cutOwner(cleaned);
  if (!named.ok) return named;
  const to = cutReceiver(named.value.rest);
  const date = cutDate(tidy(to.rest), book);
  if (!date.ok) return date;
  const carried = cutCarrier(date.value.rest, book);
  if (!carried.ok) return carried;
  const { found: carrier, rest: title } = carried.value;
  if (title === '') return refuse('INVALID', `Say what ${carrier.name} promises.`, 'text');
  const receiver: Result<SiloName | null> = to.found === null ? ok(null) : findSilo(to.found, book.silos, 'promisedTo');
  if (!receiver.ok) return receiver;
  if (receiver.value?.id === carrier.id) return refuse('INVALID', `${carrier.name} cannot promise something to itself. Name another silo after >, or leave it out for the CCO’s office.`, 'promisedTo');
  const owner = ownerOf(named.value.found, carrier, book);
  if (!owner.ok) return owner;
  return ok({ title, carrier, receiver: receiver.value, owner: owner.value, dueOn: date.value.found });
};

/** What the line means, as a sentence. */
export const promiseInWords = ({ title, carrier, receiver, owner, dueOn }: PromiseLine, today: LocalDate): string =>
  `${carrier.name} promises ${receiver?.name ?? 'the CCO’s office'}: “${title}”${dueOn === null ? ', no date yet' : `, by ${dateInWords(dueOn, today)}`}, ${owner ? `owner ${owner.name}` : 'no owner yet'}.`;
