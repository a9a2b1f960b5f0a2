import { sql, walled, type Migration } from '../migration.ts';

/** The same clientMutationId gives the same answer; another body under it is refused. */
export const answeredMutations: Migration = {
  name: 'answered-mutations',
  sql: sql`
    create table answered_mutation (
      org_id uuid not null references organization,
      id uuid not null,
      member_id uuid not null,
      key text not null check (length(key) between 1 and 100),
      body_digest text not null,
      answer jsonb,
      answered_at timestamptz not null,
      primary key (org_id, id),
      unique (org_id, member_id, key),
      foreign key (org_id, member_id) references member
    );
    ${walled('answered_mutation')}
    grant select, insert, update (answer) on answered_mutation to throughline_app;
  `,
};
