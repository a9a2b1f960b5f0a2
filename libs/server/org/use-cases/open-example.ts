import { Injectable } from '@nestjs/common';
import { ok, refuse, type OrgId, type Result } from '#domain/kernel';
import type { TenantTx } from '#server/database';
import { OrganizationRepository } from '../organization.repository.ts';

/** Ends the making of an example: its clock comes to the present and it gets its lasting key, so that visitors find it. */
@Injectable()
export class OpenExample {
  constructor(private readonly organizations: OrganizationRepository) {}

  async run(tx: TenantTx, input: { key: string }): Promise<Result<OrgId>> {
    const organization = await this.organizations.get(tx);
    if (!organization.isExample) return refuse('NOT_ALLOWED', 'Only an example company is opened like this.');
    await tx.sql('open-example', `update organization set key = $2, clock_offset = interval '0' where org_id = $1`, [tx.orgId, input.key]);
    return ok(tx.orgId);
  }
}
