import { Injectable } from '@nestjs/common';
import { ok, refuse, type Result } from '#domain/kernel';
import type { TenantTx } from '#server/database';
import { OrganizationRepository } from '../organization.repository.ts';

export const MOST_DAYS = 60;

/** Moves an example organization's clock forward, so that one can watch what the days bring. */
@Injectable()
export class MoveClock {
  constructor(private readonly organizations: OrganizationRepository) {}

  async run(tx: TenantTx, input: { days: number }): Promise<Result<string>> {
    const organization = await this.organizations.get(tx);
    if (!organization.isExample) return refuse('NOT_ALLOWED', 'Only an example company’s clock can be moved. This one keeps real time.');
    if (!Number.isInteger(input.days) || input.days < 1 || input.days > MOST_DAYS) {
      return refuse('INVALID', `Move the clock by 1 to ${MOST_DAYS} days.`, 'days');
    }
    await tx.sql(
      'move-clock',
      'update organization set clock_offset = clock_offset + make_interval(days => $2) where org_id = $1',
      [tx.orgId, input.days],
    );
    tx.emit({ type: 'organization.clock-moved', subject: { kind: 'organization', id: tx.orgId }, data: { days: input.days } });
    return ok(tx.orgId);
  }
}
