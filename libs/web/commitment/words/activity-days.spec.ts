import { activityDays } from './activity-days.ts';

const line = (at: string, type: string, more: { words?: string; commentId?: string } = {}) => ({
  at, type, words: more.words ? [{ name: 'note', value: more.words }] : [], data: more.commentId ? [{ name: 'commentId', value: more.commentId }] : [],
});
const shape = (days: ReturnType<typeof activityDays>) =>
  days.map(({ on, entries }) => [on, entries.map(({ happening, followed, comment }) => [happening.type, ...followed.map(({ type }) => `> ${type}`), ...(comment ? [`“${comment.id}”`] : [])].join(' '))]);

const ALL = [
  line('2026-11-20T12:00:03Z', 'clock.started'),
  line('2026-11-20T12:00:02Z', 'clock.ended'),
  line('2026-11-20T12:00:00Z', 'commitment.slipped', { words: 'Two are ill.' }),
  line('2026-11-20T12:00:00Z', 'commitment.date-agreed'),
  line('2026-11-20T11:00:00Z', 'comment.edited', { commentId: 'k1' }),
  line('2026-11-20T10:00:00Z', 'commitment.commented', { commentId: 'k1' }),
  line('2026-11-19T12:00:00Z', 'clock.ended'),
  line('2026-11-18T12:00:00Z', 'step.fired'),
  line('2026-11-18T10:00:00Z', 'commitment.accepted'),
];

describe('what happened', () => {
  it('stands by day, with clocks below what caused them and comments as they read now', () => {
    expect(shape(activityDays(ALL, [{ id: 'k1' }]))).toEqual([
      ['2026-11-20', ['commitment.slipped > clock.started > clock.ended', 'commitment.commented “k1”']],
      ['2026-11-19', ['clock.ended']],
      ['2026-11-18', ['step.fired', 'commitment.accepted']],
    ]);
  });

  it('is only what somebody wrote, when that is wanted', () => {
    expect(shape(activityDays(ALL, [{ id: 'k1' }], true))).toEqual([['2026-11-20', ['commitment.slipped > clock.started > clock.ended', 'commitment.commented “k1”']]]);
  });

  it('reads a ruling before what followed from it in the same moment', () => {
    const moment = '2026-11-20T12:00:00Z';
    expect(shape(activityDays([line('2026-11-20T12:00:01Z', 'clock.ended'), line(moment, 'commitment.slipped'), line(moment, 'commitment.course-corrected')], []))).toEqual([
      ['2026-11-20', ['commitment.course-corrected', 'commitment.slipped > clock.ended']],
    ]);
  });

  it('keeps every line but those that another one tells', () => {
    const told = activityDays(ALL, []).flatMap(({ entries }) => entries.flatMap(({ happening, followed }) => [happening, ...followed]));
    expect(new Set(told)).toEqual(new Set(ALL.filter(({ type }) => type !== 'commitment.date-agreed' && type !== 'comment.edited')));
  });
});
