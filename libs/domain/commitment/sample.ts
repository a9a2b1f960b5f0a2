import { addDays, endOfDay } from '#domain/calendar';
import type { CommitmentId, Instant, LocalDate, MemberId, SiloId, Zone } from '#domain/kernel';
import type { PostHeld } from '#domain/org';
import type { Commitment } from './commitment.ts';
import { propose, type Proposal } from './propose.ts';
import { capacitiesOn } from './standpoints.ts';
import type { Decided, Step } from './step.ts';

/** A small company for the tests of this folder: Service carries, Product receives, and some people have two posts. */
const siloIds = ['service', 'product', 'sales'] as unknown as readonly [SiloId, SiloId, SiloId];
export const [SERVICE, PRODUCT, SALES] = siloIds;

export const PEOPLE = ['lead', 'standIn', 'worker', 'receiver', 'both', 'cco', 'sponsor', 'observer', 'seller'] as const;
export type Person = (typeof PEOPLE)[number];
export const idOf = (person: Person): MemberId => person as unknown as MemberId;

const post = (person: Person, kind: PostHeld['kind'], siloId: SiloId | null = null): PostHeld => ({ memberId: idOf(person), kind, siloId });
export const COMPANY: readonly PostHeld[] = [
  post('lead', 'LEAD', SERVICE), post('standIn', 'STAND_IN', SERVICE), post('worker', 'CONTRIBUTOR', SERVICE),
  post('receiver', 'LEAD', PRODUCT), post('both', 'LEAD', PRODUCT), post('both', 'CONTRIBUTOR', SERVICE),
  post('cco', 'CCO'), post('sponsor', 'SPONSOR'), post('observer', 'OBSERVER'), post('seller', 'LEAD', SALES),
];

export const UTC = 'UTC' as Zone;
export const TODAY = '2026-11-12' as LocalDate;
export const inDays = (days: number): LocalDate => addDays(TODAY, days);
/** 10:00 UTC of the day. */
export const atTen = (on: LocalDate): Instant => (Date.parse(on) + 36_000_000) as Instant;
export const endOf = (on: LocalDate | null): Instant | null => (on === null ? null : endOfDay(on, UTC));

/** A step by this person on this day, with everything that their posts make them to the commitment. */
export const stepBy = (person: Person, commitment: Pick<Commitment, 'carriedBy' | 'promisedTo' | 'ownerId' | 'namedOwnerId' | 'proposedBy' | 'deliveries'>, today = TODAY): Step => ({
  by: idOf(person), capacities: capacitiesOn(commitment, idOf(person), COMPANY, today), today, now: atTen(today),
});

export const PROPOSAL: Proposal = {
  id: 'c-1' as CommitmentId, number: 12, title: 'Answer every outage within the hour', carriedBy: SERVICE, promisedTo: PRODUCT, on: inDays(30),
};

export const done = (decided: Decided): Commitment => {
  if (!decided.ok) throw new Error(decided.problem.message);
  return decided.value.commitment;
};

export const proposed = (more: Partial<Proposal> = {}, by: Person = 'receiver', today = TODAY): Commitment => {
  const proposal = { ...PROPOSAL, ...more };
  return done(propose(proposal, stepBy(by, { ...proposal, ownerId: null, namedOwnerId: null, proposedBy: null, deliveries: [] }, today)));
};

/** Promised by Service's lead, who owns it, for 30 days from today. */
export const accepted = (more: Partial<Proposal> = {}): Commitment => proposed({ ownerId: idOf('lead'), ...more }, 'lead');

/** The facts of a decision, or why it was refused. */
export const factsOf = (decided: Decided): readonly string[] => (decided.ok ? decided.value.facts.map((fact) => fact.type) : [decided.problem.code]);
export const refusal = (decided: { readonly ok: boolean }) => (decided.ok ? null : (decided as Extract<Decided, { ok: false }>).problem);
