import { Injectable } from '@nestjs/common';
import { ok, type FactId, type Instant, type MemberId, type OrgId, type Result, type SubjectKind } from '#domain/kernel';
import { NoSuchOrganization, Tenancy, type TenantTx } from '#server/database';
import { FactHandlers, type DeliveredFact } from './fact-handlers.ts';
import type { Owed } from './relay.ts';

type FactRow = {
  id: FactId;
  type: string;
  subject_kind: SubjectKind;
  subject_id: string;
  actor_id: MemberId | null;
  at: Instant;
  data: DeliveredFact['data'];
  words: Record<string, string> | null;
};

const FACT = `
  select f.id, f.type, f.subject_kind, f.subject_id, f.actor_id, f.at, f.data, t.words
  from fact f left join fact_text t on t.org_id = f.org_id and t.id = f.id
  where f.org_id = $1 and f.id = $2`;

/** Runs what one handler owes one fact, in one transaction with the mark that it is done: once, also after a crash. */
@Injectable()
export class Effects {
  constructor(
    private readonly tenancy: Tenancy,
    private readonly handlers: FactHandlers,
  ) {}

  async run(owed: Owed): Promise<void> {
    const handler = this.handlers.named(owed.handler);
    if (!handler) return;
    const actor = { orgId: owed.orgId as OrgId, memberId: null, as: handler.name };
    try {
      const result = await this.tenancy.write(actor, (tx) => this.once(tx, owed, (fact) => handler.run(tx, fact)));
      if (!result.ok) throw new Error(`${handler.name} refused a fact: ${result.problem.message}`);
    } catch (error) {
      if (!(error instanceof NoSuchOrganization)) throw error;
    }
  }

  private async once(tx: TenantTx, owed: Owed, react: (fact: DeliveredFact) => Promise<Result<unknown>>): Promise<Result<unknown>> {
    const mine = await tx.sql(
      'effect-done',
      `update fact_effect set done_at = now() where org_id = $1 and fact_id = $2 and handler = $3 and done_at is null returning 1`,
      [tx.orgId, owed.factId, owed.handler],
    );
    if (mine.length === 0) return ok(null);
    const [row] = await tx.sql<FactRow>('effect-fact', FACT, [tx.orgId, owed.factId]);
    if (!row) return ok(null);
    return react({
      id: row.id,
      type: row.type,
      subject: { kind: row.subject_kind, id: row.subject_id },
      actorId: row.actor_id,
      at: row.at,
      data: row.data,
      ...(row.words && { text: row.words }),
    });
  }
}
