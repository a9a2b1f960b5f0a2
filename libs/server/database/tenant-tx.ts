import type { PoolClient } from 'pg';
import type { DataSource, QueryRunner } from 'typeorm';
import type { Fact, Instant, MemberId, OrgId } from '#domain/kernel';
import { newUuid } from './new-id.ts';
import { TenantRows, type Row } from './tenant-rows.ts';

/** Who opens the door: a member of one organization, or the product itself (`memberId: null`, with its name). */
export type TxActor = {
  readonly orgId: OrgId;
  readonly memberId: MemberId | null;
  /** The principal, when a stand-in acts. */
  readonly insteadOf?: MemberId;
  /** The product's part that acts (`tick`, `import`), when it is not a member alone. */
  readonly as?: string;
};

/** What opening a transaction has told. */
export type Door = {
  readonly now: Instant;
  readonly organizationRow: Readonly<Record<string, unknown>> | null;
  readonly seesOneMoment: boolean;
};

/** One transaction inside one tenant. Only `Tenancy` can make one, so code without a tenant does not compile. */
export class TenantTx {
  private readonly facts: Fact[] = [];
  private readonly actors = new Map<Fact, MemberId | null>();
  private readonly principals = new Map<Fact, MemberId>();
  private readonly known: Map<string, Promise<unknown>> | null;
  private runner?: QueryRunner;
  /** The organization's now: the database's clock plus the organization's offset. */
  readonly now: Instant;

  private constructor(
    readonly actor: TxActor,
    private readonly door: Door,
    private readonly client: PoolClient,
    private readonly source: DataSource,
  ) {
    this.now = door.now;
    this.known = door.seesOneMoment ? new Map() : null;
  }

  /** For `Tenancy` alone. */
  static enter(actor: TxActor, door: Door, client: PoolClient, source: DataSource): TenantTx {
    return new TenantTx(actor, door, client, source);
  }

  /** A transaction that only reads: nothing changes between two statements of it. */
  get seesOneMoment(): boolean {
    return this.door.seesOneMoment;
  }

  /** The organization's own row, which the door reads anyhow; null where the transaction itself may change it. */
  get organizationRow(): Readonly<Record<string, unknown>> | null {
    return this.door.organizationRow;
  }

  /**
   * Asks what many readers need, such as everybody's posts. A reading transaction sees one moment, so its first answer under a name
   * serves all of them; a writing one asks each time. Whoever takes an answer leaves it as it is.
   */
  once<Answer>(name: string, ask: () => Promise<Answer>): Promise<Answer> {
    if (this.known === null) return ask();
    const known = this.known.get(name) as Promise<Answer> | undefined;
    if (known) return known;
    const asked = ask();
    this.known.set(name, asked);
    return asked;
  }

  get orgId(): OrgId {
    return this.actor.orgId;
  }

  newId<Id extends string = string>(): Id {
    return newUuid(Date.now()) as Id;
  }

  /** Collects facts; they are written as the transaction's last statement. */
  emit(...facts: readonly Fact[]): void {
    this.facts.push(...facts);
  }

  /** Collects facts that a member decided earlier and that the product carries out now; null is the product's own doing. */
  emitAs(memberId: MemberId | null, ...facts: readonly Fact[]): void {
    for (const fact of facts) this.actors.set(fact, memberId);
    this.emit(...facts);
  }

  /** Collects facts of a stand-in's act: for whom it was, and by which stand-ins the way led to the actor. */
  emitInsteadOf(principal: MemberId, way: readonly MemberId[], ...facts: readonly Fact[]): void {
    for (const fact of facts) {
      const told: Fact = { ...fact, data: { ...fact.data, standsInBy: way } };
      this.principals.set(told, principal);
      this.emit(told);
    }
  }

  /** For whom a collected fact was, when a stand-in acted. */
  principalOf(fact: Fact): MemberId | null {
    return this.principals.get(fact) ?? this.actor.insteadOf ?? null;
  }

  /** Whose act a collected fact is. */
  actorOf(fact: Fact): MemberId | null {
    return this.actors.has(fact) ? this.actors.get(fact)! : this.actor.memberId;
  }

  get emitted(): readonly Fact[] {
    return this.facts;
  }

  rows<R extends Row>(table: new () => R): TenantRows<R> {
    return new TenantRows(this.manager(), table, this.orgId);
  }

  /** One named (prepared) statement on this transaction's connection. `$1` … are `params`. */
  async sql<R = Record<string, unknown>>(name: string, text: string, params: readonly unknown[] = []): Promise<R[]> {
    const result = await this.client.query({ name, text, values: params as unknown[] });
    return result.rows as R[];
  }

  private manager() {
    this.runner ??= this.borrowedRunner();
    return this.runner.manager;
  }

  private borrowedRunner(): QueryRunner {
    const runner = this.source.createQueryRunner();
    // The runner works on the connection that this transaction holds, and never takes or gives back one of its own.
    Object.assign(runner, { databaseConnection: this.client, isTransactionActive: true });
    return runner;
  }
}

