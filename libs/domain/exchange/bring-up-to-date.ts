import { shortDate } from '#domain/calendar';
import { lacksTerms, type Commitment } from '#domain/commitment';
import type { LocalDate } from '#domain/kernel';
import { momentOf, remarksOn, termsOf } from './bring-in.ts';
import type { Said } from './fields.ts';
import { merge } from './merge.ts';
import type { Import } from './plan.ts';
import type { FilePromise } from './read-promise.ts';
import { note, warning, type Remark } from './row.ts';

type Now = Pick<Import, 'by' | 'now' | 'today' | 'zone'>;
type Step = { readonly commitment: Commitment; readonly remarks: readonly Remark[] };

const WORDS = [['title', 'The title'], ['nextStep', 'The next step'], ['customerEffect', 'The effect on customers'], ['doneWhen', 'What will show that it is delivered']] as const;

/** Somebody here stands by it: what ends or restarts it is then said by people, not by a file. */
const isLive = (c: Commitment): boolean => c.standing === 'ACCEPTED' && !c.asImported && c.arrears !== 'WAITING';

/** Takes the standing that the file says, without losing or rewriting what was agreed, delivered or returned before. */
const enter = (c: Commitment, promise: FilePromise, fileName: string, now: Now): Commitment => {
  const terms = termsOf(promise, fileName, now);
  const agreed = c.originalOn === null ? {} : { originalOn: c.originalOn, agreedOn: c.agreedOn };
  const before = c.deliveries.map((one) => (one.answer === 'NONE' ? { ...one, answer: 'RETURNED' as const, answeredAt: now.now } : one));
  const claims = (terms.deliveries ?? []).map((claim) => ({ ...claim, seq: before.length + 1 }));
  const next: Commitment = { ...c, ...terms, ...agreed, deliveries: [...before, ...claims], asked: null, suggested: null };
  const closed = next.closing !== null ? { namedOwnerId: null, withdrawalAsked: null } : {};
  const late = next.standing === 'ACCEPTED' && next.agreedOn !== null && next.agreedOn < now.today;
  return { ...next, ...closed, arrears: late ? 'WAITING' : c.arrears === 'WAITING' ? 'TRIAGED' : c.arrears };
};

const applyState = (c: Commitment, promise: FilePromise, last: FilePromise, fileName: string, now: Now): Step => {
  if (promise.standing === last.standing || promise.standing === c.standing) return { commitment: c, remarks: [] };
  const stays = (why: string): Step => ({ commitment: c, remarks: [warning(`The file now says “${promise.stateWord}”; ${why}.`)] });
  if (c.standing !== last.standing) return stays('it went on here since, so it stays as it is here');
  if (isLive(c)) return stays('it is an accepted promise here, so its owner or lead says that here');
  if (promise.standing === 'PROPOSED') return stays('what was promised is not made a proposal again');
  if (c.standing === 'DECLINED' || c.standing === 'WITHDRAWN') return stays('it is closed here; propose it anew if it is wanted');
  if (c.rounds.length > 0) return stays('the two silos are agreeing on it here');
  return { commitment: enter(c, promise, fileName, now), remarks: [note(`By the file, it is now “${promise.stateWord}”.`)] };
};

