import { Injectable } from '@nestjs/common';
import type { Question } from '#domain/commitment';
import { ok, type CommitmentId, type Result } from '#domain/kernel';
import { CommitmentDetailReader } from '#server/commitment';
import type { TenantTx } from '#server/database';
import type { DeliveredFact } from '#server/jobs';
import { TellMembers, type Telling } from '../use-cases/tell-members.ts';
import { WhoOwes } from '../who-owes.ts';

const ASKS: Readonly<Record<string, readonly Question[]>> = {
  'commitment.proposed': ['PROPOSAL', 'OWNERSHIP'],
  'commitment.countered': ['COUNTER', 'OWNERSHIP'],
  'commitment.accepted': ['OWNERSHIP'],
  'commitment.owner-named': ['OWNERSHIP'],
  'commitment.date-asked': ['DATE'],
  'commitment.date-suggested': ['SUGGESTED_DATE'],
  'commitment.delivered': ['DELIVERY'],
  'commitment.effect-asked': ['EFFECT'],
  'commitment.withdrawal-asked': ['WITHDRAWAL'],
};

/** A question becomes one notice for each who can answer it, and for nobody who asked it. */
@Injectable()
export class TellQuestions {
  static readonly on = Object.keys(ASKS);

  constructor(
    private readonly tell: TellMembers,
    private readonly commitments: CommitmentDetailReader,
    private readonly whoOwes: WhoOwes,
  ) {}

  async run(tx: TenantTx, fact: DeliveredFact): Promise<Result<null>> {
    const [detail] = await this.commitments.read(tx, [fact.subject.id as CommitmentId]);
    if (!detail || detail.commitment.asImported) return ok(null);
    const tellings: Telling[] = [];
    for (const question of ASKS[fact.type]!) {
      for (const { memberId, posts } of await this.whoOwes.of(tx, detail.commitment, question)) {
        if (memberId === fact.actorId) continue;
        const subject = { kind: 'commitment', id: detail.commitment.id } as const;
        tellings.push({ kind: 'QUESTION', rule: question, subject, occurrence: fact.id, recipientId: memberId, posts, factId: fact.id });
      }
    }
    await this.tell.run(tx, tellings);
    return ok(null);
  }
}
