import { Injectable } from '@nestjs/common';
import { ok, refuse, type Instant, type OrgId, type Result } from '#domain/kernel';
import type { TenantTx } from '#server/database';
import { OrganizationRepository } from '../organization.repository.ts';

/** Sets an example organization's clock to a moment: how its past is lived through, and how it comes back to the present. */
@Injectable()
export class SetExampleClock {
  constructor(private readonly organizations: OrganizationRepository) {}

  /** `at` null is the present: the offset becomes 0. */
  async run(tx: TenantTx, input: { at: Instant | null }): Promise<Result<OrgId>> {
    const organization = await this.organizations.get(tx);
    if (!organization.isExample) return refuse('NOT_ALLOWED', 'Only an example company’s clock can be set.');
    await tx.sql(
      'set-example-clock',
      `update organization set clock_offset = coalesce($2::timestamptz - now(), interval '0') where org_id = $1`,
      [tx.orgId, input.at === null ? null : new Date(input.at)],
    );
    return ok(tx.orgId);
  }
}
