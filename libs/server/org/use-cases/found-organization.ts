import { Injectable } from '@nestjs/common';
import { ok, refuse, type AccountId, type MemberId, type OrgId, type Result, type Zone } from '#domain/kernel';
import { isZone } from '#domain/calendar';
import { SystemDoor, Tenancy } from '#server/database';
import { hashPassword, SignIns, Tries } from '#server/access';
import { MemberTable } from '../member.table.ts';
import { PostTable } from '../post.table.ts';
import { checkFounder, type Founder } from './check-founder.ts';
import { Accounts, newAccountId } from '../accounts.ts';

export type Foundation = {
  readonly name: string;
  readonly key: string;
  readonly zone: string;
  readonly country?: string | null;
  readonly isExample?: boolean;
  readonly clockOffsetMs?: number;
};

export type Visit = Foundation & { readonly yourName: string; readonly email?: string | null; readonly password?: string | null };

const FOUNDINGS_AN_HOUR = 20;

export type Founded = { readonly orgId: OrgId; readonly memberId: MemberId; readonly accountId: AccountId; readonly token: string };

/** Makes an organization with its founder as CCO and admin, in one step that is whole or nothing. */
@Injectable()
export class FoundOrganization {
  constructor(
    private readonly tenancy: Tenancy,
    private readonly system: SystemDoor,
    private readonly signIns: SignIns,
    private readonly accounts: Accounts,
    private readonly tries: Tries,
  ) {}

  /** `founder` is an account that is signed in already, or the address and password of a new one. */
  async run(input: Foundation, founder: Founder): Promise<Result<Founded>> {
    const wrong = checkFoundation(input) ?? checkFounder(founder);
    if (wrong) return wrong;
    const account = await this.accountOf(founder);
    if (!account.ok) return account;
    const orgId = newAccountId() as string as OrgId;
    const made = await this.tenancy.found(
      {
        orgId,
        key: input.key,
        name: input.name.trim(),
        zone: input.zone as Zone,
        country: input.country ?? null,
        isExample: input.isExample ?? false,
        clockOffsetMs: input.clockOffsetMs ?? 0,
      },
      async (tx) => {
        const memberId = tx.newId<MemberId>();
        const email = 'email' in founder ? founder.email.trim().toLowerCase() : null;
        await tx.rows(MemberTable).insert({
          id: memberId, accountId: account.value.id, handle: email ?? memberId, name: founder.name.trim(), email, joinedAt: tx.now,
        });
        await tx.rows(PostTable).insert(
          { id: tx.newId(), kind: 'CCO', memberId },
          { id: tx.newId(), kind: 'ADMIN', memberId },
        );
        tx.emit({ type: 'organization.founded', subject: { kind: 'organization', id: orgId }, data: { memberId } });
        return ok(memberId);
      },
    );
    if (!made.ok) {
      if (account.value.isNew) await this.system.sql('account-undo', 'delete from account where id = $1', [account.value.id]);
      return made;
    }
    const token = await this.signIns.begin(account.value.id, { orgId, memberId: made.value });
    return ok({ orgId, memberId: made.value, accountId: account.value.id, token });
  }

  /** The same for a visitor: a real account that is signed in founds as itself, anybody else brings an address and a password. */
  async byVisitor(input: Visit, signedIn: AccountId | null, address: string): Promise<Result<string>> {
    if (!(await this.tries.spend(`founding ${address}`, FOUNDINGS_AN_HOUR, 3600))) {
      return refuse('TOO_MANY', 'Too many new organizations from here in this hour. Nothing was made; try again later.');
    }
    const account = signedIn === null ? null : await this.accounts.byId(signedIn);
    const isReal = account?.passwordHash != null;
    const founder: Founder =
      isReal && !input.email
        ? { name: input.yourName, accountId: account.id }
        : { name: input.yourName, email: input.email ?? '', password: input.password ?? '' };
    const founded = await this.run(input, founder);
    return founded.ok ? ok(founded.value.token) : founded;
  }

  private async accountOf(founder: Founder): Promise<Result<{ id: AccountId; isNew: boolean }>> {
    if ('accountId' in founder) return ok({ id: founder.accountId, isNew: false });
    const id = newAccountId();
    const made = await this.system.sql(
      'account-new',
      'insert into account (id, email, password_hash) values ($1, $2, $3) on conflict (email) do nothing returning id',
      [id, founder.email.trim().toLowerCase(), await hashPassword(founder.password)],
    );
    if (made.length > 0) return ok({ id, isNew: true });
    return refuse('INVALID', 'There is an account with this address already. Sign in with it first, then make the organization.', 'email');
  }
}

function checkFoundation(input: Foundation) {
  if (input.name.trim().length < 2 || input.name.length > 200) return refuse('INVALID', 'Give the organization a name of 2 to 200 characters.', 'name');
  if (!/^[a-z0-9][a-z0-9-]{1,62}$/.test(input.key)) {
    return refuse('INVALID', 'A key has 2 to 63 small letters, digits and hyphens, such as "acme".', 'key');
  }
  if (!isZone(input.zone)) return refuse('INVALID', 'Choose a time zone from the list, such as Europe/Berlin.', 'zone');
  if (input.country != null && !/^[A-Z]{2}$/.test(input.country)) return refuse('INVALID', 'A country is two capital letters, such as DE.', 'country');
  return null;
}
