import type { Instant } from '#domain/kernel';
import type { TenantTx } from '#server/database';

/** Says when a subject must be looked at, in place of what was said before; null takes it off the schedule. */
export async function setDue(tx: TenantTx, kind: string, subjectId: string, at: Instant | null): Promise<void> {
  if (at === null) return clearDue(tx, kind, subjectId);
  await tx.sql(
    'due-set',
    `insert into due (org_id, kind, subject_id, due_at) values ($1, $2, $3, $4)
     on conflict (org_id, kind, subject_id) do update set due_at = excluded.due_at`,
    [tx.orgId, kind, subjectId, new Date(at)],
  );
}

/** Says it for many subjects that are not on the schedule yet, in one statement; those without a moment are left out. */
export async function setDues(tx: TenantTx, kind: string, dues: readonly { readonly id: string; readonly at: Instant | null }[]): Promise<void> {
  const set = dues.filter(({ at }) => at !== null);
  if (set.length === 0) return;
  await tx.sql(
    'dues-set',
    'insert into due (org_id, kind, subject_id, due_at) select $1, $2, id, at from unnest($3::uuid[], $4::timestamptz[]) as d(id, at)',
    [tx.orgId, kind, set.map(({ id }) => id), set.map(({ at }) => new Date(at!))],
  );
}

/** As `setDue`, but an earlier moment that is already on the schedule stays. */
export async function setDueBy(tx: TenantTx, kind: string, subjectId: string, at: Instant): Promise<void> {
  await tx.sql(
    'due-set-by',
    `insert into due (org_id, kind, subject_id, due_at) values ($1, $2, $3, $4)
     on conflict (org_id, kind, subject_id) do update set due_at = least(due.due_at, excluded.due_at)`,
    [tx.orgId, kind, subjectId, new Date(at)],
  );
}

export async function clearDue(tx: TenantTx, kind: string, subjectId: string): Promise<void> {
  await tx.sql('due-clear', 'delete from due where org_id = $1 and kind = $2 and subject_id = $3', [tx.orgId, kind, subjectId]);
}

/** Takes at most `most` subjects of a kind off the schedule whose moment has come; what another tick holds is left to it. */
export async function claimDue(tx: TenantTx, kind: string, most: number): Promise<string[]> {
  const rows = await tx.sql<{ id: string }>(
    'due-claim',
    `delete from due where org_id = $1 and kind = $2 and subject_id in (
       select subject_id from due where org_id = $1 and kind = $2 and due_at <= $3 order by due_at limit $4 for update skip locked)
     returning subject_id as id`,
    [tx.orgId, kind, new Date(tx.now), most],
  );
  return rows.map((row) => row.id).sort();
}
