import { Injectable } from '@nestjs/common';
import { localDateOf } from '#domain/calendar';
import { ok, refuse, type MemberId, type Result } from '#domain/kernel';
import { capacitiesFor, may, ruleOf } from '#domain/org';
import type { TenantTx } from '#server/database';
import { MemberTable } from '../member.table.ts';
import { OrganizationRepository } from '../organization.repository.ts';

/** Takes back a member who had left: they sign in again, without the posts that ended, and hold what nobody took over. */
@Injectable()
export class ReturnMember {
  constructor(private readonly organizations: OrganizationRepository) {}

  async run(tx: TenantTx, input: { memberId: MemberId }): Promise<Result<MemberId>> {
    const by = tx.actor.memberId;
    const member = await this.organizations.member(tx, input.memberId);
    if (member === null || by === null) return refuse('NOT_FOUND', 'There is nobody like this in this organization.');
    const today = localDateOf(tx.now, (await this.organizations.get(tx)).zone);
    const capacities = capacitiesFor(by, await this.organizations.postsOf(tx, by), {}, today);
    if (!may('member.administer', capacities)) return refuse('NOT_ALLOWED', `Nothing was changed. ${ruleOf('member.administer').sentence}`);
    if (member.leftAt === null) return refuse('WRONG_STATE', 'They are here already. Nothing was changed.');
    await tx.rows(MemberTable).update({ id: input.memberId }, { leftAt: null });
    tx.emit({ type: 'member.returned', subject: { kind: 'member', id: input.memberId }, data: {} });
    return ok(input.memberId);
  }
}
