import type { Fact, FactValue, Instant, LocalDate, MemberId, Result } from '#domain/kernel';
import type { Capacity } from '#domain/org';
import type { Commitment } from './commitment.ts';

/** From where somebody looks at a commitment: who they are to it, and the day in the carrying silo's zone. */
export type View = {
  readonly capacities: ReadonlySet<Capacity>;
  readonly today: LocalDate;
  /** Whether an escalation about it is open: then it is withdrawn only by both leads or a ruling. */
  readonly escalated?: boolean;
};

/** Somebody takes a step now. `version` is the one that they read; leave it out only where no reader is involved. */
export type Step = View & { readonly by: MemberId; readonly now: Instant; readonly version?: number };

export type Change = { readonly commitment: Commitment; readonly facts: readonly Fact[] };
export type Decided = Result<Change>;

export const changed = (commitment: Commitment, patch: Partial<Commitment>): Commitment => ({
  ...commitment,
  ...patch,
  version: commitment.version + 1,
});

/** A fact about the commitment: always says which silos it stands between and who owns it. */
export const factOf = (
  commitment: Pick<Commitment, 'id' | 'number' | 'carriedBy' | 'promisedTo' | 'ownerId'>,
  type: `commitment.${string}`,
  more: Readonly<Record<string, FactValue>> = {},
  text: Readonly<Record<string, string>> = {},
): Fact => {
  const said = Object.fromEntries(Object.entries(text).filter(([, words]) => words !== ''));
  const { id, number, carriedBy, promisedTo, ownerId } = commitment;
  const fact = { type, subject: { kind: 'commitment' as const, id }, data: { number, carriedBy, promisedTo, ownerId, ...more } };
  return Object.keys(said).length === 0 ? fact : { ...fact, text: said };
};
