import { Injectable } from '@nestjs/common';
import { localDateOf } from '#domain/calendar';
import type { LocalDate, MemberId } from '#domain/kernel';
import type { Leave } from '#domain/org';
import type { TenantTx } from '#server/database';
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

  /** A member's leaves that have not ended. */
  async ahead(tx: TenantTx, id: MemberId): Promise<Leave[]> {
    const today = await this.today(tx);
    return (await this.leaves.ofMember(tx, id)).filter(({ endedAt, untilOn }) => endedAt === null && untilOn >= today);
  }

  private async today(tx: TenantTx): Promise<LocalDate> {
    return localDateOf(tx.now, (await this.organizations.get(tx)).zone);
  }
}
