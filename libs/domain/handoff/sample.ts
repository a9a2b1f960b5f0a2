import { addDays } from '#domain/calendar';
import type { CommitmentId, HandoffId, Instant, LocalDate, MemberId, SiloId } from '#domain/kernel';
import { capacitiesFor, type PostHeld } from '#domain/org';
import type { Handoff } from './handoff.ts';
import { offer, type Offer } from './offer.ts';
import { giverOf, handoffCapacities, type Around } from './standpoints.ts';
import type { HandoffDecided, HandoffStep } from './step.ts';

/** A small company for the tests of this folder: Service gives, Product receives. */
export const [SERVICE, PRODUCT, SALES] = ['service', 'product', 'sales'] as unknown as readonly [SiloId, SiloId, SiloId];
export const PEOPLE = ['giver', 'owner', 'receiver', 'standIn', 'both', 'cco', 'sponsor', 'seller', 'observer'] as const;
export type Person = (typeof PEOPLE)[number];
export const idOf = (person: Person): MemberId => person as unknown as MemberId;

const post = (person: Person, kind: PostHeld['kind'], siloId: SiloId | null = null): PostHeld => ({ memberId: idOf(person), kind, siloId });
export const COMPANY: readonly PostHeld[] = [
  post('giver', 'LEAD', SERVICE), post('owner', 'CONTRIBUTOR', SERVICE), post('receiver', 'LEAD', PRODUCT), post('standIn', 'STAND_IN', PRODUCT),
  post('both', 'STAND_IN', SERVICE), post('both', 'STAND_IN', PRODUCT), post('cco', 'CCO'), post('sponsor', 'SPONSOR'), post('seller', 'LEAD', SALES), post('observer', 'OBSERVER'),
];

export const AROUND: Around = { carriedBy: SERVICE, ownerId: idOf('owner') };
export const TODAY = '2026-11-12' as LocalDate;
export const inDays = (days: number): LocalDate => addDays(TODAY, days);
export const atTen = (on: LocalDate): Instant => (Date.parse(on) + 36_000_000) as Instant;

export const OFFER: Offer = {
  id: 'h-1' as HandoffId, seq: 1, commitment: { id: 'c-1' as CommitmentId, standing: 'ACCEPTED' }, title: 'The outage runbook',
  ready: ['Signed by legal', 'Every alarm has an owner'], fromSilo: SERVICE, toSilo: PRODUCT, dueOn: inDays(20),
};

export const stepBy = (person: Person, handoff: Handoff, today = TODAY): HandoffStep => ({
  by: idOf(person), capacities: handoffCapacities(handoff, AROUND, idOf(person), COMPANY, today), today, now: atTen(today),
});

export const offerBy = (person: Person, input: Offer = OFFER, today = TODAY): HandoffDecided => {
  const stands = { carriedBy: input.fromSilo, promisedTo: input.toSilo, ownerId: giverOf(input, AROUND) };
  return offer(input, { by: idOf(person), capacities: capacitiesFor(idOf(person), COMPANY, stands, today), today, now: atTen(today) });
};

export const done = (decided: HandoffDecided): Handoff => {
  if (!decided.ok) throw new Error(decided.problem.message);
  return decided.value.handoff;
};

export const offered = (more: Partial<Offer> = {}): Handoff => done(offerBy('giver', { ...OFFER, ...more }));
