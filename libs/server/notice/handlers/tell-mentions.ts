import { Injectable } from '@nestjs/common';
import { ok, type MemberId, type Result } from '#domain/kernel';
import type { TenantTx } from '#server/database';
import type { DeliveredFact } from '#server/jobs';
import { TellMembers } from '../use-cases/tell-members.ts';

/** Whoever a comment names is told once about that comment, however often it is edited; nobody is told of their own words. */
@Injectable()
export class TellMentions {
  static readonly on = ['commitment.commented', 'comment.written', 'comment.edited'];
  static readonly rule = 'comment.mentioned';

  constructor(private readonly tell: TellMembers) {}

  async run(tx: TenantTx, { id, subject, data, actorId }: DeliveredFact): Promise<Result<null>> {
    const mentioned = ((data.mentions ?? []) as readonly MemberId[]).filter((memberId) => memberId !== actorId);
    await this.tell.run(tx, mentioned.map((recipientId) => ({
      kind: 'MENTION' as const, rule: TellMentions.rule, subject, occurrence: data.commentId as string, recipientId, factId: id,
    })));
    return ok(null);
  }
}
