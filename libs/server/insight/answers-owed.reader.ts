import { Injectable } from '@nestjs/common';
import type { Question } from '#domain/commitment';
import type { CommitmentId, Instant, SiloId } from '#domain/kernel';
import type { TenantTx } from '#server/database';

export type AnswerOwed = { readonly commitmentId: CommitmentId; readonly question: Question; readonly sinceAt: Instant | null };

const LONGEST_LIST = 100;

/** The domain's `waitingFor`, of one silo as carrying and as receiving side. */
const OWED = `
  select c.id as "commitmentId", asked.question, asked.since_at as "sinceAt"
  from commitment c
    cross join lateral (select case when c.carried_by = $2 then 'CARRIER' else 'RECEIVER' end as side) mine
    cross join lateral (
      select case when exists (select 1 from counter_round r where r.org_id = c.org_id and r.commitment_id = c.id) then 'COUNTER' else 'PROPOSAL' end as question,
        c.waiting_since_at as since_at where c.standing = 'PROPOSED' and c.waiting_on = mine.side
      union all select 'DATE', c.asked_at where mine.side = 'RECEIVER' and c.asked_on is not null
      union all select 'SUGGESTED_DATE', c.suggested_at where mine.side = 'CARRIER' and c.suggested_on is not null
      union all select 'DELIVERY', (select max(d.at) from delivery d where d.org_id = c.org_id and d.commitment_id = c.id)
        where mine.side = 'RECEIVER' and c.standing = 'DELIVERED'
      union all select 'EFFECT', c.effect_asked_at
        where mine.side = 'RECEIVER' and c.standing = 'VERIFIED' and c.effect = 'PENDING' and c.effect_asked_at is not null
      union all select 'WITHDRAWAL', c.withdrawal_at where c.withdrawal_side <> mine.side
    ) asked
  where c.org_id = $1 and (c.carried_by = $2 or c.promised_to = $2)
  order by c.due_on, c.id, asked.question limit ${LONGEST_LIST}`;

/** What waits for a silo's answer. */
@Injectable()
export class AnswersOwedReader {
  ofSilo(tx: TenantTx, siloId: SiloId): Promise<AnswerOwed[]> {
    return tx.sql<AnswerOwed>('answers-owed-by-silo', OWED, [tx.orgId, siloId]);
  }
}
