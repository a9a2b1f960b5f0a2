import { counted } from '#domain/calendar';

export type Week = { readonly weekOn: string; readonly promised: number; readonly proposed: number; readonly handoffs: number };

export const totalOf = ({ promised, proposed, handoffs }: Week): number => promised + proposed + handoffs;

/** What the chart shows, in one sentence. */
export const loadSentence = (weeks: readonly Week[], say: (on: string) => string): string => {
  const all = weeks.reduce((sum, week) => sum + totalOf(week), 0);
  if (all === 0) return 'Nothing is due in the next eight weeks.';
  const most = weeks.reduce((fullest, week) => (totalOf(week) > totalOf(fullest) ? week : fullest));
  const late = weeks[0] === most ? 'this week, with what is late' : `the week of ${say(most.weekOn)}`;
  return `${counted(all, 'thing')} due in the next eight weeks, most of them (${totalOf(most)}) in ${late}.`;
};
