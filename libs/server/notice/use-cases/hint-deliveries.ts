import { Injectable } from '@nestjs/common';
import { Jobs } from '#server/jobs';
import type { TenantTx } from '#server/database';
import { DELIVER_DUE } from './tell-members.ts';

export const DELIVER = 'deliver';
const AT_ONCE = 500;

// It stays on the schedule until it is sent: the next look is only put off, so that a lost hint is given again.
const PUT_OFF = `
  update due set due_at = $3::timestamptz + interval '25 seconds' where org_id = $1 and kind = $2 and subject_id in (
    select subject_id from due where org_id = $1 and kind = $2 and due_at <= $3 order by due_at limit ${AT_ONCE} for update skip locked)
  returning subject_id as id`;

/** Hints the queue at every mail whose moment has come. */
@Injectable()
export class HintDeliveries {
  constructor(private readonly jobs: Jobs) {}

  async run(tx: TenantTx): Promise<void> {
    const rows = await tx.sql<{ id: string }>('deliveries-due', PUT_OFF, [tx.orgId, DELIVER_DUE, new Date(tx.now)]);
    for (const { id } of rows) await this.jobs.add('work', DELIVER, `${DELIVER}_${id}_${tx.now}`, { orgId: tx.orgId, mailId: id });
  }
}
