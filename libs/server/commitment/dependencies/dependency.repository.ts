import { Injectable } from '@nestjs/common';
import type { AroundLink, Link, PartOf } from '#domain/commitment';
import type { CommitmentId, MemberId } from '#domain/kernel';
import type { TenantTx } from '#server/database';
import { DependencyTable } from './dependency.table.ts';

type LinkRow = Link & { readonly waitingNumber: number; readonly awaitedNumber: number };

/** Everything that a commitment waits for, directly or through others; the set of rows ends a circle that should not be. */
const AHEAD = `
  with recursive ahead as (
    select d.waiting_id, d.awaited_id, d.kind from dependency d where d.org_id = $1 and d.waiting_id = any($2::uuid[])
    union
    select d.waiting_id, d.awaited_id, d.kind from dependency d join ahead a on d.org_id = $1 and d.waiting_id = a.awaited_id)
  select a.waiting_id as "waitingId", a.awaited_id as "awaitedId", a.kind, w.number as "waitingNumber", n.number as "awaitedNumber"
  from (select * from ahead union select waiting_id, awaited_id, kind from dependency where org_id = $1 and awaited_id = any($2::uuid[]) and kind = 'PART') a
    join commitment w on w.org_id = $1 and w.id = a.waiting_id
    join commitment n on n.org_id = $1 and n.id = a.awaited_id`;

const PARTS = `
  select c.number, c.standing, d.needed from dependency d join commitment c on c.org_id = d.org_id and c.id = d.awaited_id
  where d.org_id = $1 and d.waiting_id = $2 and d.kind = 'PART' order by c.number`;

const NEEDED = `
  select d.waiting_id as "waitingId", c.number, c.standing, d.needed from dependency d join commitment c on c.org_id = d.org_id and c.id = d.awaited_id
  where d.org_id = $1 and d.waiting_id = any($2::uuid[]) and d.kind = 'PART' and d.needed order by c.number`;

/** The one graph of what waits for what. */
@Injectable()
export class DependencyRepository {
  /** Whoever writes an arrow holds this until the commit: two arrows at once cannot close a circle between them. */
  async lock(tx: TenantTx): Promise<void> {
    await tx.sql('dependency-lock', `select pg_advisory_xact_lock(hashtextextended('dependency ' || $1::text, 0))`, [tx.orgId]);
  }

  /** What stands around a link between the two: all that either waits for, and of what they are parts. */
  async around(tx: TenantTx, ids: readonly CommitmentId[]): Promise<AroundLink> {
    const links = await tx.sql<LinkRow>('dependency-ahead', AHEAD, [tx.orgId, ids]);
    const numbers = new Map(links.flatMap((link) => [[link.waitingId, link.waitingNumber] as const, [link.awaitedId, link.awaitedNumber] as const]));
    return { links, numberOf: (id) => numbers.get(id)! };
  }

  async insert(tx: TenantTx, link: Link, addedBy: MemberId): Promise<void> {
    await tx.rows(DependencyTable).insert({ id: tx.newId(), ...link, needed: false, addedBy, addedAt: tx.now });
  }

  /** Answers whether it was there. */
  async delete(tx: TenantTx, { waitingId, awaitedId, kind }: Link): Promise<boolean> {
    return (await tx.rows(DependencyTable).delete({ waitingId, awaitedId, kind })) > 0;
  }

  /** Answers whether there is such a part. */
  async need(tx: TenantTx, waitingId: CommitmentId, awaitedId: CommitmentId, needed: boolean): Promise<boolean> {
    return (await tx.rows(DependencyTable).update({ waitingId, awaitedId, kind: 'PART' }, { needed })) > 0;
  }

  /** By their whole: the parts that its lead asked for first. */
  async neededParts(tx: TenantTx, ids: readonly CommitmentId[]): Promise<ReadonlyMap<CommitmentId, readonly PartOf[]>> {
    const rows = ids.length === 0 ? [] : await tx.sql<PartOf & { readonly waitingId: CommitmentId }>('dependency-needed', NEEDED, [tx.orgId, ids]);
    return Map.groupBy(rows, ({ waitingId }) => waitingId);
  }

  partsOf(tx: TenantTx, id: CommitmentId): Promise<PartOf[]> {
    return tx.sql<PartOf>('dependency-parts', PARTS, [tx.orgId, id]);
  }
}
