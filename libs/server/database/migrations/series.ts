import { sql, walled, type Migration } from '../migration.ts';

/** Promises that come again and again, and which commitment each of their dates became. */
export const series: Migration = {
  name: 'series',
  sql: sql`
    create table series (
      org_id uuid not null references organization,
      id uuid not null,
      version int not null check (version > 0),
      title text not null check (length(title) between 1 and 1000),
      customer_effect text not null,
      done_when text not null,
      carried_by uuid not null,
      promised_to uuid,
      owner_id uuid not null,
      rule jsonb not null,
      days_ahead int not null check (days_ahead between 1 and 90),
      started_by uuid not null,
      started_at timestamptz not null,
      next_on date,
      ended_at timestamptz,
      primary key (org_id, id),
      foreign key (org_id, carried_by) references silo,
      foreign key (org_id, promised_to) references silo,
      foreign key (org_id, owner_id) references member,
      foreign key (org_id, started_by) references member,
      check (carried_by is distinct from promised_to)
    );
    ${walled('series')}
    grant select, insert, update (version, title, carried_by, promised_to, owner_id, rule, days_ahead, next_on, ended_at) on series to throughline_app;

    create table occurrence (
      org_id uuid not null,
      id uuid not null,
      series_id uuid not null,
      "on" date not null,
      commitment_id uuid not null,
      primary key (org_id, id),
      unique (org_id, series_id, "on"),
      unique (org_id, commitment_id),
      foreign key (org_id, series_id) references series,
      foreign key (org_id, commitment_id) references commitment
    );
    ${walled('occurrence')}
    grant select, insert on occurrence to throughline_app;
  `,
};
