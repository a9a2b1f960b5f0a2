import { Injectable } from '@nestjs/common';
import { holdRuling, rulingTargetOf, type Ruling, type RulingTerms } from '#domain/escalation';
import { localDateOf } from '#domain/calendar';
import { capacitiesFor } from '#domain/org';
import { ok, refuse, type CommitmentId, type EscalationId, type Fact, type MemberId, type Result, type RulingId, type SiloId } from '#domain/kernel';
import { CommitmentRepository, KnownReferences } from '#server/commitment';
import type { TenantTx } from '#server/database';
import { OrganizationRepository } from '#server/org';
import { EscalationRepository } from '../escalation.repository.ts';
import { RulingRepository } from '../ruling.repository.ts';

export type NewRuling = { readonly escalationId: EscalationId; readonly terms: RulingTerms };
type Considered = { readonly ruling: Ruling; readonly facts: readonly Fact[] };

/** Holds a sponsor's ruling for ten minutes, with exactly what it will change; until then nothing changes and nobody is told. */
@Injectable()
export class HoldRuling {
  constructor(
    private readonly escalations: EscalationRepository,
    private readonly rulings: RulingRepository,
    private readonly commitments: CommitmentRepository,
    private readonly organizations: OrganizationRepository,
    private readonly known: KnownReferences,
  ) {}

  async run(tx: TenantTx, input: NewRuling): Promise<Result<EscalationId>> {
    const considered = await this.consider(tx, input);
    if (!considered.ok) return considered;
    await this.rulings.insert(tx, considered.value.ruling);
    tx.emit(...considered.value.facts);
    return ok(input.escalationId);
  }

  /** What it would be, and would change, without holding it. */
  async consider(tx: TenantTx, { escalationId, terms }: NewRuling): Promise<Result<Considered>> {
    const me = tx.actor.memberId;
    const escalation = await this.escalations.find(tx, escalationId);
    const held = escalation && (await this.commitments.find(tx, escalation.subject.id as CommitmentId));
    if (me === null || !escalation || !held) return refuse('NOT_FOUND', 'There is no such matter. Nothing was changed.');
    const line = terms.kind === 'NEW_LINE_OF_ACCOUNTABILITY' ? { silos: [terms.carriedBy], members: [terms.ownerId] } : {};
    const known = await this.known.check(tx, line);
    if (!known.ok) return known;
    const carriedBy = terms.kind === 'NEW_LINE_OF_ACCOUNTABILITY' ? terms.carriedBy : held.commitment.carriedBy;
    const { zone } = await this.organizations.get(tx);
    return holdRuling(
      {
        id: tx.newId<RulingId>(), escalation, target: rulingTargetOf(held.commitment), terms, ruledBy: me,
        capacities: capacitiesFor(me, await this.organizations.postsOf(tx, me), {}, localDateOf(tx.now, zone)),
        today: await this.organizations.todayIn(tx, carriedBy),
        carriersMembers: await this.membersOf(tx, carriedBy),
        alreadyHeld: await this.rulings.held(tx, escalationId),
      },
      tx.now,
    );
  }

  private async membersOf(tx: TenantTx, siloId: SiloId): Promise<ReadonlySet<MemberId>> {
    const rows = await tx.sql<{ id: MemberId }>(
      'carriers-members',
      `select distinct p.member_id as id from post p join member m on m.org_id = p.org_id and m.id = p.member_id and m.left_at is null
       where p.org_id = $1 and p.silo_id = $2`,
      [tx.orgId, siloId],
    );
    return new Set(rows.map((row) => row.id));
  }
}
