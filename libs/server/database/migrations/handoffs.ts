import { sql, walled, type Migration } from '../migration.ts';

/** Hand-offs between silos with their rounds and slips, and what each contributing silo takes on. */
export const handoffs: Migration = {
  name: 'handoffs',
  sql: sql`
    create table handoff (
      org_id uuid not null references organization,
      id uuid not null,
      version int not null check (version > 0),
      commitment_id uuid not null,
      seq int not null check (seq > 0),
      title text not null check (length(title) between 1 and 1000),
      ready text[] not null check (cardinality(ready) between 1 and 12),
      from_silo uuid not null,
      to_silo uuid not null,
      state text not null check (state in ('OFFERED', 'ACCEPTED', 'DELIVERED', 'DONE', 'RETURNED', 'VOID')),
      since_at timestamptz not null,
      due_on date not null,
      -- 24:00 of the due date in the giving silo's zone
      due_ends_at timestamptz not null,
      asked_on date,
      asked_reason text,
      asked_note text,
      asked_by uuid,
      asked_at timestamptz,
      void_reason text not null,
      escalated boolean not null default false,
      primary key (org_id, id),
      unique (org_id, commitment_id, seq),
      foreign key (org_id, commitment_id) references commitment,
      foreign key (org_id, from_silo) references silo,
      foreign key (org_id, to_silo) references silo,
      foreign key (org_id, asked_by) references member,
      constraint between_two_silos check (from_silo <> to_silo or state = 'VOID'),
      constraint asked_while_accepted check (asked_on is null or state = 'ACCEPTED'),
      check ((asked_on is null) = (asked_by is null) and (asked_on is null) = (asked_at is null) and (asked_on is null) = (asked_reason is null))
    );
    create index handoff_by_due on handoff (org_id, due_on, id);
    create index handoff_by_giver on handoff (org_id, from_silo, state, due_on, id);
    create index handoff_by_receiver on handoff (org_id, to_silo, state, due_on, id);
    ${walled('handoff')}
    grant select, insert, update (version, title, ready, from_silo, to_silo, state, since_at, due_on, due_ends_at,
      asked_on, asked_reason, asked_note, asked_by, asked_at, void_reason, escalated) on handoff to throughline_app;

    create table handoff_round (
      org_id uuid not null,
      id uuid not null,
      handoff_id uuid not null,
      seq int not null,
      claim text not null check (claim in ('OFFER', 'DELIVERY')),
      by_member_id uuid not null,
      at timestamptz not null,
      due_on date not null,
      words text not null,
      answer text not null check (answer in ('NONE', 'ACCEPTED', 'DONE', 'RETURNED', 'VOID')),
      answered_by uuid,
      answered_at timestamptz,
      answer_note text not null,
      wished_on date,
      primary key (org_id, id),
      unique (org_id, handoff_id, seq),
      foreign key (org_id, handoff_id) references handoff,
      foreign key (org_id, by_member_id) references member,
      foreign key (org_id, answered_by) references member,
      check ((answer = 'NONE') = (answered_at is null))
    );
    ${walled('handoff_round')}
    grant select, insert, update (answer, answered_by, answered_at, answer_note, wished_on) on handoff_round to throughline_app;

    create table handoff_slip (
      org_id uuid not null,
      id uuid not null,
      handoff_id uuid not null,
      seq int not null,
      from_on date not null,
      to_on date not null,
      days int not null check (days > 0),
      reason text not null,
      note text not null,
      asked_by uuid not null,
      agreed_by uuid not null,
      at timestamptz not null,
      primary key (org_id, id),
      unique (org_id, handoff_id, seq),
      foreign key (org_id, handoff_id) references handoff,
      foreign key (org_id, asked_by) references member,
      foreign key (org_id, agreed_by) references member,
      check (to_on > from_on)
    );
    ${walled('handoff_slip')}
    grant select, insert on handoff_slip to throughline_app;

    alter table contributing_silo
      add version int not null default 1 check (version > 0),
      add part text not null default '',
      add due_on date,
      add state text not null default 'ASKED' check (state in ('ASKED', 'ACCEPTED', 'DONE', 'DECLINED')),
      add said_by uuid,
      add said_at timestamptz,
      add said_note text not null default '',
      add foreign key (org_id, said_by) references member,
      add constraint said_by_somebody check ((said_by is null) = (said_at is null));
    create index contribution_of_silo on contributing_silo (org_id, silo_id);
    grant update (version, part, due_on, state, said_by, said_at, said_note) on contributing_silo to throughline_app;

    alter table clock drop constraint clock_subject_kind_check, add constraint clock_subject_kind_check check (subject_kind in ('commitment', 'handoff'));
    alter table escalation
      drop constraint escalation_subject_kind_check, add constraint escalation_subject_kind_check check (subject_kind in ('commitment', 'handoff')),
      drop constraint escalation_cause_check, add constraint escalation_cause_check check (cause in ('LADDER', 'RAISED', 'THIRD_COUNTER', 'RETURNED_TWICE'));
  `,
};
