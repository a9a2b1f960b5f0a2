import type { AgendaItemId, CommitmentId, LocalDate, MemberId, OutcomeId, SiloId } from '#domain/kernel';

export const OUTCOME_KINDS = ['COMMITMENT', 'DECISION', 'AGREEMENT', 'HAND_OFF', 'ESCALATION', 'PARKED'] as const;
export type OutcomeKind = (typeof OUTCOME_KINDS)[number];

/** What a line captured in the room says. No silo in `promisedTo` is the CCO's office; no silos at all means everybody's. */
export type Capture =
  | {
      readonly kind: 'COMMITMENT'; readonly text: string; readonly carriedBy: SiloId; readonly promisedTo: SiloId | null;
      readonly ownerId: MemberId | null; readonly dueOn: LocalDate | null;
    }
  | { readonly kind: 'HAND_OFF'; readonly text: string; readonly from: SiloId; readonly to: SiloId; readonly dueOn: LocalDate | null }
  | { readonly kind: 'DECISION' | 'AGREEMENT' | 'ESCALATION' | 'PARKED'; readonly text: string; readonly siloIds: readonly SiloId[] };

/** What came out of a sitting. `commitmentId` is the record that it made or concerns. */
export type Outcome = Capture & { readonly id: OutcomeId; readonly itemId: AgendaItemId | null; readonly commitmentId: CommitmentId | null };
export type Promised = Extract<Outcome, { kind: 'COMMITMENT' }>;

/** What a new promise still lacks; the sitting cannot close before. */
export const lacksOf = (promise: Pick<Promised, 'ownerId' | 'dueOn'>): readonly ('owner' | 'date')[] => [
  ...(promise.ownerId === null ? (['owner'] as const) : []),
  ...(promise.dueOn === null ? (['date'] as const) : []),
];
