import { sql, walled, type Migration } from '../migration.ts';

/** Views of the list that people save, what they pin, and with which view the list opens for each post. */
export const savedViews: Migration = {
  name: 'saved-views',
  sql: sql`
    create table saved_view (
      org_id uuid not null references organization,
      id uuid not null,
      version int not null,
      name text not null check (length(name) between 1 and 60),
      address text not null check (length(address) <= 8000),
      made_by uuid not null,
      shared boolean not null,
      removed_at timestamptz,
      primary key (org_id, id),
      foreign key (org_id, made_by) references member
    );
    create index saved_view_of_member on saved_view (org_id, made_by);
    create index shared_view on saved_view (org_id) where shared;
    ${walled('saved_view')}
    grant select, insert, update (version, name, address, shared, removed_at) on saved_view to throughline_app;

    create table pinned_view (
      org_id uuid not null,
      id uuid not null,
      member_id uuid not null,
      built_in text,
      saved_view_id uuid,
      pinned_at timestamptz not null,
      primary key (org_id, id),
      unique nulls not distinct (org_id, member_id, built_in, saved_view_id),
      foreign key (org_id, member_id) references member,
      foreign key (org_id, saved_view_id) references saved_view,
      check (num_nonnulls(built_in, saved_view_id) = 1)
    );
    ${walled('pinned_view')}
    grant select, insert, delete on pinned_view to throughline_app;

    create table opening_view (
      org_id uuid not null,
      id uuid not null,
      post text not null,
      built_in text,
      saved_view_id uuid,
      primary key (org_id, id),
      unique (org_id, post),
      foreign key (org_id) references organization,
      foreign key (org_id, saved_view_id) references saved_view,
      check (num_nonnulls(built_in, saved_view_id) = 1)
    );
    ${walled('opening_view')}
    grant select, insert, delete on opening_view to throughline_app;
  `,
};
