import { Injectable } from '@nestjs/common';
import { daysBetween, localDateOf } from '#domain/calendar';
import type { Candidate, Sitting } from '#domain/forum';
import type { HandoffState } from '#domain/handoff';
import type { HandoffId, Instant, LocalDate, Zone } from '#domain/kernel';
import type { TenantTx } from '#server/database';

type Row = {
  id: HandoffId; title: string; state: HandoffState; giver: string; taker: string; zone: Zone; dueOn: LocalDate; sinceAt: Instant; late: boolean;
  slips: number; slippedDays: number; escalation: Candidate['escalation']; carried: number;
};

/** Whom an open hand-off waits for, and for what, where that is not its delivery. */
const AWAITED: Partial<Record<HandoffState, (row: Row) => string>> = {
  OFFERED: ({ taker }) => `${taker} to take it or return it`,
  RETURNED: ({ giver }) => `${giver} to offer it again or let it go`,
  DELIVERED: ({ taker }) => `${taker} to say whether it is done`,
};

const OWED = `
  select h.id, h.title, h.state, g.name as giver, t.name as taker, g.zone, h.due_on as "dueOn", h.since_at as "sinceAt",
    (h.state = 'ACCEPTED' and h.due_ends_at <= $3) as late, slips.count as slips, slips.days as "slippedDays", e.state as escalation,
    coalesce((select i.carried + 1 from agenda_item i join sitting x on x.org_id = i.org_id and x.id = i.sitting_id
      where i.org_id = h.org_id and i.subject_id = h.id and not i.settled and x.forum_id = $4 and x.state = 'CLOSED'
      order by x.closed_at desc limit 1), 0) as carried
  from handoff h
  join silo g on g.org_id = h.org_id and g.id = h.from_silo
  join silo t on t.org_id = h.org_id and t.id = h.to_silo
  left join escalation e on e.org_id = h.org_id and e.subject_id = h.id and e.state not in ('RULED', 'MOOT')
  cross join lateral (select count(*)::int as count, coalesce(sum(x.days), 0)::int as days from handoff_slip x where x.org_id = h.org_id and x.handoff_id = h.id and x.days > 0) slips
  where h.org_id = $1 and (h.from_silo = any($2::uuid[]) or h.to_silo = any($2::uuid[]))
    and (h.state in ('OFFERED', 'RETURNED', 'DELIVERED') or (h.state = 'ACCEPTED' and (h.due_ends_at <= $3 or slips.count > 0 or e.id is not null)))
  order by h.due_on, h.id limit 200`;

/** Hand-offs that the seated silos owe each other, or others, and about which something is not as it should be. */
@Injectable()
export class OwedHandoffsReader {
  async read(tx: TenantTx, { seats, forumId }: Pick<Sitting, 'forumId' | 'seats'>): Promise<Candidate[]> {
    const rows = await tx.sql<Row>('sitting-handoffs', OWED, [tx.orgId, seats.map(({ siloId }) => siloId), new Date(tx.now), forumId]);
    return rows.map((row) => toCandidate(row, tx.now));
  }
}

function toCandidate(row: Row, now: Instant): Candidate {
  const { id, title, giver, taker, escalation, slips, slippedDays, carried } = row;
  const today = localDateOf(now, row.zone);
  const days = daysBetween(localDateOf(row.sinceAt, row.zone), today);
  const what = AWAITED[row.state]?.(row);
  return {
    subject: { kind: 'handoff', id }, title: `${title}: ${giver} → ${taker}`, escalation, slips, slippedDays, carried,
    daysOverdue: row.late ? Math.max(1, daysBetween(row.dueOn, today)) : 0,
    waiting: what !== undefined && days >= 1 ? { days, what } : null,
  };
}
