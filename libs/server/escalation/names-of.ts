import type { Holders } from '#domain/escalation';
import type { TenantTx } from '#server/database';

/** The names of everybody who holds a post of some ladders. */
export async function namesOf(tx: TenantTx, holders: readonly Holders[]): Promise<ReadonlyMap<string, string>> {
  const ids = [...new Set(holders.flatMap((some) => Object.values(some).filter((id) => id !== null)))];
  const rows = await tx.sql<{ id: string; name: string }>('holders-names', 'select id, name from member where org_id = $1 and id = any($2::uuid[])', [tx.orgId, ids]);
  return new Map(rows.map((row) => [row.id, row.name]));
}
