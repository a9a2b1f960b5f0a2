import { seenBySystem, sql, walled, type Migration } from '../migration.ts';

/** Organizations, and their members: persons in one organization. */
export const organizations: Migration = {
  name: 'organizations',
  sql: sql`
    revoke create on schema public from public;
    grant usage on schema public to throughline_app, throughline_system;

    create table organization (
      org_id uuid primary key,
      key text not null unique check (key ~ '^[a-z0-9][a-z0-9-]{1,62}$'),
      name text not null check (length(name) between 1 and 200),
      zone text not null,
      country text,
      is_example boolean not null default false,
      clock_offset interval not null default '0',
      created_at timestamptz not null,
      check (is_example or clock_offset = '0')
    );
    ${walled('organization', 'is_example')}
    grant select, insert, update (key, name, zone, country, clock_offset) on organization to throughline_app;
    ${seenBySystem('organization', 'org_id, key, is_example, clock_offset')}

    create table member (
      org_id uuid not null references organization,
      id uuid not null,
      account_id uuid,
      handle text not null check (length(handle) between 1 and 200),
      name text not null check (length(name) between 1 and 200),
      email text,
      zone text,
      digest_at text not null default '08:00',
      joined_at timestamptz not null,
      left_at timestamptz,
      primary key (org_id, id),
      unique (org_id, handle)
    );
    create unique index member_account on member (org_id, account_id) where account_id is not null;
    create index member_by_account on member (account_id);
    ${walled('member')}
    grant select, insert, update (account_id, name, email, zone, digest_at, left_at) on member to throughline_app;
    ${seenBySystem('member', 'org_id, id, account_id, left_at')}

    create table closure (
      org_id uuid not null references organization,
      id uuid not null,
      closed_on date not null,
      name text not null,
      primary key (org_id, id),
      unique (org_id, closed_on)
    );
    ${walled('closure')}
    grant select, insert, delete on closure to throughline_app;
  `,
};
