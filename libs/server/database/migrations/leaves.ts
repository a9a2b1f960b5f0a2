import { seenBySystem, sql, walled, type Migration } from '../migration.ts';

/** When members are away and who stands in, and whose notice somebody got instead of them. */
export const leaves: Migration = {
  name: 'leaves',
  sql: sql`
    create table leave (
      org_id uuid not null references organization,
      id uuid not null,
      member_id uuid not null,
      from_on date not null,
      until_on date not null check (until_on >= from_on),
      stand_in_id uuid,
      planned_at timestamptz not null,
      ended_at timestamptz,
      primary key (org_id, id),
      foreign key (org_id, member_id) references member,
      foreign key (org_id, stand_in_id) references member,
      check (stand_in_id is distinct from member_id)
    );
    create index leave_of_member on leave (org_id, member_id, until_on);
    create index leave_by_end on leave (org_id, until_on) where ended_at is null;
    ${walled('leave')}
    grant select, insert, update (stand_in_id, ended_at) on leave to throughline_app;
    ${seenBySystem('leave', 'org_id, id, member_id, from_on, until_on, stand_in_id, ended_at')}

    alter table notice
      add instead_of uuid,
      add way uuid[] not null default '{}',
      add foreign key (org_id, instead_of) references member;
  `,
};
