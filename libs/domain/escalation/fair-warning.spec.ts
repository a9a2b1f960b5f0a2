import { at, berlinOnly, clockFor, date, everyone, member } from './fixture.ts';
import { nextStep } from './advance.ts';
import type { Clock } from './clock.ts';
import { fairWarning } from './fair-warning.ts';
import { DEFAULT_LADDER, type LadderRule } from './ladder.ts';
import type { Holders } from './recipients.ts';
import { stepsOf } from './steps.ts';

const NAMES: Record<string, string> = { owen: 'Owen Hale', sam: 'Sam Ito', lena: 'Lena Brandt', priya: 'Priya Shah', jonas: 'Jonas Weber' };

const after = (passed: LadderRule | null, holders: Holders = everyone, agreedOn = '2026-11-03', today = '2026-11-05') => {
  const clock: Clock = { ...clockFor(agreedOn), passed };
  return fairWarning(nextStep(clock, stepsOf(clock, DEFAULT_LADDER, berlinOnly), holders, DEFAULT_LADDER), {
    holders, ladder: DEFAULT_LADDER, today: date(today), nameOf: (id) => NAMES[id] ?? id,
  });
};

describe('fair warning', () => {
  test.each<[LadderRule | null, string | undefined]>([
    [null, undefined],
    ['NUDGE', undefined],
    ['DUE', undefined],
    ['OVERDUE', 'Goes to Sam Ito (stand-in) and Lena Brandt (lead) on Friday 6 November at 09:00 unless it is delivered or a new date is agreed.'],
    ['LEAD', 'A warning goes to Priya Shah (CCO) on Tuesday 10 November at 09:00 unless it is delivered or a new date is agreed.'],
    ['WARNING', 'Goes to Priya Shah (CCO) on Thursday 12 November at 09:00 unless it is delivered or a new date is agreed.'],
    ['CCO', 'Goes to Jonas Weber (sponsor) on Tuesday 17 November at 09:00 unless it is delivered or a new date is agreed.'],
    ['SPONSOR', undefined],
  ])('after %s', (passed, text) => expect(after(passed)?.text).toBe(text));

  test('has the same in parts', () => {
    expect(after('WARNING')?.parts).toEqual({
      to: [{ memberId: 'priya', name: 'Priya Shah', posts: ['CCO'] }], on: '2026-11-12', at: '09:00', zone: 'Europe/Berlin',
      dueAt: at('2026-11-12T08:00:00Z'), unless: 'it is delivered or a new date is agreed',
    });
  });

  test('names the next step that is really sent', () => {
    expect(after('OVERDUE', { ...everyone, lead: everyone.owner, standIn: null })?.text).toMatch(/^A warning goes to Priya Shah \(CCO\) on Tuesday 10 November/);
    expect(after('LEAD', { ...everyone, cco: member('lena') })?.text).toMatch(/^Goes to Lena Brandt \(CCO\) on Thursday 12 November/);
    expect(after('CCO', { ...everyone, sponsor: everyone.cco })).toBeNull();
    expect(after('CCO', { ...everyone, sponsor: null })?.text).toMatch(/^Goes to Priya Shah \(CCO\)/);
  });

  test('says the year when it is another', () => {
    expect(after('WARNING', everyone, '2026-12-28', '2026-12-31')?.text).toContain('on Wednesday 6 January 2027 at 09:00');
  });
});
