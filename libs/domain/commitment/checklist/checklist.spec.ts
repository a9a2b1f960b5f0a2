import fc from 'fast-check';
import { addLine, moveLine, removeLine, tickLine, MOST_LINES, type Line, type LineId, type Listed } from '../index.ts';
import type { Result } from '#domain/kernel';
import { accepted, atTen, idOf, stepBy, TODAY, type Person } from '../sample.ts';

const id = (number: number): LineId => `l-${number}` as LineId;
const line = (number: number, done = false): Line => ({ id: id(number), text: `Line ${number}`, doneAt: done ? atTen(TODAY) : null, doneBy: done ? idOf('lead') : null });
const by = (person: Person = 'lead') => stepBy(person, accepted());
const after = (decided: Result<Listed>) => (decided.ok ? decided.value.lines.map((one) => one.id) : decided.problem.code);
const LINES = [line(1), line(2, true), line(3)];

describe('a checklist', () => {
  test('is kept by everybody of the carrying silo, and by nobody else', () => {
    expect(after(addLine(accepted(), LINES, { id: id(4), text: 'Line 4' }, by('worker')))).toEqual(['l-1', 'l-2', 'l-3', 'l-4']);
    expect(after(addLine(accepted(), LINES, { id: id(4), text: 'Line 4' }, by('receiver')))).toBe('NOT_ALLOWED');
    expect(after(tickLine(accepted(), LINES, { id: id(1), done: true }, by('seller')))).toBe('NOT_ALLOWED');
  });

  test('keeps who ticked what, when, and says how many are done', () => {
    const ticked = tickLine(accepted(), LINES, { id: id(1), done: true }, by('worker'));
    expect(ticked).toMatchObject({ ok: true, value: { lines: [{ doneBy: 'worker', doneAt: atTen(TODAY) }, {}, {}], facts: [{ type: 'commitment.line-ticked', data: { done: true, count: 2, of: 3 }, text: { line: 'Line 1' } }] } });
    expect(tickLine(accepted(), LINES, { id: id(2), done: true }, by('worker'))).toEqual({ ok: true, value: { lines: LINES, facts: [] } });
    expect(tickLine(accepted(), LINES, { id: id(2), done: false }, by('worker'))).toMatchObject({ value: { lines: [{}, { doneAt: null, doneBy: null }, {}] } });
  });

  test.each([
    ['to the front', 3, null, ['l-3', 'l-1', 'l-2']], ['behind another', 1, 2, ['l-2', 'l-1', 'l-3']], ['where it is', 2, 1, ['l-1', 'l-2', 'l-3']],
    ['behind itself', 2, 2, 'NOT_FOUND'], ['behind what is gone', 2, 9, 'NOT_FOUND'], ['which is gone', 9, null, 'NOT_FOUND'],
  ])('a line moves %s', (_, number, behind, expected) => {
    expect(after(moveLine(accepted(), LINES, { id: id(number), afterId: behind === null ? null : id(behind) }, by()))).toEqual(expected);
  });

  test('refuses what is empty, too long or too many, and nothing once it is over', () => {
    expect(after(addLine(accepted(), LINES, { id: id(4), text: ' ' }, by()))).toBe('INVALID');
    expect(after(addLine(accepted(), LINES, { id: id(4), text: 'x'.repeat(301) }, by()))).toBe('INVALID');
    expect(after(addLine(accepted(), Array.from({ length: MOST_LINES }, (_, index) => line(index)), { id: id(400), text: 'x' }, by()))).toBe('TOO_MANY');
    for (const standing of ['VERIFIED', 'WITHDRAWN'] as const) expect(after(tickLine({ ...accepted(), standing }, LINES, { id: id(1), done: true }, by()))).toBe('WRONG_STATE');
    expect(after(removeLine(accepted(), LINES, { id: id(9) }, by()))).toEqual(['l-1', 'l-2', 'l-3']);
  });

  test('never loses or doubles a line, whatever is done in whatever order', () => {
    const numbers = fc.integer({ min: 0, max: 9 });
    const acts = fc.array(fc.record({ act: fc.constantFrom('add', 'tick', 'move', 'remove'), one: numbers, other: fc.option(numbers) }), { maxLength: 60 });
    fc.assert(fc.property(acts, (list) => {
      let lines: readonly Line[] = [];
      const there = new Set<string>();
      for (const [index, { act, one, other }] of list.entries()) {
        const afterId = other === null ? null : (lines[other]?.id ?? null);
        const added = id(100 + index);
        const decided = act === 'add' ? addLine(accepted(), lines, { id: added, text: 'x', afterId }, by())
          : act === 'tick' ? tickLine(accepted(), lines, { id: lines[one]?.id ?? id(one), done: other !== null }, by())
          : act === 'move' ? moveLine(accepted(), lines, { id: lines[one]?.id ?? id(one), afterId: lines[other ?? 0]?.id ?? null }, by())
          : removeLine(accepted(), lines, { id: lines[one]?.id ?? id(one) }, by());
        if (!decided.ok) continue;
        if (act === 'add') there.add(added);
        if (act === 'remove' && lines[one]) there.delete(lines[one].id);
        lines = decided.value.lines;
        expect(new Set(lines.map((each) => each.id))).toEqual(there);
        expect(lines).toHaveLength(there.size);
      }
    }));
  });
});
