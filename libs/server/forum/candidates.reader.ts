import { Injectable } from '@nestjs/common';
import { daysBetween, localDateOf } from '#domain/calendar';
import type { Candidate, Sitting } from '#domain/forum';
import type { CommitmentId, Instant, LocalDate, Zone } from '#domain/kernel';
import type { TenantTx } from '#server/database';
import { OwedHandoffsReader } from './owed-handoffs.reader.ts';

type Row = {
  id: CommitmentId; title: string; escalation: Candidate['escalation']; standing: string; zone: Zone; agreedOn: LocalDate | null; overdue: boolean;
  slips: number; slippedDays: number; waitsFor: keyof typeof ANSWERS | null; waitingSince: Instant | null; carried: number;
};

const ANSWERS = {
  PROPOSAL: 'the carrying silo’s answer', COUNTER: 'an answer to the counter-proposal', DATE: 'an answer to the later date asked for',
  DELIVERY: 'its delivery to be verified', WITHDRAWAL: 'an answer to its withdrawal',
};

/** Open promises of the seated silos about which something is not as it should be. What waits in the arrears is the CCO's, not the room's. */
const CANDIDATES = `
  select c.id, c.title, e.state as escalation, c.standing, coalesce(s.zone, 'UTC') as zone, c.agreed_on as "agreedOn",
    (c.standing = 'ACCEPTED' and coalesce(c.due_ends_at <= $3, false)) as overdue,
    slips.count as slips, slips.days as "slippedDays", w.what as "waitsFor", w.since as "waitingSince",
    coalesce((select i.carried + 1 from agenda_item i join sitting x on x.org_id = i.org_id and x.id = i.sitting_id
      where i.org_id = c.org_id and i.subject_id = c.id and not i.settled and x.forum_id = $4 and x.state = 'CLOSED'
      order by x.closed_at desc limit 1), 0) as carried
  from commitment c
  left join silo s on s.org_id = c.org_id and s.id = c.carried_by
  left join escalation e on e.org_id = c.org_id and e.subject_id = c.id and e.state not in ('RULED', 'MOOT')
  cross join lateral (select count(*)::int as count, coalesce(sum(x.days), 0)::int as days from slip x where x.org_id = c.org_id and x.commitment_id = c.id and x.undone_at is null) slips
  cross join lateral (select
    case when c.standing = 'PROPOSED' and c.waiting_on = 'RECEIVER' then 'COUNTER' when c.standing = 'PROPOSED' then 'PROPOSAL'
      when c.asked_on is not null then 'DATE' when c.standing = 'DELIVERED' then 'DELIVERY' when c.withdrawal_side is not null then 'WITHDRAWAL' end as what,
    case when c.standing = 'PROPOSED' then c.waiting_since_at when c.asked_on is not null then c.asked_at
      when c.standing = 'DELIVERED' then (select max(d.at) from delivery d where d.org_id = c.org_id and d.commitment_id = c.id)
      when c.withdrawal_side is not null then c.withdrawal_at end as since) w
  where c.org_id = $1 and c.standing in ('PROPOSED', 'ACCEPTED', 'DELIVERED') and not c.as_imported and c.arrears <> 'WAITING'
    and (c.carried_by = any($2::uuid[]) or c.promised_to = any($2::uuid[]))
    and (e.id is not null or slips.count > 0 or w.what is not null or (c.standing = 'ACCEPTED' and c.due_ends_at <= $3))
  order by c.due_on, c.id limit 500`;

/** What may deserve a sitting's time, read from the list and from what the silos owe each other as it stands now. */
@Injectable()
export class CandidatesReader {
  constructor(private readonly handoffs: OwedHandoffsReader) {}

  async read(tx: TenantTx, sitting: Pick<Sitting, 'forumId' | 'seats' | 'agenda'>): Promise<Candidate[]> {
    const silos = sitting.seats.map((seat) => seat.siloId);
    const rows = await tx.sql<Row>('sitting-candidates', CANDIDATES, [tx.orgId, silos, new Date(tx.now), sitting.forumId]);
    const known = new Set(sitting.agenda.flatMap((item) => item.subject?.id ?? []));
    const owed = await this.handoffs.read(tx, sitting);
    return [...rows.map((row) => toCandidate(row, tx.now)), ...owed].filter(({ subject }) => subject === null || !known.has(subject.id));
  }
}

function toCandidate(row: Row, now: Instant): Candidate {
  const today = localDateOf(now, row.zone);
  const daysSince = row.waitingSince === null ? 0 : daysBetween(localDateOf(row.waitingSince, row.zone), today);
  return {
    subject: { kind: 'commitment', id: row.id },
    title: row.title,
    escalation: row.escalation,
    daysOverdue: row.overdue && row.agreedOn !== null ? Math.max(1, daysBetween(row.agreedOn, today)) : 0,
    slips: row.slips,
    slippedDays: row.slippedDays,
    waiting: row.waitsFor !== null && daysSince >= 1 ? { days: daysSince, what: ANSWERS[row.waitsFor] } : null,
    carried: row.carried,
  };
}
