import { localDateOf } from '#domain/calendar';
import type { Instant, LocalDate, Zone } from '#domain/kernel';

/** What the list shows of a commitment, as an export takes it. */
export type ListedCommitment = {
  readonly version: number;
  readonly key: string;
  readonly title: string;
  readonly face: string;
  readonly owner: { readonly name: string } | null;
  readonly carriedBy: { readonly name: string } | undefined;
  readonly promisedTo: { readonly name: string } | null | undefined;
  readonly proposedOn: LocalDate | null;
  readonly originalOn: LocalDate | null;
  readonly agreedOn: LocalDate | null;
  readonly slipCount: number;
  readonly slipDays: number;
  readonly lastWordAt: Instant | null;
  readonly nextStep: string;
  readonly customerEffect: string;
  readonly doneWhen: string;
};

export type Cell =
  | { readonly kind: 'TEXT'; readonly text: string }
  | { readonly kind: 'DATE'; readonly on: LocalDate | null }
  | { readonly kind: 'NUMBER'; readonly number: number };

export type ExportColumn = {
  /** One letter, by which the version column knows the cell. */
  readonly letter: string;
  /** As the first row names it: a word that the importer maps by itself. */
  readonly header: string;
  /** In characters, for a sheet. */
  readonly width: number;
  readonly of: (row: ListedCommitment, zone: Zone) => Cell;
};

/** The receiving side when no silo is. */
export const OFFICE = 'CCO’s office';

const WORDS: Readonly<Record<string, string>> = { SILENT: 'No word' };
const faceWord = (face: string): string => WORDS[face] ?? face.charAt(0) + face.slice(1).toLowerCase().replaceAll('_', ' ');

const text = (words: string): Cell => ({ kind: 'TEXT', text: words });
const date = (on: LocalDate | null): Cell => ({ kind: 'DATE', on });
const number = (value: number): Cell => ({ kind: 'NUMBER', number: value });

const column = (letter: string, header: string, width: number, of: ExportColumn['of']): ExportColumn => ({ letter, header, width, of });

/** What may stand between the key, which is always first, and the version, which is always last. */
export const EXPORT_COLUMNS = {
  title: column('t', 'Title', 48, (row) => text(row.title)),
  state: column('s', 'State', 14, (row) => text(faceWord(row.face))),
  owner: column('o', 'Owner', 22, (row) => text(row.owner?.name ?? '')),
  carriedBy: column('c', 'Carried by', 18, (row) => text(row.carriedBy?.name ?? '')),
  promisedTo: column('p', 'Promised to', 18, (row) => text(row.promisedTo?.name ?? OFFICE)),
  due: column('d', 'Due', 12, (row) => date(row.agreedOn ?? row.proposedOn)),
  original: column('f', 'Original date', 12, (row) => date(row.originalOn)),
  slips: column('l', 'Slips', 8, (row) => number(row.slipCount)),
  slipDays: column('y', 'Days slipped', 12, (row) => number(row.slipDays)),
  lastWord: column('w', 'Last word', 12, (row, zone) => date(row.lastWordAt === null ? null : localDateOf(row.lastWordAt, zone))),
  nextStep: column('n', 'Next step', 36, (row) => text(row.nextStep)),
  customerEffect: column('e', 'Customer effect', 36, (row) => text(row.customerEffect)),
  doneWhen: column('q', 'Done when', 36, (row) => text(row.doneWhen)),
} as const satisfies Readonly<Record<string, ExportColumn>>;

export type ExportColumnName = keyof typeof EXPORT_COLUMNS;
export const EXPORT_COLUMN_NAMES = Object.keys(EXPORT_COLUMNS) as readonly ExportColumnName[];

export const KEY_HEADER = 'Key';
export const VERSION_HEADER = 'Version';
