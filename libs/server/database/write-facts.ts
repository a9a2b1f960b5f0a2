import { randomBytes } from 'node:crypto';
import { toIso, type Fact } from '#domain/kernel';
import { canonical, sha256 } from './canonical.ts';
import type { TenantTx } from './tenant-tx.ts';

/** A fact as it is stored: what the digest covers, and therefore what the chain protects. */
export type StoredFact = {
  readonly id: string;
  readonly ordinal: number;
  readonly type: string;
  readonly subjectKind: string;
  readonly subjectId: string;
  readonly actorId: string | null;
  readonly insteadOf: string | null;
  readonly by: string | null;
  readonly at: string;
  readonly data: Fact['data'];
  /** Digest of salt and text, in hex; null when the fact has no text. It stays when the text is blanked. */
  readonly textDigest: string | null;
};

/** SHA-256 over the canonical form, in hex. */
export const digestOfFact = (fact: StoredFact): string => sha256(canonical(fact)).toString('hex');
export const digestOfText = (salt: string, text: Record<string, string>): string =>
  sha256(`${salt}${canonical(text)}`).toString('hex');

const INSERT = `
with incoming as (
  select * from jsonb_to_recordset($2::jsonb) as f(
    id uuid, ordinal int, type text, "subjectKind" text, "subjectId" uuid, "actorId" uuid, "insteadOf" uuid, by text,
    at timestamptz, data jsonb, "textDigest" text, digest text, salt text, words jsonb)
), fact_row as (
  insert into fact (org_id, id, ordinal, type, subject_kind, subject_id, actor_id, instead_of, by, at, data, text_digest, digest)
  select $1, id, ordinal, type, "subjectKind", "subjectId", "actorId", "insteadOf", by, at, data, "textDigest", digest from incoming
), text_row as (
  insert into fact_text (org_id, id, salt, words) select $1, id, salt, words from incoming where words is not null
), head_row as (
  insert into fact_head (org_id, id, ordinal, type, digest) select $1, id, ordinal, type, digest from incoming
)
select pg_notify('throughline_facts', '')`;

/** Writes what the transaction emitted: record, outbox and live feed are these same rows. One statement, no lock. */
export async function writeFacts(tx: TenantTx): Promise<void> {
  if (tx.emitted.length === 0) return;
  // Ids made in one millisecond are in no order by themselves; the relay numbers facts by their ids.
  const ids = tx.emitted.map(() => tx.newId()).sort();
  const rows = tx.emitted.map((fact, ordinal) => toRow(tx, fact, ids[ordinal]!, ordinal));
  await tx.sql('write-facts', INSERT, [tx.orgId, JSON.stringify(rows)]);
}

function toRow(tx: TenantTx, fact: Fact, id: string, ordinal: number) {
  const salt = randomBytes(16).toString('hex');
  const stored: StoredFact = {
    id,
    ordinal,
    type: fact.type,
    subjectKind: fact.subject.kind,
    subjectId: fact.subject.id,
    actorId: tx.actorOf(fact),
    insteadOf: tx.principalOf(fact),
    by: tx.actor.as ?? null,
    at: toIso(tx.now),
    data: fact.data,
    textDigest: fact.text ? digestOfText(salt, fact.text) : null,
  };
  return { ...stored, digest: digestOfFact(stored), salt, words: fact.text ?? null };
}
