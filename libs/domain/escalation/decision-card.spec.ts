import fc from 'fast-check';
import { checkDecision, costOfWaiting, decisionNeeded } from './decision-card.ts';
import { date } from './fixture.ts';

const count = (text: string): number => text.trim().split(/\s+/u).length;

describe('the decision needed', () => {
  test('is a question', () => {
    expect(decisionNeeded({ title: 'Refund limits in the app', carriedBy: 'Support' })).toBe('Does Support keep “Refund limits in the app” with a new date, or does somebody else take it?');
  });

  test('never takes more than 20 words', () => {
    const words = fc.array(fc.string({ minLength: 1, maxLength: 8 }), { minLength: 1, maxLength: 40 }).map((list) => list.join(' '));
    fc.assert(fc.property(words, words, (title, carriedBy) => expect(count(decisionNeeded({ title, carriedBy }))).toBeLessThanOrEqual(20)));
  });

  test('as somebody writes it, is counted', () => {
    expect(checkDecision(Array(20).fill('word').join('  '))).toMatchObject({ ok: true });
    expect(checkDecision(Array(21).fill('word').join(' '))).toMatchObject({ ok: false, problem: { field: 'decisionNeeded' } });
    expect(checkDecision('  ').ok).toBe(false);
  });
});

describe('the cost of waiting', () => {
  test.each([
    ['2026-11-12', '2026-11-12', [], '14 days overdue.'],
    ['2026-10-01', '2026-11-12', [{ days: 20 }, { days: 22 }], '14 days overdue, slipped twice by 42 days in all, first promised for 1 Oct 2026.'],
    ['2026-11-12', '2026-11-25', [{ days: 13 }], '1 day overdue, slipped once by 13 days, first promised for 12 Nov 2026.'],
    ['2026-12-01', '2026-12-01', [], 'due on 1 Dec 2026.'],
  ])('first %s, now %s', (originalOn, agreedOn, slips, text) => {
    expect(costOfWaiting({ originalOn: date(originalOn), agreedOn: date(agreedOn), slips, today: date('2026-11-26') }).text).toBe(text);
  });
});
