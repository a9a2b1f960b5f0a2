import { checkRules, USUAL_RULES, type WorkingRules } from './index.ts';

test.each<[string, Partial<WorkingRules>, string]>([
  ['a limit of nothing', { mostOpenOfOwner: 0 }, 'mostOpenOfOwner'],
  ['half a day', { silentAfterDays: 1.5 }, 'silentAfterDays'],
  ['stale on the day on which it turns silent', { staleAfterDays: 14 }, 'staleAfterDays'],
  ['a limit beyond use', { mostInAWeek: 1_001 }, 'mostInAWeek'],
])('%s is refused', (_, more, field) => {
  expect(checkRules({ ...USUAL_RULES, ...more })).toMatchObject({ ok: false, problem: { code: 'INVALID', field } });
});

test('the usual rules hold', () => expect(checkRules(USUAL_RULES)).toEqual({ ok: true, value: USUAL_RULES }));
