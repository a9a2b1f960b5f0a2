import { sql, walled, type Migration } from '../migration.ts';

// The owner of the tables, who sees example organizations only, erases them whole.
const KEPT = sql`for each row when (current_user <> 'throughline_migrator') execute function keep_closed_sitting()`;

/** Forums with their seats, sittings with agenda, attendance and outcomes, and the minutes that a close locks. */
export const forums: Migration = {
  name: 'forums',
  sql: sql`
    create table forum (
      org_id uuid not null references organization,
      id uuid not null,
      version int not null default 1,
      name text not null check (length(name) between 1 and 200),
      rule jsonb not null,
      begins_at text not null,
      zone text not null,
      minutes int not null check (minutes > 0),
      quorum int not null check (quorum > 0),
      exceptions jsonb not null default '[]',
      planned_at timestamptz not null,
      primary key (org_id, id)
    );
    ${walled('forum')}
    grant select, insert, update (version, name, rule, begins_at, zone, minutes, quorum, exceptions) on forum to throughline_app;

    create table seat (
      org_id uuid not null references organization,
      id uuid not null,
      forum_id uuid not null,
      silo_id uuid not null,
      seq int not null,
      primary key (org_id, id),
      unique (org_id, forum_id, silo_id),
      foreign key (org_id, forum_id) references forum,
      foreign key (org_id, silo_id) references silo
    );
    ${walled('seat')}
    grant select, insert, update (seq), delete on seat to throughline_app;

    create table sitting (
      org_id uuid not null references organization,
      id uuid not null,
      version int not null check (version > 0),
      forum_id uuid not null,
      -- the day that the forum's rhythm gave: its identity, also when it takes place on another
      key_on date not null,
      held_on date not null,
      starts_at timestamptz not null,
      minutes int not null check (minutes > 0),
      quorum int not null check (quorum > 0),
      state text not null check (state in ('PLANNED', 'OPEN', 'IN_ROOM', 'CLOSED', 'CANCELLED')),
      chair_id uuid,
      scribe_id uuid,
      current_item_id uuid,
      started_at timestamptz,
      closed_at timestamptz,
      primary key (org_id, id),
      unique (org_id, forum_id, key_on),
      foreign key (org_id, forum_id) references forum,
      foreign key (org_id, chair_id) references member,
      foreign key (org_id, scribe_id) references member,
      check (state <> 'CLOSED' or (started_at is not null and closed_at is not null))
    );
    create index sitting_of_forum on sitting (org_id, forum_id, held_on desc);
    ${walled('sitting')}
    grant select, insert, update (version, held_on, starts_at, minutes, state, chair_id, scribe_id, current_item_id, started_at, closed_at)
      on sitting to throughline_app;

    create table attendance (
      org_id uuid not null references organization,
      id uuid not null,
      sitting_id uuid not null,
      silo_id uuid not null,
      seq int not null,
      expected_id uuid,
      stand_in_id uuid,
      mark text check (mark in ('PRESENT', 'STAND_IN', 'EXCUSED', 'ABSENT')),
      member_id uuid,
      primary key (org_id, id),
      unique (org_id, sitting_id, silo_id),
      foreign key (org_id, sitting_id) references sitting,
      foreign key (org_id, silo_id) references silo,
      foreign key (org_id, expected_id) references member,
      foreign key (org_id, stand_in_id) references member,
      foreign key (org_id, member_id) references member
    );
    ${walled('attendance')}
    grant select, insert, update (mark, member_id) on attendance to throughline_app;

    create table agenda_item (
      org_id uuid not null references organization,
      id uuid not null,
      sitting_id uuid not null,
      seq int not null,
      subject_kind text,
      subject_id uuid,
      title text not null,
      why text not null,
      minutes int not null check (minutes between 1 and 240),
      carried int not null check (carried >= 0),
      taken_at timestamptz,
      settled boolean not null,
      primary key (org_id, id),
      foreign key (org_id, sitting_id) references sitting,
      check ((subject_kind is null) = (subject_id is null))
    );
    create index agenda_item_of_sitting on agenda_item (org_id, sitting_id, seq);
    create index agenda_item_of_subject on agenda_item (org_id, subject_id) where subject_id is not null;
    ${walled('agenda_item')}
    grant select, insert, update (seq, title, why, minutes, carried, taken_at, settled), delete on agenda_item to throughline_app;

    create table outcome (
      org_id uuid not null references organization,
      id uuid not null,
      sitting_id uuid not null,
      kind text not null check (kind in ('COMMITMENT', 'DECISION', 'AGREEMENT', 'HAND_OFF', 'ESCALATION', 'PARKED')),
      item_id uuid,
      words text not null check (length(words) between 1 and 500),
      commitment_id uuid,
      carried_by uuid,
      promised_to uuid,
      owner_id uuid,
      due_on date,
      silo_ids uuid[] not null,
      by_member_id uuid not null,
      at timestamptz not null,
      primary key (org_id, id),
      foreign key (org_id, sitting_id) references sitting,
      foreign key (org_id, commitment_id) references commitment,
      foreign key (org_id, carried_by) references silo,
      foreign key (org_id, promised_to) references silo,
      foreign key (org_id, owner_id) references member,
      foreign key (org_id, by_member_id) references member
    );
    create index outcome_of_sitting on outcome (org_id, sitting_id, at, id);
    ${walled('outcome')}
    grant select, insert, update (commitment_id, owner_id, due_on), delete on outcome to throughline_app;

    create table minutes (
      org_id uuid not null references organization,
      id uuid not null,
      sitting_id uuid not null,
      body jsonb not null,
      texts jsonb not null,
      text_digests jsonb not null,
      digest text not null,
      locked_at timestamptz not null,
      signed_by uuid not null,
      primary key (org_id, id),
      unique (org_id, sitting_id),
      foreign key (org_id, sitting_id) references sitting,
      foreign key (org_id, signed_by) references member
    );
    ${walled('minutes')}
    grant select, insert on minutes to throughline_app;

    create function keep_minutes() returns trigger language plpgsql as $$
    begin
      raise exception 'the minutes of a sitting are locked' using errcode = 'integrity_constraint_violation';
    end $$;
    create trigger minutes_are_locked before update or delete on minutes
      for each row when (current_user <> 'throughline_migrator') execute function keep_minutes();

    -- What a close has sealed stays as it was, whoever writes: the sitting, its seats, its agenda, what came out.
    create function keep_closed_sitting() returns trigger language plpgsql as $$
    declare
      named jsonb := to_jsonb(case when tg_op = 'DELETE' then old else new end);
    begin
      if tg_table_name = 'sitting' then
        if old.state = 'CLOSED' then
          raise exception 'a closed sitting is locked' using errcode = 'integrity_constraint_violation';
        end if;
      elsif exists (select 1 from sitting s where s.org_id = (named->>'org_id')::uuid and s.id = (named->>'sitting_id')::uuid and s.state = 'CLOSED') then
        raise exception 'a closed sitting is locked' using errcode = 'integrity_constraint_violation';
      end if;
      return case when tg_op = 'DELETE' then old else new end;
    end $$;
    create trigger closed_sitting_is_locked before update or delete on sitting ${KEPT};
    create trigger closed_attendance_is_locked before insert or update or delete on attendance ${KEPT};
    create trigger closed_agenda_is_locked before insert or update or delete on agenda_item ${KEPT};
    create trigger closed_outcomes_are_locked before insert or update or delete on outcome ${KEPT};
  `,
};
