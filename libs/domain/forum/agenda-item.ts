import type { AgendaItemId, Instant, Subject } from '#domain/kernel';

/** What a sitting looks at: a record, or (no subject) a matter in words alone. */
export type AgendaItem = {
  readonly id: AgendaItemId;
  readonly subject: Subject | null;
  readonly title: string;
  /** One line that says why it is here. */
  readonly why: string;
  readonly minutes: number;
  /** How many sittings closed before this one with it still open. */
  readonly carried: number;
  /** When it was first taken up in the room. */
  readonly takenAt: Instant | null;
  readonly settled: boolean;
};
