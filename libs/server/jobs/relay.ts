import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '#server/config';
import { SystemDoor, type SystemTx } from '#server/database';
import { LOG, type Logger } from '#server/log';
import { GENESIS, macOf } from './chain.ts';
import { FactHandlers } from './fact-handlers.ts';

const BATCH = 500;

type Head = { id: string; type: string; digest: string };
export type Owed = { readonly orgId: string; readonly factId: string; readonly handler: string };

/**
 * Numbers and chains the committed facts of each organization, in order and once each, and writes down which handler
 * owes what. It alone takes a lock, and only against another relay.
 */
@Injectable()
export class Relay {
  constructor(
    private readonly system: SystemDoor,
    private readonly handlers: FactHandlers,
    @Inject(CONFIG) private readonly config: Config,
    @Inject(LOG) private readonly log: Logger,
  ) {}

  /**
   * Seals everything that is committed. Answers whose, and what handlers now owe, for the queue to hint at. One
   * organization whose facts cannot be sealed is logged, and holds up no other.
   */
  async sealAll(): Promise<{ orgIds: string[]; owed: Owed[] }> {
    const waiting = await this.system.sql<{ org_id: string }>('relay-waiting', 'select distinct org_id from fact_head');
    const owed: Owed[] = [];
    for (const { org_id: orgId } of waiting) {
      await this.sealOne(orgId, owed).catch((error: unknown) => this.log.error({ err: error, orgId }, 'an organization’s facts could not be sealed'));
    }
    return { orgIds: waiting.map((row) => row.org_id), owed };
  }

  private async sealOne(orgId: string, owed: Owed[]): Promise<void> {
    let sealed: number;
    do {
      const batch = await this.system.transaction((tx) => this.sealBatch(tx, orgId));
      owed.push(...batch.owed);
      sealed = batch.sealed;
    } while (sealed === BATCH);
  }

  private async sealBatch(tx: SystemTx, orgId: string): Promise<{ sealed: number; owed: Owed[] }> {
    const [lock] = await tx.sql<{ got: boolean }>(
      'relay-lock',
      "select pg_try_advisory_xact_lock(hashtextextended('relay ' || $1::text, 0)) as got",
      [orgId],
    );
    if (!lock?.got) return { sealed: 0, owed: [] };
    const heads = await tx.sql<Head>(
      'relay-heads',
      'select id, type, digest from fact_head where org_id = $1 order by id limit $2',
      [orgId, BATCH],
    );
    if (heads.length === 0) return { sealed: 0, owed: [] };
    const owed = heads.flatMap((head) => this.handlers.of(head.type).map(({ name }) => ({ orgId, factId: head.id, handler: name })));
    await this.store(tx, orgId, heads, owed);
    return { sealed: heads.length, owed };
  }

  private async store(tx: SystemTx, orgId: string, heads: Head[], owed: Owed[]): Promise<void> {
    const [last] = await tx.sql<{ number: number; mac: string }>(
      'relay-last',
      'select number, mac from fact_seal where org_id = $1 order by number desc limit 1',
      [orgId],
    );
    let mac = last?.mac ?? GENESIS;
    const seals = heads.map((head, index) => {
      const link = { orgId, number: (last?.number ?? 0) + index + 1, id: head.id, digest: head.digest };
      mac = macOf(this.config.recordKey, mac, link);
      return { number: link.number, id: link.id, digest: link.digest, mac };
    });
    await tx.sql(
      'relay-seal',
      `with s as (insert into fact_seal (org_id, number, id, digest, mac)
         select $1, number, id, digest, mac from jsonb_to_recordset($2::jsonb) as r(number bigint, id uuid, digest text, mac text)),
       e as (insert into fact_effect (org_id, fact_id, handler)
         select $1, "factId", handler from jsonb_to_recordset($3::jsonb) as r("factId" uuid, handler text)),
       d as (delete from fact_head where org_id = $1 and id = any($4::uuid[]))
       select pg_notify('throughline_sealed', $1::text)`,
      [orgId, JSON.stringify(seals), JSON.stringify(owed), heads.map((head) => head.id)],
    );
  }
}
