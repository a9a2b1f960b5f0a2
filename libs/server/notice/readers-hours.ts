import { Injectable } from '@nestjs/common';
import { localDateOf } from '#domain/calendar';
import { USUAL_HOURS, type ReaderHours } from '#domain/notice';
import type { Instant, MemberId, Zone } from '#domain/kernel';
import { heldOn } from '#domain/org';
import type { TenantTx } from '#server/database';
import { OrganizationRepository } from '#server/org';

/** A member as somebody to whom a message goes. */
export type Reader = {
  readonly memberId: MemberId;
  readonly name: string;
  readonly email: string | null;
  readonly active: boolean;
  readonly isSponsor: boolean;
  readonly hours: ReaderHours;
  /** When the last mail to them went out or is to go out; null before the first. */
  readonly lastSentAt: Instant | null;
};

type Row = { id: MemberId; name: string; email: string | null; zone: Zone | null; digestAt: string; active: boolean; lastSentAt: Instant | null };

const READERS = `
  select m.id, m.name, m.email, m.zone, m.digest_at as "digestAt", m.left_at is null as active,
    (select max(l.send_at) from mail l where l.org_id = m.org_id and l.recipient_id = m.id and l.state <> 'DROPPED' and l.kind <> 'INVITATION') as "lastSentAt"
  from member m where m.org_id = $1 and m.id = any($2::uuid[])`;

/** Who reads when: everybody's own hour and zone, or the organization's. */
@Injectable()
export class ReadersHours {
  constructor(private readonly organizations: OrganizationRepository) {}

  of(tx: TenantTx, memberIds: readonly MemberId[]): Promise<ReadonlyMap<MemberId, Reader>> {
    return tx.once(`readers ${memberIds.join(' ')}`, () => this.read(tx, memberIds));
  }

  private async read(tx: TenantTx, memberIds: readonly MemberId[]): Promise<ReadonlyMap<MemberId, Reader>> {
    const { zone } = await this.organizations.get(tx);
    const today = localDateOf(tx.now, zone);
    const sponsors = new Set((await this.organizations.posts(tx)).filter((post) => post.kind === 'SPONSOR' && heldOn(post, today)).map((post) => post.memberId));
    const rows = await tx.sql<Row>('readers', READERS, [tx.orgId, memberIds]);
    return new Map(rows.map((row) => [row.id, {
      memberId: row.id, name: row.name, email: row.email, active: row.active, lastSentAt: row.lastSentAt,
      isSponsor: sponsors.has(row.id), hours: { ...USUAL_HOURS, zone: row.zone ?? zone, digestAt: row.digestAt },
    }]));
  }
}
