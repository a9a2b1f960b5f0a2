import { Injectable } from '@nestjs/common';
import { ok, type Result, type SittingId } from '#domain/kernel';
import type { TenantTx } from '#server/database';
import { MessagesAfterClose } from '#server/forum';
import type { DeliveredFact } from '#server/jobs';
import { TellMembers, type Telling } from '../use-cases/tell-members.ts';

/** A closed room becomes exactly one notice for each member whom it concerns, whatever posts they hold. */
@Injectable()
export class TellRoomClosed {
  constructor(
    private readonly tell: TellMembers,
    private readonly after: MessagesAfterClose,
  ) {}

  async run(tx: TenantTx, fact: DeliveredFact): Promise<Result<null>> {
    const after = await this.after.read(tx, fact.subject.id as SittingId);
    if (!after) return ok(null);
    const { id } = after.sitting;
    await this.tell.run(tx, after.messages.map(({ memberId }): Telling => ({
      kind: 'ROOM_CLOSED', rule: fact.type, subject: { kind: 'sitting', id }, occurrence: id, recipientId: memberId, factId: fact.id,
    })));
    return ok(null);
  }
}
