import { Injectable } from '@nestjs/common';
import type { Fact, FactValue, Instant, MemberId, Result } from '#domain/kernel';
import type { TenantTx } from '#server/database';
import type { QueueName } from './queues.ts';

/** A committed and numbered fact, as a handler receives it. */
export type DeliveredFact = Omit<Fact, 'data'> & {
  readonly id: string;
  readonly at: Instant;
  readonly actorId: MemberId | null;
  readonly data: Readonly<Record<string, FactValue>>;
};

/** Reacts to facts. Its effect happens once per fact: it shares its transaction with the mark that says so. */
export type FactHandler = {
  readonly name: string;
  readonly on: readonly string[];
  readonly queue: QueueName;
  run(tx: TenantTx, fact: DeliveredFact): Promise<Result<unknown>>;
};

/** Who listens to which fact. At start every known fact has a handler or is listed as record-only. */
@Injectable()
export class FactHandlers {
  private readonly byName = new Map<string, FactHandler>();
  private readonly known = new Set<string>();
  private readonly recordOnly = new Set<string>();

  register(...handlers: readonly FactHandler[]): void {
    for (const handler of handlers) {
      if (!/^[a-z][a-z0-9-]*$/.test(handler.name)) throw new Error(`"${handler.name}" is no name for a handler.`);
      if (this.byName.has(handler.name)) throw new Error(`Two handlers are called ${handler.name}.`);
      this.byName.set(handler.name, handler);
    }
  }

  /** Facts that a subject emits. */
  declare(facts: readonly string[]): void {
    for (const fact of facts) this.known.add(fact);
  }

  /** Facts that nobody needs to react to: they stand in the record, and that is all. */
  onlyRecord(facts: readonly string[]): void {
    for (const fact of facts) this.recordOnly.add(fact);
  }

  named(name: string): FactHandler | undefined {
    return this.byName.get(name);
  }

  of(factType: string): FactHandler[] {
    return [...this.byName.values()].filter((handler) => handler.on.includes(factType));
  }

  /** Throws when a declared fact has neither a handler nor a place on the record-only list, or a handler waits for a fact nobody declares. */
  check(): void {
    const faults = [
      ...[...this.known]
        .filter((fact) => this.of(fact).length === 0 && !this.recordOnly.has(fact))
        .map((fact) => `${fact} has no handler and is not listed as record-only.`),
      ...[...this.byName.values()].flatMap((handler) =>
        handler.on.filter((fact) => !this.known.has(fact)).map((fact) => `${handler.name} waits for ${fact}, which nobody declares.`),
      ),
      ...[...this.recordOnly]
        .filter((fact) => this.of(fact).length > 0 || !this.known.has(fact))
        .map((fact) => `${fact} is listed as record-only, but has a handler or is declared by nobody.`),
    ];
    if (faults.length > 0) throw new Error(`Facts and handlers do not fit:\n${faults.join('\n')}`);
  }
}
