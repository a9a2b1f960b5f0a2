import { Injectable } from '@nestjs/common';
import { localDateOf } from '#domain/calendar';
import type { LocalDate, MemberId } from '#domain/kernel';
import { absencesOn, actsFor, type Leave } from '#domain/org';
import type { TenantTx } from '#server/database';
import { orgBook } from '../org-book.ts';
import { OrganizationRepository } from '../organization.repository.ts';
import { LeaveRepository } from './leave.repository.ts';

/** Who is away, by the organization's own day. */
@Injectable()
export class LeaveReader {
  constructor(
    private readonly leaves: LeaveRepository,
    private readonly organizations: OrganizationRepository,
  ) {}

  /** The leave that each member is on today; null for whoever is here. */
  async awayNow(tx: TenantTx, ids: readonly MemberId[]): Promise<(Leave | null)[]> {
    const now = await this.leaves.on(tx, await this.today(tx));
    return ids.map((id) => now.find(({ memberId }) => memberId === id) ?? null);
  }

  /** Everybody who is away today, with the name of whoever stands in. */
  async awayToday(tx: TenantTx): Promise<{ memberId: MemberId; untilOn: LocalDate; standIn: string | null }[]> {
    const { leaves } = await orgBook(tx);
    return leaves.map(({ memberId, untilOn, standIn }) => ({ memberId, untilOn, standIn })).toSorted((a, b) => (a.memberId < b.memberId ? -1 : 1));
  }

  /** For whom a member acts today, and until when each is away. */
  async actsFor(tx: TenantTx, id: MemberId): Promise<{ memberId: MemberId; untilOn: LocalDate }[]> {
    const today = await this.today(tx);
    const now = await this.leaves.on(tx, today);
    const principals = new Set(actsFor(id, absencesOn(now, today)).map(({ principal }) => principal));
    return now.filter(({ memberId }) => principals.has(memberId)).map(({ memberId, untilOn }) => ({ memberId, untilOn }));
  }

  /** A member's leaves that have not ended. */
  async ahead(tx: TenantTx, id: MemberId): Promise<Leave[]> {
    const today = await this.today(tx);
    return (await this.leaves.ofMember(tx, id)).filter(({ endedAt, untilOn }) => endedAt === null && untilOn >= today);
  }

  private async today(tx: TenantTx): Promise<LocalDate> {
    return localDateOf(tx.now, (await this.organizations.get(tx)).zone);
  }
}
