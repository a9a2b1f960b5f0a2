import fc from 'fast-check';
import type { Commitment } from '../commitment.ts';
import { STANDINGS } from '../commitment.ts';
import { accepted, inDays, PRODUCT, proposed, SALES, SERVICE, TODAY } from '../sample.ts';
import { inherit, type Inheritance } from './inherit.ts';
import { isOpen } from './pass-on.ts';

const move = (commitment: Commitment, more: Partial<Inheritance> = {}) => inherit(commitment, { from: SERVICE, to: SALES, why: 'CLOSED', today: TODAY, ...more })?.commitment ?? null;

describe('a closed silo’s heir takes over', () => {
  test.each<[string, Commitment, Partial<Inheritance>, Partial<Commitment> | null]>([
    ['what it carries', accepted(), {}, { carriedBy: SALES, promisedTo: PRODUCT }],
    ['what it receives', accepted(), { from: PRODUCT }, { carriedBy: SERVICE, promisedTo: SALES }],
    ['its part', accepted({ contributingSiloIds: [SALES] }), { from: SALES, to: PRODUCT }, { contributingSiloIds: [PRODUCT] }],
    ['its part, not beside its own carrying', accepted({ contributingSiloIds: [SALES] }), {}, { carriedBy: SALES, contributingSiloIds: [] }],
    ['carrier into receiver: the CCO’s office receives', accepted(), { to: PRODUCT }, { carriedBy: PRODUCT, promisedTo: null }],
    ['receiver into carrier: the CCO’s office receives', accepted(), { from: PRODUCT, to: SERVICE }, { carriedBy: SERVICE, promisedTo: null }],
    ['a proposal that still waits', proposed(), {}, { carriedBy: SALES, waitingOn: 'CARRIER' }],
    ['nothing that it has no part in', accepted(), { from: SALES, to: PRODUCT }, null],
  ])('%s', (_, commitment, more, expected) => {
    const after = move(commitment, more);
    if (expected === null) expect(after).toBeNull();
    else expect(after).toMatchObject(expected);
  });

  test('what was due before the end stays with the silo that held it', () => {
    const { ownerId } = accepted();
    expect(move(accepted(), { today: inDays(29) })!.heldOnOriginal).toBeNull();
    expect(move(accepted(), { today: inDays(31) })!.heldOnOriginal).toEqual({ siloId: SERVICE, ownerId });
    expect(move(accepted(), { from: PRODUCT, today: inDays(31) })!.heldOnOriginal).toBeNull();
  });

  test('only what is open moves; no date, no standing, no owner and no slip is touched, and the two ends never are one', () => {
    const silo = fc.constantFrom(SERVICE, PRODUCT, SALES);
    fc.assert(fc.property(fc.constantFrom(...STANDINGS), silo, fc.option(silo), fc.subarray([SERVICE, PRODUCT, SALES]), silo, silo, fc.integer({ min: -40, max: 60 }), (standing, carriedBy, promisedTo, contributing, from, to, days) => {
      fc.pre(from !== to && carriedBy !== promisedTo);
      const before: Commitment = { ...accepted(), standing, carriedBy, promisedTo, contributingSiloIds: contributing.filter((id) => id !== carriedBy) };
      const after = move(before, { from, to, today: inDays(days) });
      if (after === null) return;
      expect(isOpen(before)).toBe(true);
      expect([after.carriedBy, after.promisedTo, ...after.contributingSiloIds]).not.toContain(from);
      expect(after.carriedBy).not.toBe(after.promisedTo);
      expect(after.contributingSiloIds).not.toContain(after.carriedBy);
      const kept = ({ originalOn, agreedOn, slips, asked, standing: now, ownerId, deliveries, rounds }: Commitment) => ({ originalOn, agreedOn, slips, asked, now, ownerId, deliveries, rounds });
      expect(kept(after)).toEqual(kept(before));
    }));
  });
});
