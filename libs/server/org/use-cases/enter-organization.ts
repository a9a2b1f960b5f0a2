import { Injectable } from '@nestjs/common';
import { ok, refuse, type AccountId, type OrgId, type Result } from '#domain/kernel';
import { SignIns } from '#server/access';
import { Accounts } from '../accounts.ts';

/** Goes to another organization of the same account, with a sign-in of its own. */
@Injectable()
export class EnterOrganization {
  constructor(
    private readonly accounts: Accounts,
    private readonly signIns: SignIns,
  ) {}

  async run(accountId: AccountId, orgId: OrgId): Promise<Result<string>> {
    const place = (await this.accounts.places(accountId)).find((one) => one.orgId === orgId);
    if (!place) return refuse('NOT_FOUND', 'You are not a member of such an organization.');
    return ok(await this.signIns.begin(accountId, place));
  }
}
