import type { DatabaseUrls } from '#server/embedded';

/** A database that is ready to be migrated, wherever it comes from. */
export interface Database {
  readonly urls: Omit<DatabaseUrls, 'admin'>;
  /** Remembers, beside the data, that the example company was loaded, and how to sign in. */
  readonly exampleNote: string;
  /** One line for the terminal. */
  readonly told: string;
  /** Settles with an error when the database is lost for good. */
  readonly failed: Promise<Error | undefined>;
  stop(): Promise<void>;
}
