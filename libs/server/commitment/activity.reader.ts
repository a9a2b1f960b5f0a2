import { Injectable } from '@nestjs/common';
import type { FactValue, Instant, MemberId } from '#domain/kernel';
import type { TenantTx } from '#server/database';

export type ActivityView = {
  readonly at: Instant;
  readonly type: string;
  readonly byId: MemberId | null;
  readonly as: string | null;
  readonly data: readonly { name: string; value: string }[];
  readonly words: readonly { name: string; value: string }[];
};

type Row = { at: Instant; type: string; byId: MemberId | null; as: string | null; data: Record<string, FactValue>; words: Record<string, string> | null };

const ACTIVITY = `
  select f.at, f.type, f.actor_id as "byId", f.by as "as", f.data, t.words
  from fact f left join fact_text t on t.org_id = f.org_id and t.id = f.id
  where f.org_id = $1 and f.subject_id = $2 order by f.at desc, f.id desc limit $3`;

const list = (values: Record<string, unknown> | null) =>
  Object.entries(values ?? {}).filter(([, value]) => value !== null).map(([name, value]) => ({ name, value: String(value) }));

/** What happened to one subject, newest first, read from the record itself. */
@Injectable()
export class ActivityReader {
  async read(tx: TenantTx, subjectId: string, most: number): Promise<ActivityView[]> {
    const rows = await tx.sql<Row>('activity', ACTIVITY, [tx.orgId, subjectId, Math.min(Math.max(most, 1), 500)]);
    return rows.map((row) => ({ ...row, data: list(row.data), words: list(row.words) }));
  }
}
