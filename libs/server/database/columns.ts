import { Column, PrimaryColumn, type ColumnOptions } from 'typeorm';
import type { Instant } from '#domain/kernel';

const asInstant = {
  to: (at: Instant | null | undefined) => (at === null || at === undefined ? at : new Date(at)),
  from: (at: number | null) => at,
};

/** A column of instants: `timestamptz` in the database, whole milliseconds in the program. */
export const InstantColumn = (options: ColumnOptions = {}): PropertyDecorator =>
  Column({ ...options, type: 'timestamptz', transformer: asInstant });

/** A column of local dates: `date` in the database, `YYYY-MM-DD` in the program. */
export const LocalDateColumn = (options: ColumnOptions = {}): PropertyDecorator => Column({ ...options, type: 'date' });

/** One of the two halves of every tenant table's key: `(org_id, id)`. */
export const KeyColumn = (name: string): PropertyDecorator => PrimaryColumn({ name, type: 'uuid' });
