import { Injectable } from '@nestjs/common';
import { localDateOf } from '#domain/calendar';
import { isId, ok, refuse, type LocalDate, type MemberId, type Result, type SiloId } from '#domain/kernel';
import { capacitiesFor, mayClose, type Closable, type PostHeld } from '#domain/org';
import { peopleAfterClosing } from '#domain/succession';
import type { TenantTx } from '#server/database';
import { InheritSeats } from '#server/forum';
import { InheritHandoffs } from '#server/handoff';
import { SeriesToHeir } from '#server/commitment';
import { EndPosts, GivePost, MarkClosed, OrganizationRepository, type SiloTable } from '#server/org';
import { InheritPromises } from '../inherit-promises.ts';
import { SiloHoldingsReader } from '../silo-holdings.reader.ts';

export type SiloEnd = { readonly siloId: SiloId; readonly heirId: SiloId; readonly version?: number };
export type Considered = { readonly allowed: Result<null>; readonly posts: readonly PostHeld[]; readonly today: LocalDate };

/** Closes a silo into its heir: everything that is open moves in this one commit. */
@Injectable()
export class CloseSilo {
  constructor(
    private readonly organizations: OrganizationRepository,
    private readonly holdings: SiloHoldingsReader,
    private readonly promises: InheritPromises,
    private readonly series: SeriesToHeir,
    private readonly handoffs: InheritHandoffs,
    private readonly seats: InheritSeats,
    private readonly mark: MarkClosed,
    private readonly ends: EndPosts,
    private readonly gives: GivePost,
  ) {}

  async run(tx: TenantTx, input: SiloEnd): Promise<Result<SiloId>> {
    const { siloId, heirId } = input;
    await tx.sql('silos-lock', 'select id from silo where org_id = $1 and id = any($2::uuid[]) order by id for update', [tx.orgId, [siloId, heirId]]);
    const considered = await this.consider(tx, input);
    if (!considered.ok) return considered;
    const { allowed, posts, today } = considered.value;
    if (!allowed.ok) return allowed;
    const counts = await this.holdings.counts(tx, siloId, heirId);
    const moved = await this.promises.run(tx, { from: siloId, to: heirId, why: 'CLOSED', ids: await this.holdings.touched(tx, siloId) });
    if (!moved.ok) return moved;
    await this.series.run(tx, { closed: siloId, heir: heirId });
    const handed = await this.handoffs.run(tx, { closed: siloId, heir: heirId });
    if (!handed.ok) return handed;
    const people = await this.movePeople(tx, input, posts, today);
    if (!people.ok) return people;
    await this.seats.run(tx, { closed: siloId, heir: heirId, ...people.value });
    await this.mark.run(tx, { siloId, heirId, on: today, data: { ...counts } });
    return ok(heirId);
  }

  /** Whether whoever acts may do it now; the preview asks the same. */
  async consider(tx: TenantTx, { siloId, heirId, version }: SiloEnd): Promise<Result<Considered>> {
    const by = tx.actor.memberId;
    const [silo, heir] = [await this.organizations.silo(tx, siloId), isId(heirId) ? await this.organizations.silo(tx, heirId) : null];
    if (silo === null || by === null) return refuse('NOT_FOUND', 'There is no such silo.');
    const today = localDateOf(tx.now, (await this.organizations.get(tx)).zone);
    const posts = await this.organizations.posts(tx);
    const sittingNow = await this.seats.sitsNow(tx, siloId);
    const allowed = mayClose({ silo: closable(silo), heir: heir && closable(heir), version, capacities: capacitiesFor(by, posts, {}, today), sittingNow });
    return ok({ allowed, posts, today });
  }

  private async movePeople(tx: TenantTx, { siloId, heirId }: SiloEnd, posts: readonly PostHeld[], today: LocalDate): Promise<Result<{ leadId: MemberId | null; standInId: MemberId | null }>> {
    const after = peopleAfterClosing(siloId, heirId, posts, today);
    await this.ends.run(tx, { siloId });
    for (const post of after.gives) {
      const given = await this.gives.run(tx, post);
      if (!given.ok) return given;
    }
    return ok({ leadId: after.leadId, standInId: after.standInId });
  }
}

const closable = ({ id, name, version, closedOn }: SiloTable): Closable => ({ id: id as SiloId, name, version, closedOn });
