import { sql, walled, type Migration } from '../migration.ts';

/** Files that people send, and their content in chunks where it is kept in the database. */
export const files: Migration = {
  name: 'files',
  sql: sql`
    create table file (
      org_id uuid not null references organization,
      id uuid not null,
      name text not null check (length(name) between 1 and 200),
      media_type text not null,
      picture boolean not null,
      note text not null,
      size bigint not null check (size > 0),
      sha256 text not null,
      place text not null check (place in ('DATABASE', 'DISK')),
      uploaded_by uuid not null,
      uploaded_at timestamptz not null,
      subject_kind text,
      subject_id uuid,
      comment_id uuid,
      dropped_at timestamptz,
      primary key (org_id, id),
      foreign key (org_id, uploaded_by) references member,
      foreign key (org_id, comment_id) references comment,
      check ((subject_kind is null) = (subject_id is null)),
      check (comment_id is null or subject_id is not null)
    );
    create index file_of_subject on file (org_id, subject_id) where subject_id is not null;
    create index file_of_comment on file (org_id, comment_id) where comment_id is not null;
    ${walled('file')}
    grant select, insert, update (subject_kind, subject_id, comment_id, dropped_at) on file to throughline_app;

    create table file_chunk (
      org_id uuid not null,
      id uuid not null,
      file_id uuid not null,
      seq int not null,
      bytes bytea not null,
      primary key (org_id, id),
      unique (org_id, file_id, seq),
      foreign key (org_id, file_id) references file
    );
    alter table file_chunk alter column bytes set storage external;
    ${walled('file_chunk')}
    grant select, insert, delete on file_chunk to throughline_app;
  `,
};
