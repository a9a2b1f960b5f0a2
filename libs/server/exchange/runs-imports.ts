import { ruleOf } from '#domain/org';
import type { MemberId } from '#domain/kernel';
import type { TenantTx } from '#server/database';

const HOLDS = 'select 1 from post where org_id = $1 and member_id = $2 and kind = any($3::text[]) limit 1';

/** Whether somebody runs imports; everybody else only brings an edited list back. */
export async function runsImports(tx: TenantTx, by: MemberId | null = tx.actor.memberId): Promise<boolean> {
  return (await tx.sql('runs-imports', HOLDS, [tx.orgId, by, ruleOf('import.run').who])).length > 0;
}
