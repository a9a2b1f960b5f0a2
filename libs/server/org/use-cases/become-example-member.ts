import { Injectable } from '@nestjs/common';
import { isId, ok, refuse, type AccountId, type MemberId, type Result } from '#domain/kernel';
import { SignIns } from '#server/access';
import { Tenancy } from '#server/database';
import { ExampleMembers } from '../example-members.ts';
import { MemberTable } from '../member.table.ts';

/** Signs a visitor in as one of the example company's people. It reaches no other organization. */
@Injectable()
export class BecomeExampleMember {
  constructor(
    private readonly examples: ExampleMembers,
    private readonly tenancy: Tenancy,
    private readonly signIns: SignIns,
  ) {}

  async run(memberId: MemberId): Promise<Result<string>> {
    const orgId = await this.examples.organization();
    if (orgId === null || !isId(memberId)) return unknown();
    const member = await this.tenancy.read({ orgId, memberId: null, as: 'example' }, (tx) => tx.rows(MemberTable).findOne({ id: memberId }));
    if (!member?.accountId || member.leftAt !== null) return unknown();
    return ok(await this.signIns.begin(member.accountId as AccountId, { orgId, memberId }));
  }
}

const unknown = () => refuse('NOT_FOUND', 'The example company has nobody like this.');
