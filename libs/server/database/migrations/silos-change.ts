import { sql, walled, type Migration } from '../migration.ts';

/** A silo can be closed into an heir, and change its key; whatever called it by an old name still finds it. */
export const silosChange: Migration = {
  name: 'silos change',
  sql: sql`
    alter table silo
      add closed_on date,
      -- always a silo that is open: an heir that is closed itself hands all of its own on
      add heir_id uuid,
      add foreign key (org_id, heir_id) references silo,
      add constraint closed_with_an_heir check ((closed_on is null) = (heir_id is null) and heir_id is distinct from id);
    create index silo_of_heir on silo (org_id, heir_id) where heir_id is not null;
    grant update (key, closed_on, heir_id) on silo to throughline_app;

    create table silo_former_key (
      org_id uuid not null references organization,
      id uuid not null,
      key text not null check (length(key) between 1 and 100),
      silo_id uuid not null,
      until_at timestamptz not null,
      primary key (org_id, id),
      unique (org_id, key),
      foreign key (org_id, silo_id) references silo
    );
    create index silo_former_key_of_silo on silo_former_key (org_id, silo_id);
    ${walled('silo_former_key')}
    grant select, insert, delete on silo_former_key to throughline_app;

    grant update (silo_id) on clock to throughline_app;
    grant update (silo_ids) on escalation to throughline_app;
    grant update (silo_id), delete on attendance to throughline_app;
    grant update (quorum) on sitting to throughline_app;
    grant update (silo_id) on contributing_silo to throughline_app;
  `,
};
