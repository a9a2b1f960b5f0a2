import { sql, walled, type Migration } from '../migration.ts';

/** Clocks with the steps that they took, escalations, and the rulings that settle them. */
export const escalations: Migration = {
  name: 'escalations',
  sql: sql`
    create table clock (
      org_id uuid not null references organization,
      id uuid not null,
      subject_kind text not null check (subject_kind in ('commitment')),
      subject_id uuid not null,
      silo_id uuid not null,
      agreed_on date not null,
      counts_from date not null,
      ladder_version int not null,
      started_at timestamptz not null,
      passed text,
      paused_at timestamptz,
      paused_days int check (paused_days between 1 and 5),
      ended_at timestamptz,
      ended_why text check (ended_why in ('DELIVERED', 'NEW_DATE', 'RULING', 'CLOSED')),
      primary key (org_id, id),
      foreign key (org_id, silo_id) references silo,
      check ((ended_at is null) = (ended_why is null)),
      check ((paused_at is null) = (paused_days is null))
    );
    create unique index one_running_clock on clock (org_id, subject_id) where ended_at is null;
    create index clock_of_subject on clock (org_id, subject_id, started_at);
    ${walled('clock')}
    grant select, insert, update (passed, paused_at, paused_days, ended_at, ended_why) on clock to throughline_app;

    create table step (
      org_id uuid not null,
      id uuid not null,
      clock_id uuid not null,
      rule text not null,
      outcome text not null check (outcome in ('FIRED', 'SKIPPED')),
      due_on date not null,
      due_at timestamptz not null,
      at timestamptz not null,
      primary key (org_id, id),
      unique (org_id, clock_id, rule),
      foreign key (org_id, clock_id) references clock
    );
    ${walled('step')}
    grant select, insert on step to throughline_app;

    create table escalation (
      org_id uuid not null references organization,
      id uuid not null,
      subject_kind text not null check (subject_kind in ('commitment')),
      subject_id uuid not null,
      silo_ids uuid[] not null,
      cause text not null check (cause in ('LADDER', 'RAISED', 'THIRD_COUNTER')),
      raised_by uuid,
      raised_at timestamptz not null,
      state text not null check (state in ('OPEN', 'WITH_CCO', 'BRIEFING', 'BEFORE_SPONSOR', 'RULED', 'MOOT')),
      since_at timestamptz not null,
      primary key (org_id, id),
      foreign key (org_id, raised_by) references member
    );
    create unique index one_open_escalation on escalation (org_id, subject_id) where state not in ('RULED', 'MOOT');
    create index escalation_by_state on escalation (org_id, state, raised_at);
    create index escalation_of_subject on escalation (org_id, subject_id, raised_at);
    ${walled('escalation')}
    grant select, insert, update (state, since_at) on escalation to throughline_app;

    create table ruling (
      org_id uuid not null references organization,
      id uuid not null,
      escalation_id uuid not null,
      ruled_by uuid not null,
      kind text not null check (kind in ('COURSE_CORRECT', 'NEW_LINE_OF_ACCOUNTABILITY')),
      agreed_on date not null,
      reason text,
      carried_by uuid,
      owner_id uuid,
      instruction text not null check (length(instruction) between 1 and 1000),
      former_next_step text not null,
      -- ids, dates and code words only: what a ruling says in words stands in the two columns above
      changes jsonb not null,
      held_at timestamptz not null,
      executes_at timestamptz not null,
      state text not null check (state in ('HELD', 'TAKEN_BACK', 'EXECUTED', 'RETURNED', 'SUPERSEDED')),
      settled_at timestamptz,
      differs jsonb not null default '[]',
      primary key (org_id, id),
      foreign key (org_id, escalation_id) references escalation,
      foreign key (org_id, ruled_by) references member,
      foreign key (org_id, carried_by) references silo,
      foreign key (org_id, owner_id) references member,
      check ((kind = 'NEW_LINE_OF_ACCOUNTABILITY') = (carried_by is not null and owner_id is not null)),
      check ((state = 'HELD') = (settled_at is null))
    );
    create unique index one_held_ruling on ruling (org_id, escalation_id) where state = 'HELD';
    create index ruling_of_escalation on ruling (org_id, escalation_id, held_at);
    ${walled('ruling')}
    grant select, insert, update (state, settled_at, differs) on ruling to throughline_app;
  `,
};
