import { Injectable } from '@nestjs/common';
import type { OrgId } from '#domain/kernel';
import { Tenancy } from '#server/database';
import { DeliverMail } from './deliver-mail.ts';

const DUE = `select id from mail where org_id = $1 and state in ('WAITING', 'RETRY') and send_at <= $2 order by send_at, id limit 500`;

/** Sends whatever of one organization is due, here and now, where no worker runs. */
@Injectable()
export class DeliverDue {
  constructor(
    private readonly tenancy: Tenancy,
    private readonly deliver: DeliverMail,
  ) {}

  async run(orgId: OrgId): Promise<void> {
    const actor = { orgId, memberId: null, as: 'deliver' };
    const due = await this.tenancy.read(actor, (tx) => tx.sql<{ id: string }>('mails-due', DUE, [tx.orgId, new Date(tx.now)]));
    for (const { id } of due) await this.deliver.run(orgId, id);
  }
}
