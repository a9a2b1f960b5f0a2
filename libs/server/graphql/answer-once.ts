import { ok, refuse, type Result } from '#domain/kernel';
import { canonical, sha256, type TenantTx } from '#server/database';

type Known = { body_digest: string; answer: string | null };

/**
 * Runs `work` once per member and `clientMutationId`; a repeat gets the first answer, and another mutation or another
 * body under the same id is refused. A refused attempt leaves no trace, so it may be corrected and sent again under it.
 */
export async function answerOnce(
  tx: TenantTx,
  mutation: string,
  input: { readonly clientMutationId?: string | null },
  work: () => Promise<Result<string>>,
): Promise<Result<string>> {
  const key = input.clientMutationId;
  if (key === null || key === undefined || tx.actor.memberId === null) return work();
  if (key.length < 1 || key.length > 100) return refuse('INVALID', 'A clientMutationId has 1 to 100 characters.', 'clientMutationId');
  const digest = sha256(canonical({ mutation, input })).toString('hex');
  // A second call with this key waits here until the first one has committed or rolled back.
  const mine = await tx.sql(
    'answer-once-begin',
    `insert into answered_mutation (org_id, id, member_id, key, body_digest, answered_at)
     values ($1, $2, $3, $4, $5, $6) on conflict (org_id, member_id, key) do nothing returning id`,
    [tx.orgId, tx.newId(), tx.actor.memberId, key, digest, new Date(tx.now)],
  );
  if (mine.length === 0) return repeat(tx, key, digest);
  const result = await work();
  if (result.ok) {
    await tx.sql(
      'answer-once-end',
      'update answered_mutation set answer = to_jsonb($4::text) where org_id = $1 and member_id = $2 and key = $3',
      [tx.orgId, tx.actor.memberId, key, result.value],
    );
  }
  return result;
}

async function repeat(tx: TenantTx, key: string, digest: string): Promise<Result<string>> {
  const [known] = await tx.sql<Known>(
    'answer-once-known',
    'select body_digest, answer from answered_mutation where org_id = $1 and member_id = $2 and key = $3',
    [tx.orgId, tx.actor.memberId, key],
  );
  if (known?.body_digest === digest && known.answer !== null) return ok(known.answer);
  return refuse('INVALID', 'This clientMutationId was used for another request. Nothing was changed; send it with a new one.', 'clientMutationId');
}
