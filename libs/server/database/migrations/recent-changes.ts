import { sql, type Migration } from '../migration.ts';

/** What one member changed within a day is found without reading everybody's. */
export const recentChanges: Migration = {
  name: 'recent-changes',
  sql: sql`
    create index commitment_change_of_member on commitment_change (org_id, by_member_id, at);
    create index bulk_edit_of_member on bulk_edit (org_id, by_member_id, at);
    create index bulk_edit_undoes on bulk_edit (org_id, undoes) where undoes is not null;
  `,
};
