import fc from 'fast-check';
import type { MemberId } from '#domain/kernel';
import type { Commitment } from '../commitment.ts';
import { accepted, idOf, inDays, proposed, stepBy, TODAY } from '../sample.ts';
import { STANDINGS } from '../commitment.ts';
import { isOpen, passOn } from './pass-on.ts';
import { place } from './place.ts';

const [lead, worker, standIn] = [idOf('lead'), idOf('worker'), idOf('standIn')];
const pass = (commitment: Commitment, from: MemberId, to: MemberId | null, today = TODAY) => passOn(commitment, { from, to, why: 'MEMBER_LEFT', today });

describe('passing a promise on', () => {
  test('the owner changes, and nothing else of the promise', () => {
    const before = accepted();
    const { commitment, facts } = pass(before, lead, standIn)!;
    expect(commitment).toEqual({ ...before, ownerId: standIn, version: before.version + 1 });
    expect(facts).toEqual([{
      type: 'commitment.passed-on', subject: { kind: 'commitment', id: before.id },
      data: expect.objectContaining({ ownerId: standIn, formerOwnerId: lead, why: 'MEMBER_LEFT' }),
    }]);
  });

  test('from the original date on it stays kept or broken for who held it then', () => {
    expect(pass(accepted(), lead, standIn, inDays(29))!.commitment.heldOnOriginal).toBeNull();
    expect(pass(accepted(), lead, standIn, inDays(30))!.commitment.heldOnOriginal).toEqual({ siloId: accepted().carriedBy, ownerId: lead });
  });

  test('whoever is asked to own it is replaced, or asked no more when they take it', () => {
    const asked = { ...accepted(), namedOwnerId: worker };
    expect(pass(asked, worker, standIn)!.commitment).toMatchObject({ ownerId: lead, namedOwnerId: standIn });
    expect(pass(asked, worker, lead)!.commitment).toMatchObject({ ownerId: lead, namedOwnerId: null });
    expect(pass(asked, worker, null)!.commitment).toMatchObject({ ownerId: lead, namedOwnerId: null });
    expect(pass(asked, lead, worker)!.commitment).toMatchObject({ ownerId: worker, namedOwnerId: null });
  });

  test('whoever was suggested to look at it is replaced, never by somebody who does it', () => {
    const looked = { ...accepted(), verifierId: worker };
    const to = (verifierTo: MemberId | null) => passOn(looked, { from: worker, to: null, verifierTo, why: 'MEMBER_LEFT', today: TODAY })!;
    expect(to(standIn).commitment).toMatchObject({ verifierId: standIn, ownerId: lead });
    expect(to(standIn).facts).toMatchObject([{ data: { formerVerifierId: worker, verifierId: standIn } }]);
    expect(to(lead).commitment.verifierId).toBeNull();
    expect(to(null).commitment.verifierId).toBeNull();
  });

  test('with nobody to take it, a promise keeps its former owner to be placed, and a proposal waits for one', () => {
    expect(pass(accepted(), lead, null)).toBeNull();
    expect(pass({ ...proposed(), ownerId: lead }, lead, null)!.commitment.ownerId).toBeNull();
  });

  test('only what is open passes, and only what the member holds', () => {
    for (const standing of STANDINGS) expect(pass({ ...accepted(), standing }, lead, standIn) !== null).toBe(isOpen({ standing }));
    expect(pass(accepted(), worker, standIn)).toBeNull();
  });

  test('it makes no slip and never moves a date', () => {
    const who = fc.constantFrom(lead, worker, standIn, null);
    fc.assert(fc.property(fc.constantFrom(...STANDINGS), who, who, fc.constantFrom(lead, worker), who, fc.integer({ min: -40, max: 60 }), (standing, ownerId, namedOwnerId, from, to, days) => {
      const before: Commitment = { ...accepted(), standing, ownerId, namedOwnerId };
      const after = pass(before, from, to === from ? null : to, inDays(days))?.commitment ?? before;
      const dates = ({ originalOn, agreedOn, slips, asked, standing: now, deliveries }: Commitment) => ({ originalOn, agreedOn, slips, asked, now, deliveries });
      expect(dates(after)).toEqual(dates(before));
    }));
  });
});

describe('placing', () => {
  const cco = stepBy('cco', accepted()).capacities;
  test('only the CCO, and only what nobody holds', () => {
    const to = standIn;
    expect(place(accepted(), { to, ownerHasLeft: true, capacities: cco, today: TODAY })).toMatchObject({ ok: true, value: { commitment: { ownerId: to } } });
    expect(place(accepted(), { to, ownerHasLeft: false, capacities: cco, today: TODAY })).toMatchObject({ ok: false, problem: { code: 'WRONG_STATE' } });
    expect(place(accepted(), { to, ownerHasLeft: true, capacities: stepBy('lead', accepted()).capacities, today: TODAY })).toMatchObject({ ok: false, problem: { code: 'NOT_ALLOWED' } });
  });
});
