import { Injectable } from '@nestjs/common';
import { localDateOf } from '#domain/calendar';
import { heldOn } from '#domain/org';
import { ok, type CommitmentId, type EscalationId, type MemberId, type Result, type RulingId, type SiloId } from '#domain/kernel';
import { CommitmentDetailReader } from '#server/commitment';
import type { TenantTx } from '#server/database';
import { EscalationRepository, RulingRepository } from '#server/escalation';
import type { DeliveredFact } from '#server/jobs';
import { OrganizationRepository } from '#server/org';
import { TellMembers, type Telling } from '../use-cases/tell-members.ts';

/** A ruling that took effect is told to the leads and owners whom it binds; one that was returned, to the sponsor. */
@Injectable()
export class TellRulings {
  constructor(
    private readonly tell: TellMembers,
    private readonly commitments: CommitmentDetailReader,
    private readonly escalations: EscalationRepository,
    private readonly rulings: RulingRepository,
    private readonly organizations: OrganizationRepository,
  ) {}

  async run(tx: TenantTx, fact: DeliveredFact): Promise<Result<null>> {
    const ruling = await this.rulings.find(tx, fact.subject.id as RulingId);
    const escalation = await this.escalations.find(tx, fact.data.escalationId as EscalationId);
    if (!ruling || !escalation) return ok(null);
    const isReturned = fact.type === 'ruling.returned';
    const told = isReturned ? [ruling.ruledBy] : await this.bound(tx, escalation.subject.id as CommitmentId, escalation.siloIds, ruling);
    await this.tell.run(tx, [...new Set(told)].map((recipientId): Telling => ({
      kind: isReturned ? 'ANSWER' : 'NEWS', rule: fact.type, subject: { kind: 'commitment', id: escalation.subject.id }, occurrence: ruling.id, recipientId, factId: fact.id,
    })));
    return ok(null);
  }

  private async bound(tx: TenantTx, id: CommitmentId, parties: readonly SiloId[], ruling: { changes: readonly { field: string; from: string | null }[]; ruledBy: MemberId }): Promise<MemberId[]> {
    const [detail] = await this.commitments.read(tx, [id]);
    const silos = new Set<SiloId | null>([...parties, ...(detail ? [detail.commitment.carriedBy, detail.commitment.promisedTo] : [])]);
    const { zone } = await this.organizations.get(tx);
    const today = localDateOf(tx.now, zone);
    const posts = (await this.organizations.posts(tx)).filter((post) => heldOn(post, today));
    const leads = posts.filter((post) => (post.kind === 'LEAD' || post.kind === 'STAND_IN') && silos.has(post.siloId ?? null)).map((post) => post.memberId);
    const ccos = posts.filter((post) => post.kind === 'CCO').map((post) => post.memberId);
    const owners = [detail?.commitment.ownerId, ruling.changes.find((change) => change.field === 'OWNER')?.from as MemberId | null | undefined];
    return [...leads, ...ccos, ...owners.filter((owner) => owner != null)].filter((member) => member !== ruling.ruledBy);
  }
}
