import { sql, walled, type Migration } from '../migration.ts';

/** What each change of a commitment wrote over, so that whoever made it can take it back; and the slips taken back so. */
export const commitmentChanges: Migration = {
  name: 'commitment_changes',
  sql: sql`
    alter table slip add column undone_at timestamptz;
    grant update (undone_at) on slip to throughline_app;

    create table commitment_change (
      org_id uuid not null references organization,
      id uuid not null,
      commitment_id uuid not null,
      -- the version that it wrote
      version int not null,
      what text not null,
      before jsonb not null,
      slip_seq int,
      by_member_id uuid not null,
      at timestamptz not null,
      -- the change that this one took back
      undoes uuid,
      bulk_id uuid,
      primary key (org_id, id),
      unique (org_id, commitment_id, version),
      unique (org_id, undoes),
      foreign key (org_id, commitment_id) references commitment,
      foreign key (org_id, by_member_id) references member,
      foreign key (org_id, undoes) references commitment_change
    );
    create index commitment_change_of_bulk on commitment_change (org_id, bulk_id) where bulk_id is not null;
    ${walled('commitment_change')}
    grant select, insert on commitment_change to throughline_app;
  `,
};
