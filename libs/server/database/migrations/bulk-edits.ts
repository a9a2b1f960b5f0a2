import { sql, walled, type Migration } from '../migration.ts';

/** One change of many commitments: how many took it, and why the others did not. */
export const bulkEdits: Migration = {
  name: 'bulk_edits',
  sql: sql`
    create table bulk_edit (
      org_id uuid not null references organization,
      id uuid not null,
      kind text not null,
      by_member_id uuid not null,
      at timestamptz not null,
      changed int not null,
      -- ids by reason
      refused jsonb not null,
      -- the bulk edit that this one took back
      undoes uuid,
      primary key (org_id, id),
      foreign key (org_id, by_member_id) references member,
      foreign key (org_id, undoes) references bulk_edit
    );
    ${walled('bulk_edit')}
    grant select, insert on bulk_edit to throughline_app;

    alter table commitment_change add foreign key (org_id, bulk_id) references bulk_edit;
  `,
};
