/** What an import can read: one file a kind, in this order. */
export const FILE_KINDS = ['PEOPLE', 'SILOS', 'COMMITMENTS'] as const;
export type FileKind = (typeof FILE_KINDS)[number];

/** A file as its reader parsed it: nothing cleaned, the header line apart. */
export type Table = {
  /** The file's own name, as people will read it in notes: `commitments.csv`. */
  readonly name: string;
  readonly headers: readonly string[];
  readonly rows: readonly (readonly string[])[];
};

/** More rows than this in one file are refused as a whole. */
export const MOST_ROWS = 50_000;
