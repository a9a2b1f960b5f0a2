import { sql, walled, type Migration } from '../migration.ts';

/** Commitments with their slips, counters, reports and deliveries: the unified list. */
export const commitments: Migration = {
  name: 'commitments',
  sql: sql`
    create table commitment (
      org_id uuid not null references organization,
      id uuid not null,
      version int not null check (version > 0),
      number int not null check (number > 0),
      title text not null check (length(title) between 1 and 1000),
      customer_effect text not null,
      done_when text not null,
      next_step text not null,
      carried_by uuid not null,
      promised_to uuid,
      owner_id uuid,
      named_owner_id uuid,
      proposed_by uuid,
      proposed_at timestamptz not null,
      standing text not null check (standing in ('PROPOSED', 'ACCEPTED', 'DELIVERED', 'VERIFIED', 'DECLINED', 'WITHDRAWN')),
      waiting_on text check (waiting_on in ('CARRIER', 'RECEIVER')),
      waiting_since_at timestamptz,
      proposed_on date,
      original_on date,
      agreed_on date,
      -- 24:00 of the agreed and of the original date in the carrying silo's zone
      due_ends_at timestamptz,
      original_ends_at timestamptz,
      due_on date not null generated always as (coalesce(agreed_on, proposed_on, date '9999-12-31')) stored,
      asked_on date,
      asked_reason text,
      asked_note text,
      asked_by uuid,
      asked_at timestamptz,
      held_by_silo uuid,
      held_by_owner uuid,
      accepted_at timestamptz,
      report_state text check (report_state in ('ON_TRACK', 'AT_RISK')),
      report_confidence int check (report_confidence between 0 and 100),
      report_evidence text,
      report_ask_kind text,
      report_ask_text text,
      report_at timestamptz,
      report_by uuid,
      last_word_at timestamptz,
      effect text not null check (effect in ('NONE_YET', 'PENDING', 'PROVEN', 'NONE')),
      withdrawal_side text,
      withdrawal_by uuid,
      withdrawal_at timestamptz,
      withdrawal_reason text,
      closing_path text,
      closing_reason text,
      closing_by uuid,
      closing_at timestamptz,
      closing_on date,
      escalated boolean not null default false,
      as_imported boolean not null,
      import_key text,
      import_note text not null,
      arrears text not null check (arrears in ('NO', 'WAITING', 'TRIAGED')),
      watched_from_on date,
      primary key (org_id, id),
      unique (org_id, number),
      foreign key (org_id, carried_by) references silo,
      foreign key (org_id, promised_to) references silo,
      foreign key (org_id, held_by_silo) references silo,
      foreign key (org_id, owner_id) references member,
      foreign key (org_id, named_owner_id) references member,
      foreign key (org_id, proposed_by) references member,
      foreign key (org_id, asked_by) references member,
      foreign key (org_id, report_by) references member,
      foreign key (org_id, held_by_owner) references member,
      foreign key (org_id, withdrawal_by) references member,
      foreign key (org_id, closing_by) references member,
      check (carried_by is distinct from promised_to),
      constraint promised_with_owner_and_date check (
        as_imported or standing not in ('ACCEPTED', 'DELIVERED', 'VERIFIED')
        or (owner_id is not null and original_on is not null and agreed_on is not null)),
      constraint at_risk_with_an_ask check (
        report_state is distinct from 'AT_RISK'
        or (report_confidence is not null and report_evidence <> '' and report_ask_kind is not null and report_ask_text <> ''))
    );
    create index commitment_by_due on commitment (org_id, due_on, id);
    create index commitment_by_carrier on commitment (org_id, carried_by, standing, due_on, id);
    create index commitment_by_receiver on commitment (org_id, promised_to, standing, due_on, id);
    create index commitment_by_owner on commitment (org_id, owner_id, due_on, id);
    create index commitment_by_standing on commitment (org_id, standing, due_on, id);
    create index commitment_by_import_key on commitment (org_id, import_key) where import_key is not null;
    ${walled('commitment')}
    grant select, insert on commitment to throughline_app;
    grant update (version, title, customer_effect, done_when, next_step, carried_by, promised_to, owner_id, named_owner_id,
      standing, waiting_on, waiting_since_at, proposed_on, original_on, agreed_on, due_ends_at, original_ends_at,
      asked_on, asked_reason, asked_note, asked_by, asked_at, held_by_silo, held_by_owner, accepted_at,
      report_state, report_confidence, report_evidence, report_ask_kind, report_ask_text, report_at, report_by, last_word_at,
      effect, withdrawal_side, withdrawal_by, withdrawal_at, withdrawal_reason,
      closing_path, closing_reason, closing_by, closing_at, closing_on, escalated, as_imported, import_note, arrears, watched_from_on)
      on commitment to throughline_app;

    create function keep_original_date() returns trigger language plpgsql as $$
    begin
      raise exception 'the original date of a commitment is written once' using errcode = 'integrity_constraint_violation';
    end $$;
    create trigger original_date_is_written_once before update of original_on on commitment
      for each row when (old.original_on is not null and new.original_on is distinct from old.original_on)
      execute function keep_original_date();

    create table commitment_counter (
      org_id uuid not null references organization,
      id uuid not null check (id = org_id),
      last int not null,
      primary key (org_id, id)
    );
    ${walled('commitment_counter')}
    grant select, insert, update (last) on commitment_counter to throughline_app;

    create table slip (
      org_id uuid not null,
      id uuid not null,
      commitment_id uuid not null,
      seq int not null,
      from_on date not null,
      to_on date not null,
      days int not null check (days > 0),
      reason text not null,
      note text not null,
      path text not null,
      asked_by uuid,
      agreed_by uuid,
      at timestamptz not null,
      primary key (org_id, id),
      unique (org_id, commitment_id, seq),
      foreign key (org_id, commitment_id) references commitment,
      foreign key (org_id, asked_by) references member,
      foreign key (org_id, agreed_by) references member,
      check (to_on > from_on)
    );
    ${walled('slip')}
    grant select, insert on slip to throughline_app;

    create table counter_round (
      org_id uuid not null,
      id uuid not null,
      commitment_id uuid not null,
      seq int not null,
      side text not null,
      by_member_id uuid not null,
      at timestamptz not null,
      proposed_on date,
      note text not null,
      primary key (org_id, id),
      unique (org_id, commitment_id, seq),
      foreign key (org_id, commitment_id) references commitment,
      foreign key (org_id, by_member_id) references member
    );
    ${walled('counter_round')}
    grant select, insert on counter_round to throughline_app;

    create table delivery (
      org_id uuid not null,
      id uuid not null,
      commitment_id uuid not null,
      seq int not null,
      at timestamptz not null,
      by_member_ids uuid[] not null,
      evidence text not null,
      answer text not null check (answer in ('NONE', 'RETURNED', 'VERIFIED')),
      answered_by uuid,
      answered_at timestamptz,
      answer_note text not null,
      primary key (org_id, id),
      unique (org_id, commitment_id, seq),
      foreign key (org_id, commitment_id) references commitment,
      foreign key (org_id, answered_by) references member
    );
    ${walled('delivery')}
    grant select, insert, update (answer, answered_by, answered_at, answer_note) on delivery to throughline_app;

    create table contributing_silo (
      org_id uuid not null,
      id uuid not null,
      commitment_id uuid not null,
      silo_id uuid not null,
      primary key (org_id, id),
      unique (org_id, commitment_id, silo_id),
      foreign key (org_id, commitment_id) references commitment,
      foreign key (org_id, silo_id) references silo
    );
    ${walled('contributing_silo')}
    grant select, insert, delete on contributing_silo to throughline_app;

    create table comment (
      org_id uuid not null,
      id uuid not null,
      commitment_id uuid not null,
      by_member_id uuid not null,
      at timestamptz not null,
      words text not null,
      primary key (org_id, id),
      foreign key (org_id, commitment_id) references commitment,
      foreign key (org_id, by_member_id) references member
    );
    create index comment_of_commitment on comment (org_id, commitment_id, at);
    ${walled('comment')}
    grant select, insert on comment to throughline_app;
  `,
};
