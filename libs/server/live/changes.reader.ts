import { Injectable } from '@nestjs/common';
import type { TenantTx } from '#server/database';

export type Change = { readonly number: number; readonly type: string; readonly subjectKind: string; readonly subjectId: string };

/** Sealed facts by their numbers: a number once seen is never filled in later. */
@Injectable()
export class ChangesReader {
  after(tx: TenantTx, number: number, most: number): Promise<Change[]> {
    return tx.sql<Change>(
      'changes-after',
      `select s.number, f.type, f.subject_kind as "subjectKind", f.subject_id as "subjectId"
       from fact_seal s join fact f on f.org_id = s.org_id and f.id = s.id
       where s.org_id = $1 and s.number > $2 order by s.number limit $3`,
      [tx.orgId, number, most],
    );
  }

  async last(tx: TenantTx): Promise<number> {
    const [row] = await tx.sql<{ number: number }>(
      'changes-last',
      'select number from fact_seal where org_id = $1 order by number desc limit 1',
      [tx.orgId],
    );
    return row?.number ?? 0;
  }
}
