import { sql, type Migration } from '../migration.ts';

/** An import that brought an edited list back knows the one edit that takes all of it back. */
export const returnedLists: Migration = {
  name: 'returned-lists',
  sql: sql`
    alter table import_run add column bulk_id uuid, add foreign key (org_id, bulk_id) references bulk_edit;
    grant update (bulk_id) on import_run to throughline_app;
  `,
};
