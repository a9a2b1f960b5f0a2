import { seenBySystem, sql, walled, type Migration } from '../migration.ts';

/** What happens later: a kind, a subject and a moment, and nothing else, so that the tick can look across tenants. */
export const due: Migration = {
  name: 'due',
  sql: sql`
    create table due (
      org_id uuid not null references organization,
      kind text not null,
      subject_id uuid not null,
      due_at timestamptz not null,
      primary key (org_id, kind, subject_id)
    );
    create index due_soonest on due (due_at);
    create index due_of_kind on due (org_id, kind, due_at);
    ${walled('due')}
    grant select, insert, update (due_at), delete on due to throughline_app;
    ${seenBySystem('due', 'org_id, kind, subject_id, due_at')}
  `,
};
