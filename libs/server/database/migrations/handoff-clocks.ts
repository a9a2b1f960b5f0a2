import { sql, type Migration } from '../migration.ts';

/** The clock of an offered hand-off ends with its answer. */
export const handoffClocks: Migration = {
  name: 'handoff-clocks',
  sql: sql`
    alter table clock drop constraint clock_ended_why_check,
      add constraint clock_ended_why_check check (ended_why in ('ANSWERED', 'DELIVERED', 'NEW_DATE', 'RULING', 'CLOSED'));
  `,
};