const applyDue = (c: Commitment, due: LocalDate | null, lastDue: LocalDate | null, fileName: string, now: Now): Step => {
  if (due === lastDue || due === c.agreedOn || (c.standing === 'PROPOSED' && due === c.proposedOn)) return { commitment: c, remarks: [] };
  const stays = (why: string): Step => ({ commitment: c, remarks: [warning(why)] });
  if (due === null) return stays('The file no longer names a date; the date here stays.');
  if (c.standing === 'PROPOSED') {
    return c.rounds.length > 0 ? stays('The file has another date; the two silos are agreeing on one here, so it stays theirs.') : { commitment: { ...c, proposedOn: due }, remarks: [note(`It is now proposed for ${shortDate(due)}.`)] };
  }
  if (c.standing === 'DECLINED' || c.standing === 'WITHDRAWN') return { commitment: c, remarks: [] };
  if (c.originalOn === null || c.agreedOn === null) {
    const arrears = c.standing === 'ACCEPTED' && due < now.today ? 'WAITING' : c.arrears;
    return { commitment: { ...c, originalOn: due, agreedOn: due, arrears }, remarks: [] };
  }
  if (c.standing !== 'ACCEPTED') return stays('The file has another date; it is delivered here, so its date stays.');
  if (due < now.today) return stays(`The file now says ${shortDate(due)}, which is over; the agreed date ${shortDate(c.agreedOn)} stays.`);
  if (c.asked !== null && c.asked.byMemberId !== null) return stays(`The file now says ${shortDate(due)}; another date is being asked for here, so that one waits.`);
  const asked = { on: due, reason: 'OUTSIDE', note: `From ${fileName}`, byMemberId: null, at: now.now } as const;
  return { commitment: { ...c, asked }, remarks: [note(`${shortDate(due)} is now asked for; ${shortDate(c.agreedOn)} holds until that is agreed.`)] };
};

const applyOwner = (c: Commitment, promise: FilePromise, last: FilePromise): Step => {
  const named = promise.ownerId;
  if (named === null || named === last.ownerId || named === c.ownerId || !['PROPOSED', 'ACCEPTED', 'DELIVERED'].includes(c.standing)) return { commitment: c, remarks: [] };
  if (c.ownerId === null) return { commitment: { ...c, ownerId: named, namedOwnerId: null }, remarks: [] };
  return { commitment: { ...c, namedOwnerId: named }, remarks: [note('The file names another owner, who is asked; until then the owner stays.')] };
};

/**
 * A later file's word on a commitment that it brought: only what the file itself changed counts, a changed date of an
 * accepted one is asked for (reason OUTSIDE, with the file's name), and what people did here stays.
 * The commitment comes back as it is when nothing of it changes.
 */
export function bringUpToDate(current: Commitment, promise: FilePromise, last: FilePromise, said: Said, lastSaid: Said, fileName: string, now: Now): Step {
  const remarks: Remark[] = [];
  let c = current;
  const apply = (step: Step): void => {
    c = step.commitment;
    remarks.push(...step.remarks);
  };
  for (const [name, label] of WORDS) {
    const merged = merge(c[name], last[name], promise[name]);
    apply({ commitment: merged.verdict === 'TAKEN' ? { ...c, [name]: merged.value } : c, remarks: merged.verdict === 'KEPT' ? [warning(`${label} was changed here since the last file; it stays as it is here.`)] : [] });
  }
  if (said['carriedBy'] !== lastSaid['carriedBy'] && promise.carriedBy !== c.carriedBy) {
    remarks.push(warning(`The file now says that “${said['carriedBy']}” carries it; a file does not move accountability, so it stays where it is.`));
  }
  apply(applyOwner(c, promise, last));
  apply(applyState(c, promise, last, fileName, now));
  apply(applyDue(c, promise.due, last.due, fileName, now));
  if (said['supporters'] !== lastSaid['supporters']) {
    const added = promise.contributingSiloIds.filter((id) => id !== c.carriedBy && !c.contributingSiloIds.includes(id));
    const gone = last.contributingSiloIds.filter((id) => !promise.contributingSiloIds.includes(id));
    c = { ...c, contributingSiloIds: [...c.contributingSiloIds.filter((id) => !gone.includes(id)), ...added] };
  }
  if (promise.rest !== last.rest) c = { ...c, importNote: promise.rest };
  const word = promise.updated === last.updated ? null : momentOf(promise.updated, now);
  if (word !== null && (c.lastWordAt === null || word > c.lastWordAt)) c = { ...c, lastWordAt: word };
  if (c === current) return { commitment: current, remarks };
  const whole = current.asImported || c.standing !== current.standing ? { ...c, asImported: lacksTerms(c) } : c;
  return { commitment: whole, remarks: [...remarks, ...(whole.asImported ? remarksOn(whole) : [])] };
}
