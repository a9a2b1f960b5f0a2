import { sql, walled, type Migration } from '../migration.ts';

/** Who was asked to sign in, at which address; and the letters that carry it. What opens the door is not stored. */
export const invitations: Migration = {
  name: 'invitations',
  sql: sql`
    create table invitation (
      org_id uuid not null references organization,
      id uuid not null,
      member_id uuid not null,
      email text not null check (email = lower(email) and length(email) <= 320),
      invited_by uuid not null,
      invited_at timestamptz not null,
      expires_at timestamptz not null,
      ended_at timestamptz,
      ended text check (ended in ('ACCEPTED', 'REPLACED', 'TAKEN_BACK', 'LEFT')),
      primary key (org_id, id),
      foreign key (org_id, member_id) references member,
      foreign key (org_id, invited_by) references member,
      check ((ended_at is null) = (ended is null))
    );
    create unique index one_open_invitation on invitation (org_id, member_id) where ended_at is null;
    ${walled('invitation')}
    grant select, insert, update (ended_at, ended) on invitation to throughline_app;

    alter table mail
      add invitation_id uuid,
      add foreign key (org_id, invitation_id) references invitation,
      drop constraint mail_kind_check,
      add constraint mail_kind_check check (kind in ('DIGEST', 'AT_ONCE', 'INVITATION')),
      add check ((kind = 'INVITATION') = (invitation_id is not null));
    create index mail_of_invitation on mail (org_id, invitation_id) where invitation_id is not null;
  `,
};
