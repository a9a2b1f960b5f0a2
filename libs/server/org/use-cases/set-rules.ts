import { Injectable } from '@nestjs/common';
import { capacitiesFor, checkRules, may, ruleOf, type WorkingRules } from '#domain/org';
import { ok, refuse, type OrgId, type Result } from '#domain/kernel';
import type { TenantTx } from '#server/database';
import { OrganizationRepository } from '../organization.repository.ts';

/** Sets from when silence shows in the organization, and from how much on more load asks for a confirmation. */
@Injectable()
export class SetRules {
  constructor(private readonly organizations: OrganizationRepository) {}

  async run(tx: TenantTx, input: WorkingRules): Promise<Result<OrgId>> {
    const by = tx.actor.memberId;
    if (by === null) return refuse('NOT_ALLOWED', 'Only a member sets the rules.');
    const today = await this.organizations.todayIn(tx, null);
    const capacities = capacitiesFor(by, await this.organizations.postsOf(tx, by), {}, today);
    if (!may('organization.set-rules', capacities)) return refuse('NOT_ALLOWED', `Nothing was changed. ${ruleOf('organization.set-rules').sentence}`);
    const rules = checkRules(input);
    if (!rules.ok) return rules;
    await this.organizations.setRules(tx, rules.value);
    tx.emit({ type: 'organization.rules-set', subject: { kind: 'organization', id: tx.orgId }, data: { ...rules.value } });
    return ok(tx.orgId);
  }
}
