import { Injectable } from '@nestjs/common';
import { localDateOf } from '#domain/calendar';
import { inherit } from '#domain/handoff';
import { ok, refuse, type CommitmentId, type MemberId, type Result, type SiloId } from '#domain/kernel';
import { capacitiesFor, may, readSiloWords, ruleOf } from '#domain/org';
import { KnownReferences } from '#server/commitment';
import type { TenantTx } from '#server/database';
import { HandoffRepository } from '#server/handoff';
import { AddSilo, EndPosts, GivePost, OrganizationRepository, type SiloTable } from '#server/org';
import { InheritPromises } from '../inherit-promises.ts';

export type SplitOff = { readonly key: string; readonly name: string; readonly mandate?: string; readonly leadId?: MemberId | null; readonly commitmentIds: readonly CommitmentId[] };
export type Split = { readonly siloId: SiloId; readonly version?: number; readonly into: readonly SplitOff[] };

const MOST = 8;

/** Splits new silos off one that stays: each takes the open promises that were chosen for it, and everything else stays. */
@Injectable()
export class SplitSilo {
  constructor(
    private readonly organizations: OrganizationRepository,
    private readonly known: KnownReferences,
    private readonly adds: AddSilo,
    private readonly gives: GivePost,
    private readonly ends: EndPosts,
    private readonly promises: InheritPromises,
    private readonly handoffs: HandoffRepository,
  ) {}

  async run(tx: TenantTx, { siloId, version, into }: Split): Promise<Result<SiloId>> {
    await tx.sql('silos-lock', 'select id from silo where org_id = $1 and id = any($2::uuid[]) order by id for update', [tx.orgId, [siloId]]);
    const silo = await this.organizations.silo(tx, siloId);
    const allowed = silo ? await this.allowed(tx, silo, version, into) : refuse('NOT_FOUND', 'There is no such silo.');
    if (!allowed.ok) return allowed;
    for (const part of into) {
      const made = await this.splitOff(tx, silo!, part);
      if (!made.ok) return made;
    }
    return ok(siloId);
  }

  private async allowed(tx: TenantTx, silo: SiloTable, version: number | undefined, into: readonly SplitOff[]): Promise<Result<null>> {
    const by = tx.actor.memberId;
    const { zone } = await this.organizations.get(tx);
    const capacities = by === null ? new Set<never>() : capacitiesFor(by, await this.organizations.postsOf(tx, by), {}, localDateOf(tx.now, zone));
    if (!may('silo.edit', capacities)) return refuse('NOT_ALLOWED', `Nothing was changed. ${ruleOf('silo.edit').sentence}`);
    if (silo.closedOn !== null) return refuse('WRONG_STATE', `${silo.name} is closed, so there is nothing to split. Nothing was changed.`);
    if (version !== undefined && version !== silo.version) return refuse('STALE', 'Somebody changed this silo meanwhile. Nothing was changed by you; look at it as it is now and repeat it.');
    if (into.length < 1 || into.length > MOST) return refuse('INVALID', `Nothing was changed: split off one to ${MOST} silos at once.`, 'into');
    const chosen = into.flatMap(({ commitmentIds }) => commitmentIds);
    if (new Set(chosen).size !== chosen.length) return refuse('INVALID', 'Nothing was changed: one promise goes to one silo. Choose one for each.', 'into');
    return this.known.check(tx, { members: into.map(({ leadId }) => leadId) });
  }

  private async splitOff(tx: TenantTx, silo: SiloTable, { key, name, mandate, leadId, commitmentIds }: SplitOff): Promise<Result<null>> {
    const words = readSiloWords({ key, name, mandate });
    if (!words.ok) return words;
    const { zone, country, kind, reportingLine } = silo;
    const added = await this.adds.run(tx, { key: words.value.key!, name: words.value.name!, mandate: words.value.mandate, kind, zone, country, reportingLine });
    if (!added.ok) return added;
    const to = added.value;
    if (leadId) {
      await this.ends.run(tx, { memberId: leadId, siloId: silo.id as SiloId, kind: 'STAND_IN' });
      const led = await this.gives.run(tx, { kind: 'LEAD', memberId: leadId, siloId: to });
      if (!led.ok) return led;
    }
    const moved = await this.promises.run(tx, { from: silo.id as SiloId, to, why: 'SPLIT', ids: [...commitmentIds].sort() });
    if (!moved.ok) return moved;
    if (moved.value !== commitmentIds.length) return refuse('INVALID', `Nothing was changed: some of what you chose is not open in ${silo.name} any more. Look again and repeat it.`, 'into');
    const handed = await this.moveHandoffs(tx, silo.id as SiloId, to, commitmentIds);
    if (!handed.ok) return handed;
    tx.emit({ type: 'silo.split', subject: { kind: 'silo', id: silo.id }, data: { newSilo: to, moved: moved.value } });
    return ok(null);
  }

  /** What the promises that go owe, and are owed, across the border goes along. */
  private async moveHandoffs(tx: TenantTx, from: SiloId, to: SiloId, commitmentIds: readonly CommitmentId[]): Promise<Result<null>> {
    for (const id of commitmentIds) {
      for (const { handoff } of await this.handoffs.openIn(tx, id)) {
        const change = inherit(handoff, from, to, tx.now);
        if (!change) continue;
        const saved = await this.handoffs.save(tx, handoff, change.handoff);
        if (!saved.ok) return saved;
        tx.emit(...change.facts);
      }
    }
    return ok(null);
  }
}
