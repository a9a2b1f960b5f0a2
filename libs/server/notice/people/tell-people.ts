import { Injectable } from '@nestjs/common';
import { localDateOf } from '#domain/calendar';
import { ok, type MemberId, type Result } from '#domain/kernel';
import { heldOn } from '#domain/org';
import type { TenantTx } from '#server/database';
import type { DeliveredFact } from '#server/jobs';
import { OrganizationRepository } from '#server/org';
import { TellMembers, type Telling } from '../use-cases/tell-members.ts';

export const TO_PLACE = 'PLACE';
export const TO_PLACE_LATE = 'PLACE_LATE';

/** Whoever takes over what a leaver held is told once; what nobody took is told to the CCO at once, and again after its three working days. */
@Injectable()
export class TellPeople {
  static readonly on = ['member.holdings-passed', 'member.left', 'member.holdings-unplaced', 'leave.stand-in-left'];

  constructor(
    private readonly tell: TellMembers,
    private readonly organizations: OrganizationRepository,
  ) {}

  async run(tx: TenantTx, fact: DeliveredFact): Promise<Result<null>> {
    await this.tell.run(tx, await this.tellings(tx, fact));
    return ok(null);
  }

  private async tellings(tx: TenantTx, { id, type, subject, data, actorId }: DeliveredFact): Promise<readonly Telling[]> {
    const about = { subject, occurrence: id, factId: id };
    const news = (recipientId: MemberId): Telling => ({ ...about, kind: 'NEWS', rule: type, recipientId });
    if (type === 'leave.stand-in-left') return [news(subject.id as MemberId)];
    if (type === 'member.holdings-passed') return data.to === actorId ? [] : [news(data.to as MemberId)];
    if (Number(data.unplaced) === 0) return [];
    const rule = type === 'member.left' ? TO_PLACE : TO_PLACE_LATE;
    return (await this.ccos(tx)).filter((cco) => cco !== actorId).map((recipientId) => ({ ...about, kind: 'QUESTION', rule, recipientId, posts: ['CCO'] }));
  }

  private async ccos(tx: TenantTx): Promise<readonly MemberId[]> {
    const today = localDateOf(tx.now, (await this.organizations.get(tx)).zone);
    return [...new Set((await this.organizations.posts(tx)).filter((post) => post.kind === 'CCO' && heldOn(post, today)).map(({ memberId }) => memberId))];
  }
}
