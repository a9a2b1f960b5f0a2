import fc from 'fast-check';
import { proposeAgenda, RESERVED_MINUTES, type Candidate } from './propose-agenda.ts';

const fine: Candidate = { subject: { kind: 'commitment', id: 'c' }, title: 'Refunds', escalation: null, daysOverdue: 0, slips: 0, slippedDays: 0, waiting: null, carried: 0 };

describe('a proposed agenda', () => {
  test.each<[Partial<Candidate>, string, number]>([
    [{ daysOverdue: 1 }, '1 day overdue.', 6],
    [{ slips: 2, slippedDays: 31 }, 'Slipped twice by 31 days.', 5],
    [{ waiting: { days: 5, what: 'an answer to the later date' } }, 'Has waited 5 days for an answer to the later date.', 4],
    [{ carried: 3 }, 'Carried over 3 times.', 4],
    [{ escalation: 'BEFORE_SPONSOR', daysOverdue: 12, slips: 1, slippedDays: 9, carried: 1 }, 'Waits for the sponsor’s decision, 12 days overdue, slipped once by 9 days, carried over once.', 10],
  ])('says of %j why', (change, why, minutes) => expect(proposeAgenda([{ ...fine, ...change }], 60).items).toMatchObject([{ why, minutes }]));

  test('leaves out what is fine, and puts first what weighs most', () => {
    const named = (title: string, change: Partial<Candidate>): Candidate => ({ ...fine, title, ...change });
    const all = [
      named('fine', {}), named('waits', { waiting: { days: 400, what: 'x' } }), named('slipped', { slips: 9, slippedDays: 90 }), named('late', { daysOverdue: 3 }), named('later', { daysOverdue: 30 }),
      named('with the CCO', { escalation: 'WITH_CCO' }), named('before the sponsor', { escalation: 'BEFORE_SPONSOR' }), named('carried', { carried: 9 }),
    ];
    expect(proposeAgenda(all, 240).items.map((item) => item.title)).toEqual(['before the sponsor', 'with the CCO', 'later', 'late', 'slipped', 'waits', 'carried']);
  });

  test('keeps within the sitting’s length, loses nothing, and does not depend on the order it is given in', () => {
    const candidate: fc.Arbitrary<Candidate> = fc.record({
      subject: fc.uuid().map((id) => ({ kind: 'commitment' as const, id })), title: fc.constantFrom('A', 'B', 'C'), escalation: fc.constantFrom(null, 'OPEN' as const, 'WITH_CCO' as const, 'BEFORE_SPONSOR' as const),
      daysOverdue: fc.nat(900), slips: fc.nat(4), slippedDays: fc.nat(90), waiting: fc.option(fc.record({ days: fc.nat(90), what: fc.constant('an answer') }), { nil: null }), carried: fc.nat(5),
    });
    fc.assert(
      fc.property(fc.array(candidate, { maxLength: 25 }), fc.integer({ min: 15, max: 120 }), (candidates, minutes) => {
        const agenda = proposeAgenda(candidates, minutes);
        expect(agenda.minutes).toBe(agenda.items.reduce((sum, item) => sum + item.minutes, 0));
        expect(agenda.minutes).toBeLessThanOrEqual(Math.max(0, minutes - RESERVED_MINUTES));
        const exceptions = candidates.filter(({ escalation, daysOverdue, slips, waiting, carried }) => escalation || daysOverdue || slips || waiting || carried);
        expect(agenda.items.length + agenda.left.length).toBe(exceptions.length);
        expect([...agenda.items, ...agenda.left].every((item) => /^[A-Z0-9].*\.$/.test(item.why))).toBe(true);
        expect(proposeAgenda([...candidates].reverse(), minutes)).toEqual(agenda);
      }),
    );
  });
});
