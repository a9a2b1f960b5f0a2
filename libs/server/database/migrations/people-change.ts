import { sql, type Migration } from '../migration.ts';

/** Who is expected in the seat of a coming sitting can pass to somebody else. */
export const peopleChange: Migration = {
  name: 'people change',
  sql: sql`
    grant update (expected_id, stand_in_id) on attendance to throughline_app;
  `,
};
