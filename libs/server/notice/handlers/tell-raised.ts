import { Injectable } from '@nestjs/common';
import { localDateOf } from '#domain/calendar';
import { heldOn } from '#domain/org';
import { ok, type CommitmentId, type Result, type SiloId } from '#domain/kernel';
import { CommitmentDetailReader } from '#server/commitment';
import type { TenantTx } from '#server/database';
import type { DeliveredFact } from '#server/jobs';
import { OrganizationRepository } from '#server/org';
import { TellMembers } from '../use-cases/tell-members.ts';

/** Terms that were raised above two silos are told to the CCO and to both silos' leads and stand-ins. */
@Injectable()
export class TellRaised {
  constructor(
    private readonly tell: TellMembers,
    private readonly commitments: CommitmentDetailReader,
    private readonly organizations: OrganizationRepository,
  ) {}

  async run(tx: TenantTx, fact: DeliveredFact): Promise<Result<null>> {
    const [detail] = await this.commitments.read(tx, [fact.subject.id as CommitmentId]);
    if (!detail) return ok(null);
    const { id, carriedBy, promisedTo } = detail.commitment;
    const sides = new Set<SiloId | null>([carriedBy, promisedTo]);
    const today = localDateOf(tx.now, (await this.organizations.get(tx)).zone);
    const posts = (await this.organizations.posts(tx)).filter((post) => heldOn(post, today));
    const told = posts.filter(({ kind, siloId }) => kind === 'CCO' || ((kind === 'LEAD' || kind === 'STAND_IN') && siloId != null && sides.has(siloId)));
    const recipients = new Set(told.map(({ memberId }) => memberId).filter((memberId) => memberId !== fact.actorId));
    await this.tell.run(tx, [...recipients].map((recipientId) => ({
      kind: 'NEWS' as const, rule: fact.type, subject: { kind: 'commitment' as const, id }, occurrence: fact.id, recipientId, factId: fact.id,
    })));
    return ok(null);
  }
}
