import { Injectable } from '@nestjs/common';
import type { Problem, Result } from '#domain/kernel';
import { Tenancy, type TenantTx } from '#server/database';
import { answerOnce } from './answer-once.ts';
import type { RequestScope } from './request-scope.ts';

/** What a mutation hands to its payload: the id that the reader loads, or why not. */
export type Answer = { readonly id: string | null; readonly problem: Problem | null };

export type MutationInput = { readonly clientMutationId?: string | null };

/** The edge of every write: opens the tenant's transaction, runs the use case, commits, and lets the payload be read anew. */
@Injectable()
export class WriteEdge {
  constructor(private readonly tenancy: Tenancy) {}

  /**
   * `about` is the id of what is changed, so that a refusal (a stale version, say) carries the current object;
   * null when something new is made.
   */
  async run(
    scope: RequestScope,
    input: MutationInput,
    about: string | null,
    useCase: (tx: TenantTx) => Promise<Result<string>>,
  ): Promise<Answer> {
    await scope.close();
    const result = await this.tenancy.write(scope.actor, (tx) => answerOnce(tx, scope.mutation, input, () => useCase(tx)));
    return result.ok ? { id: result.value, problem: null } : { id: about, problem: result.problem };
  }
}
