import { sql, type Migration } from '../migration.ts';

/**
 * Accounts, sign-ins and limits stand outside every tenant: at sign-in nobody is in one yet.
 * Only the role 'system' reaches them; they hold no content of an organization.
 */
export const accounts: Migration = {
  name: 'accounts',
  sql: sql`
    create table account (
      id uuid primary key,
      email text not null unique check (email = lower(email) and length(email) <= 320),
      password_hash text,
      created_at timestamptz not null default now()
    );
    grant select, insert, update (password_hash), delete on account to throughline_system;

    create table sign_in (
      token_hash bytea primary key,
      account_id uuid not null references account on delete cascade,
      org_id uuid,
      member_id uuid,
      created_at timestamptz not null default now(),
      expires_at timestamptz not null,
      check ((org_id is null) = (member_id is null)),
      foreign key (org_id, member_id) references member
    );
    create index sign_in_by_account on sign_in (account_id);
    grant select, insert, delete on sign_in to throughline_system;

    create table rate_limit (
      key text primary key,
      points int not null default 0,
      expire bigint
    );
    grant select, insert, update, delete on rate_limit to throughline_system;
  `,
};
