import { Injectable } from '@nestjs/common';
import { percentOf, type KeptRate, type WithdrawnTogether } from '#domain/commitment';
import type { ForumId, MemberId } from '#domain/kernel';
import type { TenantTx } from '#server/database';
import { CLAIM, HOLDING_MEMBER, keptVerdict, WITHDRAWN_TOGETHER } from './kept-verdict.sql.ts';

type Row = Omit<KeptRate, 'percent'> & WithdrawnTogether & { readonly id: string };
export type KeptOf = KeptRate & WithdrawnTogether;

const of = (verdict: string): string => `(count(*) filter (where verdict = '${verdict}'))::int`;
const rates = (judged: string): string => `
  select id, ${of('KEPT')} as kept, ${of('NOT_KEPT')} as "notKept", ${of('LEFT_OUT')} as "leftOut", ${of('OPEN')} as open, (count(*) filter (where together))::int as withdrawn
  from (${judged}) judged group by id`;
const VERDICT = `${keptVerdict('$2::timestamptz')} as verdict, ${WITHDRAWN_TOGETHER} as together`;
const PROMISED = 'c.original_on is not null and not c.as_imported';

const OF_MEMBERS = rates(`select ${HOLDING_MEMBER} as id, ${VERDICT} from commitment c ${CLAIM} where c.org_id = $1 and ${PROMISED} and ${HOLDING_MEMBER} = any($3::uuid[])`);
const OF_FORUMS = rates(`
  select captured.forum_id as id, ${VERDICT}
  from (select distinct s.forum_id, o.commitment_id from outcome o join sitting s on s.org_id = o.org_id and s.id = o.sitting_id
    where o.org_id = $1 and o.commitment_id is not null and s.forum_id = any($3::uuid[])) captured
    join commitment c on c.org_id = $1 and c.id = captured.commitment_id ${CLAIM} where ${PROMISED}`);

/** The kept rate on the original date, of people and of forums. */
@Injectable()
export class KeptRateReader {
  ofMembers(tx: TenantTx, ids: readonly MemberId[]): Promise<KeptOf[]> {
    return this.read(tx, 'kept-of-members', OF_MEMBERS, ids);
  }

  ofForums(tx: TenantTx, ids: readonly ForumId[]): Promise<KeptOf[]> {
    return this.read(tx, 'kept-of-forums', OF_FORUMS, ids);
  }

  private async read(tx: TenantTx, name: string, text: string, ids: readonly string[]): Promise<KeptOf[]> {
    const rows = await tx.sql<Row>(name, text, [tx.orgId, new Date(tx.now), ids]);
    const found = new Map(rows.map(({ id, ...counts }) => [id, counts]));
    return ids.map((id) => {
      const counts = found.get(id) ?? { kept: 0, notKept: 0, leftOut: 0, open: 0, withdrawn: 0 };
      return { ...counts, percent: percentOf(counts.kept, counts.kept + counts.notKept) };
    });
  }
}
