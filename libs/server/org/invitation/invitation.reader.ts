import { Injectable } from '@nestjs/common';
import type { Instant, MemberId } from '#domain/kernel';
import type { TenantTx } from '#server/database';

export type InvitationView = { readonly invitationId: string; readonly memberId: MemberId; readonly email: string; readonly invitedById: MemberId; readonly invitedAt: Instant; readonly expiresAt: Instant; readonly expired: boolean };

const OPEN = `
  select i.id as "invitationId", i.member_id as "memberId", i.email, i.invited_by as "invitedById", i.invited_at as "invitedAt", i.expires_at as "expiresAt", i.expires_at <= $2 as expired
  from invitation i where i.org_id = $1 and i.ended_at is null order by i.invited_at desc, i.id desc`;

const SIGN_IN = 'select id from member where org_id = $1 and id = any($2::uuid[]) and account_id is not null';

/** Who signs in, and who was asked to and has not come yet: a statement each. */
@Injectable()
export class InvitationReader {
  open(tx: TenantTx): Promise<InvitationView[]> {
    return tx.sql<InvitationView>('invitations-open', OPEN, [tx.orgId, new Date(tx.now)]);
  }

  async signIn(tx: TenantTx, memberIds: readonly MemberId[]): Promise<boolean[]> {
    const there = new Set((await tx.sql<{ id: MemberId }>('members-who-sign-in', SIGN_IN, [tx.orgId, memberIds])).map(({ id }) => id));
    return memberIds.map((id) => there.has(id));
  }
}
