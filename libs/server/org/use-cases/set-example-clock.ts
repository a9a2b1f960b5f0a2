import { Injectable } from '@nestjs/common';
import { ok, refuse, type Instant, type OrgId, type Result } from '#domain/kernel';
import type { TenantTx } from '#server/database';
import { OrganizationRepository } from '../organization.repository.ts';

/** Sets an example organization's clock to a moment: how its past is lived through. */
@Injectable()
export class SetExampleClock {
  constructor(private readonly organizations: OrganizationRepository) {}

  async run(tx: TenantTx, input: { at: Instant }): Promise<Result<OrgId>> {
    const organization = await this.organizations.get(tx);
    if (!organization.isExample) return refuse('NOT_ALLOWED', 'Only an example company’s clock can be set.');
    await tx.sql(
      'set-example-clock',
      'update organization set clock_offset = $2::timestamptz - now() where org_id = $1',
      [tx.orgId, new Date(input.at)],
    );
    return ok(tx.orgId);
  }
}
