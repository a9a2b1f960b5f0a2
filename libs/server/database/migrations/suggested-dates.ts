import { sql, type Migration } from '../migration.ts';

/** A date that somebody else suggests to the carrying side, on the commitment's own row. */
export const suggestedDates: Migration = {
  name: 'suggestedDates',
  sql: sql`
    alter table commitment
      add column suggested_on date,
      add column suggested_reason text,
      add column suggested_note text,
      add column suggested_by uuid,
      add column suggested_at timestamptz,
      add column suggested_because_of uuid,
      add foreign key (org_id, suggested_by) references member,
      add foreign key (org_id, suggested_because_of) references commitment,
      add constraint suggested_by_somebody_for_a_reason check (
        suggested_on is null or (suggested_reason is not null and suggested_by is not null and suggested_at is not null));
    grant update (suggested_on, suggested_reason, suggested_note, suggested_by, suggested_at, suggested_because_of)
      on commitment to throughline_app;
  `,
};
