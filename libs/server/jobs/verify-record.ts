import { Inject, Injectable } from '@nestjs/common';
import { toIso, type Instant, type OrgId } from '#domain/kernel';
import { CONFIG, type Config } from '#server/config';
import { digestOfFact, digestOfText, SystemDoor, Tenancy, type StoredFact, type TenantTx } from '#server/database';
import { GENESIS, macOf } from './chain.ts';

const PAGE = 1000;

export type Verdict = {
  /** The chain holds up to and with this number; 0 when there is nothing. */
  readonly holdsTo: number;
  readonly erased: number;
  /** The first place where it does not hold, in words; null when all of it does. */
  readonly fault: string | null;
};

type Mutable<Shape> = { -readonly [Key in keyof Shape]: Shape[Key] };

type Line = Omit<StoredFact, 'at'> & {
  number: number; sealId: string; sealDigest: string; mac: string; at: Instant | null; salt: string | null; words: Record<string, string> | null; digest: string | null;
};

const LINES = `
  select s.number, s.id as "sealId", s.digest as "sealDigest", s.mac, f.id, f.ordinal, f.type, f.subject_kind as "subjectKind",
    f.subject_id as "subjectId", f.actor_id as "actorId", f.instead_of as "insteadOf", f.by, f.at, f.data,
    f.text_digest as "textDigest", f.digest, t.salt, t.words
  from fact_seal s left join fact f on f.org_id = s.org_id and f.id = s.id
    left join fact_text t on t.org_id = s.org_id and t.id = s.id
  where s.org_id = $1 and s.number > $2 order by s.number limit $3`;

const UNSEALED = `
  select f.id from fact f where f.org_id = $1
    and not exists (select from fact_seal s where s.org_id = f.org_id and s.id = f.id)`;

/** A committed fact has a head until it has a number: both are asked in one statement, so none is missed in between. */
const NOWHERE = `
  select id::text from unnest($2::uuid[]) as u(id)
  where not exists (select from fact_head h where h.org_id = $1 and h.id = u.id)
    and not exists (select from fact_seal s where s.org_id = $1 and s.id = u.id)`;

/** Reads an organization's whole record again and says up to where its chain holds. Changes nothing. */
@Injectable()
export class VerifyRecord {
  constructor(
    private readonly tenancy: Tenancy,
    private readonly system: SystemDoor,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** `expectedEnd` is a number known from elsewhere (an earlier run): a record that ends before it was cut. */
  async run(orgId: OrgId, expectedEnd = 0): Promise<Verdict> {
    return this.tenancy.read({ orgId, memberId: null, as: 'record-verify' }, async (tx) => {
      const walked = await this.walk(tx);
      if (walked.fault === null) walked.fault = await this.besideTheChain(tx);
      if (walked.fault === null && walked.holdsTo < expectedEnd) {
        return { ...walked, fault: `It ends at ${walked.holdsTo}, but reached ${expectedEnd} before: its tail was cut.` };
      }
      return walked;
    });
  }

  /** A fact that is neither numbered nor waits for its number was put beside the chain, or its number was cut off. */
  private async besideTheChain(tx: TenantTx): Promise<string | null> {
    const unsealed = await tx.sql<{ id: string }>('verify-unsealed', UNSEALED, [tx.orgId]);
    if (unsealed.length === 0) return null;
    const nowhere = await this.system.sql('verify-nowhere', NOWHERE, [tx.orgId, unsealed.map(({ id }) => id)]);
    return nowhere.length === 0 ? null : `${nowhere.length} of its facts stand outside the chain.`;
  }

  private async walk(tx: TenantTx): Promise<Mutable<Verdict>> {
    let mac = GENESIS;
    let holdsTo = 0;
    let erased = 0;
    for (;;) {
      const lines = await tx.sql<Line>('verify-lines', LINES, [tx.orgId, holdsTo, PAGE]);
      for (const line of lines) {
        const fault = this.faultIn(tx.orgId, line, holdsTo + 1, mac);
        if (fault) return { holdsTo, erased, fault: `Number ${holdsTo + 1}: ${fault}` };
        if (line.textDigest !== null && line.words === null) erased += 1;
        mac = line.mac;
        holdsTo = line.number;
      }
      if (lines.length < PAGE) return { holdsTo, erased, fault: null };
    }
  }

  private faultIn(orgId: string, line: Line, expected: number, previousMac: string): string | null {
    if (line.number !== expected) return 'a line is missing.';
    const link = { orgId, number: line.number, id: line.sealId, digest: line.sealDigest };
    if (macOf(this.config.recordKey, previousMac, link) !== line.mac) return 'the chain does not continue here.';
    if (line.digest === null || line.at === null) return 'its fact is gone.';
    const { id, ordinal, type, subjectKind, subjectId, actorId, insteadOf, by, data, textDigest } = line;
    const stored = { id, ordinal, type, subjectKind, subjectId, actorId, insteadOf, by, at: toIso(line.at), data, textDigest };
    if (digestOfFact(stored) !== line.sealDigest || line.digest !== line.sealDigest) return 'its fact was altered.';
    if (line.words !== null && digestOfText(line.salt ?? '', line.words) !== textDigest) return 'its words were altered.';
    return null;
  }
}
