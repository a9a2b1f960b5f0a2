import { sql, seenBySystem, walled, type Migration } from '../migration.ts';

/**
 * The record. A fact is written by the transaction that made it true; its head waits for the relay, which gives it the
 * next number of its organization and chains it; an effect is what one handler owes one fact.
 */
export const facts: Migration = {
  name: 'facts',
  sql: sql`
    create table fact (
      org_id uuid not null references organization,
      id uuid not null,
      ordinal int not null,
      type text not null,
      subject_kind text not null,
      subject_id uuid not null,
      actor_id uuid,
      instead_of uuid,
      by text,
      at timestamptz not null,
      data jsonb not null,
      text_digest text,
      digest text not null,
      primary key (org_id, id),
      foreign key (org_id, actor_id) references member
    );
    create index fact_of_subject on fact (org_id, subject_id, at);
    ${walled('fact')}
    grant select, insert on fact to throughline_app;

    create table fact_text (
      org_id uuid not null,
      id uuid not null,
      salt text not null,
      words jsonb,
      primary key (org_id, id),
      foreign key (org_id, id) references fact
    );
    ${walled('fact_text')}
    grant select, insert on fact_text to throughline_app;

    create table fact_head (
      org_id uuid not null,
      id uuid not null,
      ordinal int not null,
      type text not null,
      digest text not null,
      primary key (org_id, id)
    );
    ${walled('fact_head')}
    grant insert on fact_head to throughline_app;
    ${seenBySystem('fact_head', 'org_id, id, ordinal, type, digest')}
    create policy system_takes on fact_head for delete to throughline_system using (true);
    grant delete on fact_head to throughline_system;

    create table fact_seal (
      org_id uuid not null,
      number bigint not null,
      id uuid not null,
      digest text not null,
      mac text not null,
      sealed_at timestamptz not null default now(),
      primary key (org_id, number),
      unique (org_id, id)
    );
    ${walled('fact_seal')}
    grant select on fact_seal to throughline_app;
    ${seenBySystem('fact_seal', 'org_id, number, id, digest, mac')}
    create policy system_seals on fact_seal for insert to throughline_system with check (true);
    grant insert on fact_seal to throughline_system;

    create table fact_effect (
      org_id uuid not null,
      fact_id uuid not null,
      handler text not null,
      due_at timestamptz not null default now(),
      done_at timestamptz,
      primary key (org_id, fact_id, handler)
    );
    create index fact_effect_open on fact_effect (due_at) where done_at is null;
    ${walled('fact_effect')}
    grant select, update (done_at) on fact_effect to throughline_app;
    ${seenBySystem('fact_effect', 'org_id, fact_id, handler, due_at, done_at')}
    create policy system_owes on fact_effect for insert to throughline_system with check (true);
    create policy system_reminds on fact_effect for update to throughline_system using (true) with check (true);
    grant insert, update (due_at) on fact_effect to throughline_system;
  `,
};
