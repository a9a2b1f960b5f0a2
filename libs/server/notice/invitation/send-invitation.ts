import { Injectable } from '@nestjs/common';
import { ok, type Result } from '#domain/kernel';
import type { TenantTx } from '#server/database';
import { setDue, type DeliveredFact } from '#server/jobs';
import { MailTable } from '../mail.table.ts';
import { DELIVER_DUE } from '../use-cases/tell-members.ts';

/** Puts the letter of an invitation on the schedule, for now: it waits for no digest and no hours. */
@Injectable()
export class SendInvitation {
  async run(tx: TenantTx, { subject, data }: DeliveredFact): Promise<Result<null>> {
    const id = tx.newId();
    await tx.rows(MailTable).insert({
      id, recipientId: subject.id, kind: 'INVITATION', invitationId: data.invitationId as string, state: 'WAITING', sendAt: tx.now, createdAt: tx.now,
    });
    await setDue(tx, DELIVER_DUE, id, tx.now);
    return ok(null);
  }
}
