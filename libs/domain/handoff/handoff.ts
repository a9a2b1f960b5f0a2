import type { CommitmentId, HandoffId, Instant, LocalDate, SiloId } from '#domain/kernel';
import type { AskedDue, DueSlip, Round } from './parts.ts';

export const HANDOFF_STATES = ['OFFERED', 'ACCEPTED', 'DELIVERED', 'DONE', 'RETURNED', 'VOID'] as const;
export type HandoffState = (typeof HANDOFF_STATES)[number];

/** What still is to happen between two silos. */
export const OPEN_STATES: readonly HandoffState[] = ['OFFERED', 'ACCEPTED', 'DELIVERED', 'RETURNED'];

/** What one silo owes another inside a commitment. Child rows for `rounds` and `slips`, in order, `seq` from 1. */
export type Handoff = {
  readonly id: HandoffId;
  /** Goes up by one with every change; writers send the one that they read. */
  readonly version: number;
  readonly commitmentId: CommitmentId;
  /** Counted in its commitment: the 2 of `C-12/2`. */
  readonly seq: number;
  /** What is handed off. */
  readonly title: string;
  /** What "ready" means, line by line; never empty. */
  readonly ready: readonly string[];
  /** The silo that gives. */
  readonly fromSilo: SiloId;
  /** The silo that receives; never the giving one. */
  readonly toSilo: SiloId;
  readonly state: HandoffState;
  /** Since when it is in this state. */
  readonly since: Instant;
  /** The date on the table while OFFERED or RETURNED, else the agreed one. A day of the giving silo. */
  readonly dueOn: LocalDate;
  readonly asked: AskedDue | null;
  readonly rounds: readonly Round[];
  readonly slips: readonly DueSlip[];
  /** Why it is void; empty otherwise. */
  readonly voidReason: string;
};

/** What people call it: `C-12/2`. */
export const handoffKey = (commitmentNumber: number, seq: number): string => `C-${commitmentNumber}/${seq}`;

export const isOpenHandoff = ({ state }: Pick<Handoff, 'state'>): boolean => OPEN_STATES.includes(state);

/** How often the receiving silo gave it back. */
export const returnsOf = ({ rounds }: Pick<Handoff, 'rounds'>): number => rounds.filter(({ answer }) => answer === 'RETURNED').length;
