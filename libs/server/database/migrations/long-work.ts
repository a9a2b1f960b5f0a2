import { sql, walled, type Migration } from '../migration.ts';

/** Work that takes longer than an answer: how far it is, whether whoever asked for it takes it back, and how it ended. */
export const longWork: Migration = {
  name: 'long_work',
  sql: sql`
    create table long_work (
      org_id uuid not null references organization,
      id uuid not null,
      kind text not null check (kind in ('IMPORT')),
      subject_id uuid not null,
      title text not null,
      by_member_id uuid not null,
      asked_at timestamptz not null,
      state text not null check (state in ('WAITING', 'RUNNING', 'DONE', 'FAILED', 'CANCELLED')),
      step text not null check (step in ('READING', 'CHECKING', 'WRITING', 'RECORDING')),
      done int not null,
      total int not null,
      -- how often it was begun: a process may be killed in the middle
      attempts int not null default 0,
      cancel_asked boolean not null default false,
      problem jsonb,
      ended_at timestamptz,
      dismissed boolean not null default false,
      primary key (org_id, id),
      foreign key (org_id, by_member_id) references member
    );
    create index long_work_of_member on long_work (org_id, by_member_id, asked_at);
    create index long_work_of_subject on long_work (org_id, subject_id, asked_at);
    ${walled('long_work')}
    grant select, insert, update (state, step, done, total, attempts, cancel_asked, problem, ended_at, dismissed) on long_work to throughline_app;

    alter table import_run drop constraint import_run_state_check;
    alter table import_run add constraint import_run_state_check check (state in ('DRY_RUN', 'APPLYING', 'APPLIED'));
  `,
};
