import type { Holders } from '#domain/escalation';
import type { TenantTx } from '#server/database';
import { orgBook } from '#server/org';

/** The names of everybody who holds a post of some ladders. */
export async function namesOf(tx: TenantTx, holders: readonly Holders[]): Promise<ReadonlyMap<string, string>> {
  const known = new Map<string, string>(tx.seesOneMoment ? (await orgBook(tx)).posts.map(({ memberId, name }) => [memberId, name] as const) : []);
  const ids = [...new Set(holders.flatMap((some) => Object.values(some).filter((id) => id !== null && !known.has(id))))];
  if (ids.length === 0) return known;
  const rows = await tx.sql<{ id: string; name: string }>('holders-names', 'select id, name from member where org_id = $1 and id = any($2::uuid[])', [tx.orgId, ids]);
  return new Map([...known, ...rows.map((row) => [row.id, row.name] as const)]);
}
