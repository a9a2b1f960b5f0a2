import { seenBySystem, sql, walled, type Migration } from '../migration.ts';

/** Silos, and the posts that members hold. */
export const silos: Migration = {
  name: 'silos',
  sql: sql`
    create table silo (
      org_id uuid not null references organization,
      id uuid not null,
      version int not null default 1,
      key text not null check (length(key) between 1 and 100),
      name text not null check (length(name) between 1 and 200),
      mandate text not null default '',
      kind text not null default '',
      reporting_line text not null default 'NONE' check (reporting_line in ('DIRECT', 'DOTTED', 'NONE')),
      country text,
      zone text not null,
      created_at timestamptz not null,
      primary key (org_id, id),
      unique (org_id, key)
    );
    ${walled('silo')}
    grant select, insert, update (version, name, mandate, kind, reporting_line, country, zone) on silo to throughline_app;

    create table post (
      org_id uuid not null references organization,
      id uuid not null,
      kind text not null check (kind in ('SPONSOR', 'CCO', 'LEAD', 'STAND_IN', 'CONTRIBUTOR', 'OBSERVER', 'ADMIN')),
      member_id uuid not null,
      silo_id uuid,
      from_on date,
      until_on date,
      primary key (org_id, id),
      foreign key (org_id, member_id) references member,
      foreign key (org_id, silo_id) references silo,
      check ((silo_id is not null) = (kind in ('LEAD', 'STAND_IN', 'CONTRIBUTOR')))
    );
    create unique index post_once on post (org_id, kind, member_id, silo_id) nulls not distinct;
    create unique index one_lead on post (org_id, silo_id) where kind = 'LEAD';
    create index post_of_member on post (org_id, member_id);
    create index post_of_silo on post (org_id, silo_id);
    ${walled('post')}
    grant select, insert, delete, update (from_on, until_on) on post to throughline_app;
    ${seenBySystem('post', 'org_id, id, kind, member_id, silo_id, from_on, until_on')}
  `,
};
