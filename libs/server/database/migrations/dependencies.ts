import { sql, walled, type Migration } from '../migration.ts';

/** What waits for what, and what is a part of what: one graph without circles. */
export const dependencies: Migration = {
  name: 'dependencies',
  sql: sql`
    create table dependency (
      org_id uuid not null,
      id uuid not null,
      waiting_id uuid not null,
      awaited_id uuid not null,
      kind text not null check (kind in ('WAITS', 'PART')),
      added_by uuid,
      added_at timestamptz not null,
      primary key (org_id, id),
      unique (org_id, waiting_id, awaited_id),
      foreign key (org_id, waiting_id) references commitment,
      foreign key (org_id, awaited_id) references commitment,
      foreign key (org_id, added_by) references member,
      check (waiting_id <> awaited_id)
    );
    create index dependency_of_awaited on dependency (org_id, awaited_id, waiting_id);
    create unique index part_of_one_whole on dependency (org_id, awaited_id) where kind = 'PART';
    ${walled('dependency')}
    grant select, insert, delete on dependency to throughline_app;
  `,
};
