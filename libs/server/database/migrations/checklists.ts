import { sql, walled, type Migration } from '../migration.ts';

/** What is to be ticked on the way to a promise, and which parts its lead wants delivered before the whole. */
export const checklists: Migration = {
  name: 'checklists',
  sql: sql`
    create table checklist_line (
      org_id uuid not null,
      id uuid not null,
      commitment_id uuid not null,
      place int not null check (place > 0),
      words text not null check (length(words) between 1 and 1000),
      done_at timestamptz,
      done_by uuid,
      primary key (org_id, id),
      foreign key (org_id, commitment_id) references commitment,
      foreign key (org_id, done_by) references member,
      check ((done_at is null) = (done_by is null))
    );
    create index checklist_of_commitment on checklist_line (org_id, commitment_id, place);
    ${walled('checklist_line')}
    grant select, insert, update (place, done_at, done_by), delete on checklist_line to throughline_app;

    alter table dependency add column needed boolean not null default false;
    alter table dependency add constraint only_parts_are_needed check (not needed or kind = 'PART');
    grant update (needed) on dependency to throughline_app;
  `,
};
