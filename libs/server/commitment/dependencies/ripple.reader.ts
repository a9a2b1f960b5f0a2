import { Injectable } from '@nestjs/common';
import type { Dated, DatedGraph, Link } from '#domain/commitment';
import type { CommitmentId } from '#domain/kernel';
import type { TenantTx } from '#server/database';
import { OrganizationRepository } from '#server/org';

type DatedRow = Dated & { readonly suggestedBecauseOf: CommitmentId | null };

/** The graph behind some commitments, and which date is suggested there because of which other one. */
export type Behind = { readonly graph: DatedGraph; readonly suggested: ReadonlyMap<CommitmentId, CommitmentId> };

/** Everything that waits for them, directly or through others, and what else that waits for. */
const BEHIND = `
  with recursive behind as (
    select d.waiting_id, d.awaited_id, d.kind from dependency d where d.org_id = $1 and d.awaited_id = any($2::uuid[])
    union
    select d.waiting_id, d.awaited_id, d.kind from dependency d join behind b on d.org_id = $1 and d.awaited_id = b.waiting_id)
  select waiting_id as "waitingId", awaited_id as "awaitedId", kind from behind`;

const DATED = `
  select id, carried_by as "carriedBy", standing, case standing when 'PROPOSED' then proposed_on else agreed_on end as "on", suggested_because_of as "suggestedBecauseOf"
  from commitment where org_id = $1 and (id = any($2::uuid[]) or suggested_because_of = any($3::uuid[]))`;

/** What hangs on commitments' dates: four statements and the calendars, however much that is. */
@Injectable()
export class RippleReader {
  constructor(private readonly organizations: OrganizationRepository) {}

  async behind(tx: TenantTx, ids: readonly CommitmentId[]): Promise<Behind> {
    const links = await tx.sql<Link>('ripple-links', BEHIND, [tx.orgId, ids]);
    const named = [...new Set([...ids, ...links.flatMap(({ waitingId, awaitedId }) => [waitingId, awaitedId])])];
    const rows = await tx.sql<DatedRow>('ripple-dates', DATED, [tx.orgId, named, ids]);
    const calendars = await this.organizations.calendarsOf(tx, [...new Set(rows.map(({ carriedBy }) => carriedBy))]);
    return {
      graph: { links, commitments: new Map(rows.map((row) => [row.id, row])), calendarOf: calendars },
      suggested: new Map(rows.flatMap(({ id, suggestedBecauseOf }) => (suggestedBecauseOf === null ? [] : [[id, suggestedBecauseOf] as const]))),
    };
  }
}
