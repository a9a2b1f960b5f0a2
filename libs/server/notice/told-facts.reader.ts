import { Injectable } from '@nestjs/common';
import type { FactValue, Instant, MemberId } from '#domain/kernel';
import type { TenantTx } from '#server/database';

/** A fact as a message tells of it. */
export type ToldFact = {
  readonly id: string;
  readonly type: string;
  readonly at: Instant;
  readonly byId: MemberId | null;
  readonly byName: string | null;
  readonly data: Readonly<Record<string, FactValue>>;
  readonly words: Readonly<Record<string, string>> | null;
};

const FACTS = `
  select f.id, f.type, f.at, f.actor_id as "byId", m.name as "byName", f.data, t.words
  from fact f left join fact_text t on t.org_id = f.org_id and t.id = f.id left join member m on m.org_id = f.org_id and m.id = f.actor_id
  where f.org_id = $1 and f.id = any($2::uuid[])`;

/** The facts that notices tell of, and who asked for what they answer. */
@Injectable()
export class ToldFactsReader {
  async byId(tx: TenantTx, ids: readonly string[]): Promise<ReadonlyMap<string, ToldFact>> {
    const rows = await tx.sql<ToldFact>('told-facts', FACTS, [tx.orgId, [...new Set(ids)]]);
    return new Map(rows.map((row) => [row.id, row]));
  }

  /** Who did this to the subject last, before a moment. */
  async lastActor(tx: TenantTx, subjectId: string, type: string, before: Instant): Promise<MemberId | null> {
    const [row] = await tx.sql<{ by: MemberId | null }>(
      'told-last-actor',
      'select actor_id as by from fact where org_id = $1 and subject_id = $2 and type = $3 and at <= $4 order by at desc, id desc limit 1',
      [tx.orgId, subjectId, type, new Date(before)],
    );
    return row?.by ?? null;
  }
}
