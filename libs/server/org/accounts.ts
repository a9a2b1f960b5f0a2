import { Injectable } from '@nestjs/common';
import type { AccountId, MemberId, OrgId } from '#domain/kernel';
import { newUuid, SystemDoor } from '#server/database';

export const newAccountId = (): AccountId => newUuid(Date.now()) as AccountId;

export type Account = { readonly id: AccountId; readonly email: string; readonly passwordHash: string | null };
export type Place = { readonly orgId: OrgId; readonly memberId: MemberId };

/** Accounts stand outside every organization. */
@Injectable()
export class Accounts {
  constructor(private readonly system: SystemDoor) {}

  async byEmail(email: string): Promise<Account | null> {
    const [row] = await this.system.sql<Account>(
      'account-by-email',
      'select id, email, password_hash as "passwordHash" from account where email = $1',
      [email.trim().toLowerCase()],
    );
    return row ?? null;
  }

  async byId(id: AccountId): Promise<Account | null> {
    const [row] = await this.system.sql<Account>(
      'account-by-id',
      'select id, email, password_hash as "passwordHash" from account where id = $1',
      [id],
    );
    return row ?? null;
  }

  /** Makes an account for an address, or answers the one that has it. Without a password nobody signs in to it. */
  async ensure(email: string): Promise<AccountId> {
    const [row] = await this.system.sql<{ id: AccountId }>(
      'account-ensure',
      `with made as (insert into account (id, email) values ($1, $2) on conflict (email) do nothing returning id)
       select id from made union all select id from account where email = $2 limit 1`,
      [newAccountId(), email.trim().toLowerCase()],
    );
    return row!.id;
  }

  /** Gives the account its first password; false when it has one. */
  async takeFirstPassword(id: AccountId, passwordHash: string): Promise<boolean> {
    const changed = await this.system.sql(
      'account-first-password',
      'update account set password_hash = $2 where id = $1 and password_hash is null returning id',
      [id, passwordHash],
    );
    return changed.length > 0;
  }

  /** Whether it is or was a member of any organization. */
  async isSomebody(id: AccountId): Promise<boolean> {
    const [row] = await this.system.sql<{ is: boolean }>('account-is-somebody', 'select exists(select 1 from member where account_id = $1) as is', [id]);
    return row!.is;
  }

  /** Where the account is a member, in the order of joining. */
  places(id: AccountId): Promise<Place[]> {
    return this.system.sql<Place>(
      'account-places',
      'select org_id as "orgId", id as "memberId" from member where account_id = $1 and left_at is null order by id',
      [id],
    );
  }
}
