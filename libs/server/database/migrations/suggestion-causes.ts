import { sql, type Migration } from '../migration.ts';

/** Which dates were suggested because of which commitment. */
export const suggestionCauses: Migration = {
  name: 'suggestionCauses',
  sql: sql`
    create index commitment_by_cause on commitment (org_id, suggested_because_of) where suggested_because_of is not null;
  `,
};
