import { sql, walled, type Migration } from '../migration.ts';

/** Messages to members, the mails that carry them, and each try to send one. */
export const notices: Migration = {
  name: 'notices',
  sql: sql`
    create table mail (
      org_id uuid not null references organization,
      id uuid not null,
      recipient_id uuid not null,
      kind text not null check (kind in ('DIGEST', 'AT_ONCE')),
      digest_on date,
      state text not null check (state in ('WAITING', 'SENDING', 'RETRY', 'SENT', 'KEPT', 'PARKED', 'DROPPED')),
      send_at timestamptz not null,
      tries int not null default 0,
      -- by the database's own clock: a killed sender is not waited for longer than that
      claimed_until timestamptz,
      to_address text,
      message jsonb,
      created_at timestamptz not null,
      done_at timestamptz,
      primary key (org_id, id),
      foreign key (org_id, recipient_id) references member,
      check ((kind = 'DIGEST') = (digest_on is not null))
    );
    create unique index one_digest_a_day on mail (org_id, recipient_id, digest_on) where kind = 'DIGEST';
    create unique index one_gathering_mail on mail (org_id, recipient_id) where kind = 'AT_ONCE' and state = 'WAITING';
    create index mail_by_moment on mail (org_id, send_at desc, id desc);
    create index mail_of_recipient on mail (org_id, recipient_id, send_at desc);
    ${walled('mail')}
    grant select, insert, update (state, send_at, tries, claimed_until, to_address, message, done_at) on mail to throughline_app;

    create table mail_try (
      org_id uuid not null,
      id uuid not null,
      mail_id uuid not null,
      seq int not null,
      outcome text not null check (outcome in ('SENT', 'KEPT', 'FAILED')),
      answer text not null,
      at timestamptz not null,
      primary key (org_id, id),
      unique (org_id, mail_id, seq),
      foreign key (org_id, mail_id) references mail
    );
    ${walled('mail_try')}
    grant select, insert on mail_try to throughline_app;

    create table notice (
      org_id uuid not null references organization,
      id uuid not null,
      kind text not null check (kind in ('STEP', 'ROOM_CLOSED', 'ANSWER', 'QUESTION', 'NEWS')),
      rule text not null,
      subject_kind text not null,
      subject_id uuid not null,
      occurrence text not null,
      recipient_id uuid not null,
      channel text not null check (channel in ('INBOX', 'MAIL')),
      posts text[] not null,
      messenger boolean not null,
      -- the fact that it tells of
      fact_id uuid not null,
      state text not null check (state in ('WAITING', 'SENT', 'DROPPED', 'SHOWN', 'CLEARED')),
      why_dropped text,
      mail_id uuid,
      created_at timestamptz not null,
      primary key (org_id, id),
      unique (org_id, subject_kind, subject_id, rule, occurrence, recipient_id, channel),
      foreign key (org_id, recipient_id) references member,
      foreign key (org_id, mail_id) references mail,
      foreign key (org_id, fact_id) references fact
    );
    create index notice_of_recipient on notice (org_id, recipient_id, channel, state, created_at desc);
    create index notice_of_mail on notice (org_id, mail_id) where mail_id is not null;
    ${walled('notice')}
    grant select, insert, update (state, why_dropped, mail_id) on notice to throughline_app;
  `,
};
