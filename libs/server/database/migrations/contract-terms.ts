import { sql, type Migration } from '../migration.ts';

/** The organization's limits of silence and load, and what a contract says beside its dates: verifier, effect date, load, kind of change. */
export const contractTerms: Migration = {
  name: 'contractTerms',
  sql: sql`
    alter table organization
      add column silent_after_days int not null default 14 check (silent_after_days between 1 and 365),
      add column stale_after_days int not null default 28 check (stale_after_days between 2 and 730),
      add column most_open_of_owner int not null default 10 check (most_open_of_owner between 1 and 1000),
      add column most_open_of_silo int not null default 40 check (most_open_of_silo between 1 and 10000),
      add column most_in_a_week int not null default 3 check (most_in_a_week between 1 and 1000),
      add constraint silent_before_stale check (silent_after_days < stale_after_days);
    grant update (silent_after_days, stale_after_days, most_open_of_owner, most_open_of_silo, most_in_a_week) on organization to throughline_app;

    alter table commitment
      add column verifier_id uuid,
      add column effect_on date,
      add column effect_asked_at timestamptz,
      -- ids, moments and numbers only
      add column load_confirmed jsonb,
      add column change_kind text check (change_kind in ('PRODUCT', 'PROCESS', 'POLICY', 'SYSTEM', 'RESOURCE')),
      add column playbook jsonb not null default '[]',
      add foreign key (org_id, verifier_id) references member;
    grant update (verifier_id, effect_on, effect_asked_at, load_confirmed, change_kind, playbook) on commitment to throughline_app;

    alter table delivery add column proofs jsonb not null default '[]';
  `,
};
