import { Injectable } from '@nestjs/common';
import { OPEN_STATES, type MatrixCell } from '#domain/handoff';
import type { TenantTx } from '#server/database';

// Owed is what the list calls accepted and the hand-offs call open, so that a cell and what it opens count the same rows.
const MATRIX = `
  select "from", "to", sum(handoffs)::int as handoffs, sum(late_handoffs)::int as "lateHandoffs",
    sum(commitments)::int as commitments, sum(late_commitments)::int as "lateCommitments"
  from (
    select h.from_silo as "from", h.to_silo as "to", count(*) as handoffs,
      count(*) filter (where h.state = 'ACCEPTED' and h.due_ends_at <= $2::timestamptz) as late_handoffs, 0 as commitments, 0 as late_commitments
    from handoff h where h.org_id = $1 and h.state = any($3::text[]) group by 1, 2
    union all
    select c.carried_by, c.promised_to, 0, 0, count(*), count(*) filter (where c.due_ends_at <= $2::timestamptz)
    from commitment c where c.org_id = $1 and c.standing = 'ACCEPTED' group by 1, 2) owed
  group by 1, 2`;

/** Who owes whom: one statement, however many silos. Pairs that owe nothing are left out. */
@Injectable()
export class MatrixReader {
  read(tx: TenantTx): Promise<MatrixCell[]> {
    return tx.sql<MatrixCell>('silo-matrix', MATRIX, [tx.orgId, new Date(tx.now), OPEN_STATES]);
  }
}
