import type { LocalDate } from '#domain/kernel';
import { inReadingOrder, withoutEchoes } from './activity-line.ts';
import { at, dayOfMoment } from './when.ts';

type Told = { readonly at: string; readonly type: string; readonly data: readonly { readonly name: string; readonly value: string }[]; readonly words: readonly { readonly value: string }[] };

/** One line of the activity with what followed from it by itself, and the comment that it is, if it is one. */
export type ActivityEntry<One, Comment> = { readonly happening: One; readonly followed: readonly One[]; readonly comment: Comment | null };
export type ActivityDay<One, Comment> = { readonly on: LocalDate; readonly entries: readonly ActivityEntry<One, Comment>[] };

/** A clock that starts or ends so soon after something was caused by it. */
const SOON_MS = 15 * 60_000;

const followsFrom = (happening: Told): boolean => happening.type.startsWith('clock.');
const changesComment = ({ type }: Told): boolean => type === 'comment.edited' || type === 'comment.taken-back';
const commentIdOf = (happening: Told): string | undefined => (happening.type === 'commitment.commented' ? happening.data.find(({ name }) => name === 'commentId')?.value : undefined);

/**
 * What happened by day, newest first. The lines of a clock stand folded below what caused them, comments stand in their place as
 * they read now, and `onlyWords` leaves what somebody wrote.
 */
export function activityDays<One extends Told, Comment extends { readonly id: string }>(
  happenings: readonly One[], comments: readonly Comment[], onlyWords = false,
): readonly ActivityDay<One, Comment>[] {
  const byId = new Map(comments.map((comment) => [comment.id, comment]));
  const lines = withoutEchoes(happenings).filter((one) => !changesComment(one));
  const entries: { happening: One; followed: One[]; comment: Comment | null }[] = [];
  let waiting: One[] = [];
  for (const happening of lines) {
    if (followsFrom(happening)) {
      waiting.push(happening);
      continue;
    }
    const caused = waiting.filter((one) => at(one.at) - at(happening.at) <= SOON_MS);
    entries.push(...waiting.filter((one) => !caused.includes(one)).map((one) => ({ happening: one, followed: [], comment: null })));
    entries.push({ happening, followed: caused, comment: byId.get(commentIdOf(happening) ?? '') ?? null });
    waiting = [];
  }
  entries.push(...waiting.map((one) => ({ happening: one, followed: [], comment: null })));
  // A clock that stands alone keeps its place; of one moment a ruling is read first.
  const read = inReadingOrder(entries.map((entry) => ({ at: entry.happening.at, type: followsFrom(entry.happening) ? 'alone' : entry.happening.type, entry }))).map(({ entry }) => entry);
  const shown = onlyWords ? read.filter(({ happening, comment }) => comment !== null || happening.words.some(({ value }) => value.trim() !== '')) : read;
  const days: { on: LocalDate; entries: ActivityEntry<One, Comment>[] }[] = [];
  for (const entry of shown) {
    const on = dayOfMoment(at(entry.happening.at));
    const day = days.at(-1);
    if (day?.on === on) day.entries.push(entry);
    else days.push({ on, entries: [entry] });
  }
  return days;
}
