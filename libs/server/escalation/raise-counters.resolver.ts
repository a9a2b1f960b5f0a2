import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import type { ReasonInput } from '#contract';
import { isId, refuse, type CommitmentId } from '#domain/kernel';
import { WriteEdge, type RequestScope } from '#server/graphql';
import { RaiseCounters } from './use-cases/raise-counters.ts';

@Resolver()
export class RaiseCountersResolver {
  constructor(
    private readonly edge: WriteEdge,
    private readonly raise: RaiseCounters,
  ) {}

  @Mutation()
  escalateCounters(@Context('scope') scope: RequestScope, @Args('input') input: ReasonInput) {
    const { id, version, reason } = input;
    if (!isId(id)) return { id: null, problem: refuse('NOT_FOUND', 'There is no such commitment.').problem };
    return this.edge.run(scope, input, id, (tx) => this.raise.run(tx, { id: id as CommitmentId, version, reason }));
  }
}
