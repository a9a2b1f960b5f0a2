import type { RecurrenceRule } from '#domain/calendar';
import type { CommitmentId, Instant, LocalDate, MemberId, SeriesId, SiloId } from '#domain/kernel';

/** A promise that comes again and again. Each occurrence is a commitment of its own, made some days before it is due. */
export type Series = {
  readonly id: SeriesId;
  /** Goes up by one with every change; writers send the one that they read. */
  readonly version: number;
  /** The title of each occurrence; `{date}`, `{month}` and `{quarter}` stand for its own. */
  readonly title: string;
  readonly customerEffect: string;
  readonly doneWhen: string;
  readonly carriedBy: SiloId;
  readonly promisedTo: SiloId | null;
  /** Whoever owns each occurrence: owned the commitment that is repeated, so has said yes to it. */
  readonly ownerId: MemberId;
  readonly rule: RecurrenceRule;
  /** Calendar days before its date on which an occurrence is put on the list, 1 to 90. */
  readonly daysAhead: number;
  readonly startedBy: MemberId;
  readonly startedAt: Instant;
  /** The first date that has not been made; null once it has ended or the calendar is at its end. */
  readonly nextOn: LocalDate | null;
  readonly endedAt: Instant | null;
};

/** One date of a series, and the commitment that it became. */
export type Occurrence = { readonly seriesId: SeriesId; readonly on: LocalDate; readonly commitmentId: CommitmentId };
