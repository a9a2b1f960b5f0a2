import { sql, walled, type Migration } from '../migration.ts';

/** Imports: the files until they are applied, what became of each row, and what a file last said of each thing. */
export const imports: Migration = {
  name: 'imports',
  sql: sql`
    create table import_run (
      org_id uuid not null references organization,
      id uuid not null,
      version int not null check (version > 0),
      state text not null check (state in ('DRY_RUN', 'APPLIED')),
      started_by uuid not null,
      started_at timestamptz not null,
      applied_by uuid,
      applied_at timestamptz,
      totals jsonb,
      problem jsonb,
      -- over what becomes of every row: applying finds out by it whether the plan is still the one that was looked at
      digest text,
      primary key (org_id, id),
      foreign key (org_id, started_by) references member,
      foreign key (org_id, applied_by) references member
    );
    create index import_run_by_start on import_run (org_id, started_at);
    ${walled('import_run')}
    grant select, insert, delete, update (version, state, applied_by, applied_at, totals, problem, digest) on import_run to throughline_app;

    create table import_file (
      org_id uuid not null references organization,
      id uuid not null,
      run_id uuid,
      kind text not null check (kind in ('PEOPLE', 'SILOS', 'COMMITMENTS')),
      name text not null,
      headers jsonb not null,
      samples jsonb not null,
      row_count int not null,
      mapping jsonb not null,
      -- dropped once applied
      content text,
      uploaded_by uuid not null,
      uploaded_at timestamptz not null,
      primary key (org_id, id),
      foreign key (org_id, run_id) references import_run,
      foreign key (org_id, uploaded_by) references member
    );
    create index import_file_of_run on import_file (org_id, run_id);
    ${walled('import_file')}
    grant select, insert, delete, update (run_id, kind, mapping, content) on import_file to throughline_app;

    create table import_row (
      org_id uuid not null,
      id uuid not null,
      run_id uuid not null,
      seq int not null,
      kind text not null,
      line int not null,
      key text not null,
      title text not null,
      outcome text not null,
      remarks jsonb not null,
      primary key (org_id, id),
      unique (org_id, run_id, seq),
      foreign key (org_id, run_id) references import_run
    );
    ${walled('import_row')}
    grant select, insert, delete on import_row to throughline_app;

    create table imported_thing (
      org_id uuid not null references organization,
      id uuid not null,
      kind text not null check (kind in ('PEOPLE', 'SILOS', 'COMMITMENTS')),
      subject_id uuid not null,
      said jsonb not null,
      primary key (org_id, id),
      unique (org_id, kind, subject_id)
    );
    ${walled('imported_thing')}
    grant select, insert, update (said) on imported_thing to throughline_app;
  `,
};
