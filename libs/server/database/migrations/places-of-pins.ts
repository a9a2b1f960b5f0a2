import { sql, type Migration } from '../migration.ts';

/** A pinned view has a place of its own in the rail; what was pinned before stands in the order of pinning. */
export const placesOfPins: Migration = {
  name: 'places-of-pins',
  sql: sql`
    alter table pinned_view add column place int not null default 0;
    grant update (place) on pinned_view to throughline_app;
  `,
};
