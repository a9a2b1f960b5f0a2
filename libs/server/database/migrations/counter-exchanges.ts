import { sql, type Migration } from '../migration.ts';

/** What each counter moved away from, and why a matter was raised by hand. */
export const counterExchanges: Migration = {
  name: 'counterExchanges',
  sql: sql`
    alter table counter_round add column from_on date;
    alter table escalation add column reason text not null default '' check (length(reason) <= 2000);
  `,
};
