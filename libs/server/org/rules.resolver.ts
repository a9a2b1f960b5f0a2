import { Args, Context, Mutation, ResolveField, Resolver } from '@nestjs/graphql';
import type { WorkingRulesInput } from '#contract';
import { WriteEdge, type RequestScope } from '#server/graphql';
import { OrgReader } from './org.reader.ts';
import { SetRules } from './use-cases/set-rules.ts';

@Resolver()
export class RulesResolver {
  constructor(
    private readonly edge: WriteEdge,
    private readonly set: SetRules,
  ) {}

  @Mutation()
  setWorkingRules(@Context('scope') scope: RequestScope, @Args('input') input: WorkingRulesInput) {
    const { silentAfterDays, staleAfterDays, mostOpenOfOwner, mostOpenOfSilo, mostInAWeek } = input;
    const rules = { silentAfterDays, staleAfterDays, mostOpenOfOwner, mostOpenOfSilo, mostInAWeek };
    return this.edge.run(scope, input, scope.actor.orgId, (tx) => this.set.run(tx, rules));
  }
}

@Resolver('WorkingRulesPayload')
export class WorkingRulesPayloadResolver {
  constructor(private readonly reader: OrgReader) {}

  @ResolveField()
  async organization(@Context('scope') scope: RequestScope) {
    return this.reader.organization(await scope.read());
  }
}
