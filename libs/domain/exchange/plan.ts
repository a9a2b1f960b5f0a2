import type { Commitment, PartOf } from '#domain/commitment';
import type { CommitmentId, Fact, Instant, LocalDate, MemberId, SiloId, Zone } from '#domain/kernel';
import type { Member, PostHeld, Silo } from '#domain/org';
import type { Said } from './fields.ts';
import type { FileKind, Table } from './file.ts';
import type { Mapping } from './mapping.ts';
import type { Remark } from './row.ts';

/** A thing with what the last file said of it; null when no file ever did. */
export type FromFile<Thing> = { readonly thing: Thing; readonly said: Said | null };
/** What is written: the thing as it shall be, and what this file says of it. */
export type Written<Thing> = { readonly thing: Thing; readonly said: Said };

/** The organization as it is: commitments that a file brought, everything else whole. */
export type Snapshot = {
  readonly silos: readonly FromFile<Silo>[];
  /** Keys that silos had before: a file that still says one means the silo of today. */
  readonly formerSiloKeys?: ReadonlyMap<string, SiloId>;
  readonly members: readonly FromFile<Member>[];
  readonly posts: readonly PostHeld[];
  readonly commitments: readonly FromFile<Commitment>[];
};

/** A commitment of the list, for a row that was exported and came back. */
export type Listed = { readonly commitment: Commitment; readonly escalated: boolean };
/** What a row's edits make of a commitment, with what they tell. */
export type Edited = { readonly before: Commitment; readonly after: Commitment; readonly facts: readonly Fact[] };

export type ImportFile = { readonly kind: FileKind; readonly table: Table; readonly mapping: Mapping };

export type Import = {
  readonly files: readonly ImportFile[];
  readonly snapshot: Snapshot;
  /** By number: the commitments whose keys stand in the files as the list writes them. */
  readonly listed?: ReadonlyMap<number, Listed>;
  /** By their whole: the parts that its lead asked for first. */
  readonly neededParts?: ReadonlyMap<CommitmentId, readonly PartOf[]>;
  readonly by: MemberId;
  /** False for whoever may only bring an edited export back: nothing else comes in. */
  readonly runsImports?: boolean;
  readonly now: Instant;
  /** The organization's day; what is due before it starts no clock. */
  readonly today: LocalDate;
  /** The zone that new silos get and in which a file's days are meant. */
  readonly zone: Zone;
  readonly nextNumber: number;
  /** A new id at each call. */
  readonly newId: () => string;
};

export const OUTCOMES = ['created', 'updated', 'unchanged', 'imported-with-warning', 'refused'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** What becomes of one row, in words that the file's owner understands. */
export type RowReport = {
  readonly kind: FileKind;
  /** As a spreadsheet counts: the header is row 1. */
  readonly line: number;
  readonly key: string;
  readonly title: string;
  readonly outcome: Outcome;
  readonly remarks: readonly Remark[];
};

export type Writes<Thing> = { readonly create: readonly Written<Thing>[]; readonly update: readonly Written<Thing>[] };
export type Totals = Readonly<Record<Outcome, number>> & { readonly rows: number };

/** Everything that applying would do; applying the same files again plans nothing. */
export type ImportPlan = {
  readonly rows: readonly RowReport[];
  /** Per kind; each kind's outcomes add up to its rows. */
  readonly totals: Readonly<Record<FileKind, Totals>>;
  readonly members: Writes<Member>;
  readonly silos: Writes<Silo>;
  readonly posts: { readonly give: readonly PostHeld[]; readonly end: readonly PostHeld[] };
  readonly commitments: Writes<Commitment>;
  readonly edited: readonly Edited[];
  readonly facts: readonly Fact[];
};

/** What has been found so far, by the names that files use. */
export type Known = {
  readonly memberIds: ReadonlyMap<string, MemberId>;
  readonly siloIds: ReadonlyMap<string, SiloId>;
  /** Who and what an export names by name. */
  readonly members?: readonly Member[];
  readonly silos?: readonly Silo[];
};

