import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import type { AccountId, InvitationId, MemberId } from '#domain/kernel';
import type { Invitation, InvitationEnd, Invitee } from '#domain/org';
import type { TenantTx } from '#server/database';
import { MemberTable } from '../member.table.ts';
import { InvitationTable } from './invitation.table.ts';

// Whoever invites and whoever accepts take turns at the member.
const INVITEE = `
  select name, email, left_at is not null as "hasLeft", account_id is not null as "signsIn"
  from member where org_id = $1 and id = $2 for no key update`;

const HAS_ADDRESS = `
  select m.name from member m where m.org_id = $1 and m.id <> $2 and (m.email = $3
    or exists (select 1 from invitation i where i.org_id = m.org_id and i.member_id = m.id and i.email = $3 and i.ended_at is null and i.expires_at > $4)) limit 1`;

const IS_ACCOUNT_OF = 'select name from member where org_id = $1 and id <> $2 and account_id = $3';

/** Invitations, and whom they are for. */
@Injectable()
export class InvitationRepository {
  async find(tx: TenantTx, id: InvitationId): Promise<Invitation | null> {
    const row = await tx.rows(InvitationTable).findOne({ id });
    return row && toInvitation(row);
  }

  async openOf(tx: TenantTx, memberId: MemberId): Promise<Invitation | null> {
    const row = await tx.rows(InvitationTable).findOne({ memberId, endedAt: IsNull() });
    return row && toInvitation(row);
  }

  /** Locks the member until the transaction ends. */
  async lockInvitee(tx: TenantTx, memberId: MemberId): Promise<Invitee | null> {
    const [row] = await tx.sql<Invitee>('invitee', INVITEE, [tx.orgId, memberId]);
    return row ?? null;
  }

  /** The name of another member who has this address, or is invited at it; null when it is free. */
  async whoHas(tx: TenantTx, email: string, besides: MemberId): Promise<string | null> {
    const [row] = await tx.sql<{ name: string }>('address-taken', HAS_ADDRESS, [tx.orgId, besides, email, new Date(tx.now)]);
    return row?.name ?? null;
  }

  /** The name of another member, here or gone, who has this account. */
  async whoHasAccount(tx: TenantTx, accountId: AccountId, besides: MemberId): Promise<string | null> {
    const [row] = await tx.sql<{ name: string }>('account-taken', IS_ACCOUNT_OF, [tx.orgId, besides, accountId]);
    return row?.name ?? null;
  }

  async insert(tx: TenantTx, { id, memberId, email, invitedBy, invitedAt, expiresAt }: Omit<Invitation, 'ended'>): Promise<void> {
    await tx.rows(InvitationTable).insert({ id, memberId, email, invitedBy, invitedAt, expiresAt });
  }

  /** Ends the member's open invitation; false when there is none. */
  async end(tx: TenantTx, memberId: MemberId, ended: InvitationEnd): Promise<boolean> {
    return (await tx.rows(InvitationTable).update({ memberId, endedAt: IsNull() }, { endedAt: tx.now, ended })) > 0;
  }

  async bind(tx: TenantTx, memberId: MemberId, account: { readonly accountId: AccountId; readonly email: string }): Promise<void> {
    await tx.rows(MemberTable).update({ id: memberId }, account);
  }
}

const toInvitation = ({ id, memberId, email, invitedBy, invitedAt, expiresAt, ended }: InvitationTable): Invitation => ({
  id: id as InvitationId, memberId: memberId as MemberId, email, invitedBy: invitedBy as MemberId, invitedAt, expiresAt, ended,
});
