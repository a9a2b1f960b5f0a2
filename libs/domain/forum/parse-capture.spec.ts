import fc from 'fast-check';
import { addDays, dayOf, MONTH_NAMES, monthOf, yearOf } from '#domain/calendar';
import { book, date } from './fixture.ts';
import { parseCapture } from './parse-capture.ts';

const today = date('2026-11-12'); // a Thursday

describe('a captured line', () => {
  test('becomes who, what, when, to whom, with a preview', () => {
    expect(parseCapture('Support: Refund limits in the app by 12 Dec @priya > Finance', book)).toEqual({
      ok: true,
      value: {
        capture: { kind: 'COMMITMENT', text: 'Refund limits in the app', carriedBy: 'support', promisedTo: 'finance', ownerId: 'priya', dueOn: '2026-12-12' },
        preview: 'Support promises Finance: “Refund limits in the app”, by Saturday 12 December, owner Priya Shah.',
        lacks: [],
      },
    });
  });

  test.each<[string, object, string[]]>([
    ['sup: Refunds', { text: 'Refunds', carriedBy: 'support', promisedTo: null, ownerId: null, dueOn: null }, ['owner', 'date']],
    ['Support: Refunds > fin by +2w @lena', { text: 'Refunds', promisedTo: 'finance', ownerId: 'lena', dueOn: '2026-11-26' }, []],
    ['Finance: @lena Refunds', { text: 'Refunds', ownerId: 'lenny' }, ['date']],
    ['@jose Sales: Call back by next fri', { text: 'Call back', carriedBy: 'sales', ownerId: 'jose', dueOn: '2026-11-20' }, []],
    ['Sales: One list for A: and B > customer success', { text: 'One list for A: and B', promisedTo: 'success' }, ['owner', 'date']],
    ['Research & Insight: Ask 50 customers by 12 Jan 2027 in person', { text: 'Ask 50 customers in person', carriedBy: 'research', dueOn: '2027-01-12' }, ['owner']],
    ['Sales: Stand by the offer', { text: 'Stand by the offer', dueOn: null }, ['owner', 'date']],
    ['Support: Cut tickets by 20 % by 1 Feb', { text: 'Cut tickets by 20 %', dueOn: '2027-02-01' }, ['owner']],
    ['Support: Cut tickets by 20 %', { text: 'Cut tickets by 20 %', dueOn: null }, ['owner', 'date']],
    ['Support: write to a@b.example > Sales', { text: 'write to a@b.example', promisedTo: 'sales' }, ['owner', 'date']],
    ['promise: Support: Refunds', { kind: 'COMMITMENT', text: 'Refunds' }, ['owner', 'date']],
    ['Hand-off: Sales: contact data by fri > Support', { kind: 'HAND_OFF', text: 'contact data', from: 'sales', to: 'support', dueOn: '2026-11-13' }, []],
    ['Decision: one price list', { kind: 'DECISION', text: 'one price list', siloIds: [] }, []],
    ['agreed: Sales, Finance: one price list', { kind: 'AGREEMENT', text: 'one price list', siloIds: ['sales', 'finance'] }, []],
    ['Park: the loyalty card: later', { kind: 'PARKED', text: 'the loyalty card: later', siloIds: [] }, []],
  ])('%s', (line, capture, lacks) => expect(parseCapture(line, book)).toMatchObject({ ok: true, value: { capture, lacks } }));

  test.each([
    ['', 'text', 'Write a line first, such as “Support: refund limits in the app by 12 Dec @priya > Finance”.'],
    ['Refund limits', 'carriedBy', 'Begin with the silo and a colon, such as “Support: refund limits in the app by 12 Dec @priya > Finance”.'],
    ['Suport: Refunds', 'carriedBy', 'There is no silo “Suport”. Did you mean Support?'],
    ['Zoo: Refunds', 'carriedBy', 'There is no silo “Zoo”.'],
    ['s: Refunds', 'carriedBy', '“s” can be Support, Sales. Write more of the name.'],
    ['Support: > Finance', 'text', 'Say what Support promises.'],
    ['Support: Refunds > Support', 'promisedTo', 'Support cannot promise something to itself. Name another silo after >, or leave it out for the CCO’s office.'],
    ['Support: Refunds > Finanse', 'promisedTo', 'There is no silo “Finanse”. Did you mean Finance?'],
    ['Support: Refunds @pria', 'ownerId', 'Nobody here is called “@pria”. Did you mean Priya Shah?'],
    ['Sales: Refunds @lena', 'ownerId', '“@lena” can be Lena Brandt, Lena Ødegård. Write more of the name.'],
    ['Support: Refunds @lena @jose', 'ownerId', 'A promise has one accountable owner. Name one person with @.'],
    ['Support: Refunds by 32 Dec @jose', 'dueOn', '“32 Dec” is not a day. Write it like 2026-12-12, 12 Dec, next fri or +2w.'],
    ['Support: Refunds by 2026-11-11', 'dueOn', '11 Nov 2026 has passed. Choose today or a later day.'],
    ['Support: Refunds by 12 Nov 2025', 'dueOn', '12 Nov 2025 has passed. Choose today or a later day.'],
    ['Support: Refunds by 12 Dec 2300', 'dueOn', '“12 Dec 2300” is not a day. Write it like 2026-12-12, 12 Dec, next fri or +2w.'],
    ['Support: Refunds by 12/11', 'dueOn', '“12/11” can mean two days. Write the month as a word, such as 12 Dec.'],
    ['Hand-off: Sales: contact data', 'to', 'Name the silo that receives it after >, such as “Sales: contact data > Support”.'],
    ['Decision:', 'text', 'Say in a line what came out.'],
    [`Support: ${'x'.repeat(600)}`, 'text', 'This line has 609 characters; 500 are the most. Shorten it.'],
  ])('%s is refused', (line, field, message) => expect(parseCapture(line, book)).toMatchObject({ ok: false, problem: { code: 'INVALID', field, message } }));

  test('takes the kind that was chosen before typing', () => {
    expect(parseCapture('one price list', book, 'DECISION')).toMatchObject({ ok: true, value: { capture: { kind: 'DECISION' }, preview: 'Decided: one price list' } });
    expect(parseCapture('Sales: contact data > Support', book, 'HAND_OFF')).toMatchObject({ ok: true, value: { preview: 'Sales hands off to Support: “contact data”, no date yet.' } });
  });

  test('reads back whatever its parts were, in any order', () => {
    const word = fc.constantFrom('refund', 'limits', 'in', 'the', 'app', 'faster', '20 %', 'call-back');
    const text = fc.array(word, { minLength: 1, maxLength: 6 }).map((words) => words.join(' '));
    const due = fc.option(fc.integer({ min: 0, max: 360 }).map((days) => addDays(today, days)), { nil: null });
    const owner = fc.constantFrom(['', null], ['@priya', 'priya'], ['@José.Núñez', 'jose'], ['@brandt', 'lena']);
    const to = fc.constantFrom(['', null], ['> Finance', 'finance'], ['> customer success', 'success'], ['>RES', 'research']);
    fc.assert(
      fc.property(text, due, owner, to, fc.boolean(), fc.shuffledSubarray([0, 1, 2], { minLength: 3, maxLength: 3 }), (words, dueOn, [at, ownerId], [arrow, promisedTo], long, order) => {
        const by = dueOn === null ? '' : long ? `by ${dueOn}` : `by ${dayOf(dueOn)} ${MONTH_NAMES[monthOf(dueOn) - 1]!.slice(0, 3)} ${yearOf(dueOn)}`;
        const line = `Support: ${words} ${order.map((index) => [by, at, arrow][index]).filter(Boolean).join(' ')}`;
        expect(parseCapture(line, book)).toMatchObject({ ok: true, value: { capture: { text: words, carriedBy: 'support', promisedTo, ownerId, dueOn } } });
      }),
    );
  });

  test('answers anything at all with a capture or a sentence', () => {
    const piece = fc.constantFrom('Support', ':', '>', '@', '@lena', ' by ', '12 Dec', '+2w', '2026-', 'Decision:', ' ', '\n', '\u202e', 'x', '%', '>>', '@@', 'by by');
    fc.assert(fc.property(fc.oneof(fc.array(piece, { maxLength: 15 }).map((parts) => parts.join('')), fc.string({ unit: 'binary' })), (line) => {
      const read = parseCapture(line, book);
      if (read.ok) expect(read.value.preview.length).toBeGreaterThan(0);
      else expect(read.problem.message).toMatch(/[.”]$|\?$/);
    }), { numRuns: 1_000 });
  });
});
