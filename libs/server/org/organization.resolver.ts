import { Args, Context, Mutation, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { ACTION_NAMES, ruleOf } from '#domain/org';
import type { RequestScope } from '#server/graphql';
import { WriteEdge } from '#server/graphql';
import { OrgReader } from './org.reader.ts';
import { MoveClock } from './use-cases/move-clock.ts';

@Resolver('Organization')
export class OrganizationResolver {
  constructor(
    private readonly reader: OrgReader,
    private readonly edge: WriteEdge,
    private readonly moveClockUseCase: MoveClock,
  ) {}

  @Query()
  async organization(@Context('scope') scope: RequestScope) {
    return this.reader.organization(await scope.read());
  }

  @Query()
  postsAndActions() {
    return ACTION_NAMES.map((action) => {
      const { who, never, sentence } = ruleOf(action);
      return { action, who, never: never ?? [], sentence };
    });
  }

  @Mutation()
  moveClock(@Context('scope') scope: RequestScope, @Args('days') days: number) {
    return this.edge.run(scope, {}, scope.actor.orgId, (tx) => this.moveClockUseCase.run(tx, { days }));
  }
}

@Resolver('MoveClockPayload')
export class MoveClockPayloadResolver {
  constructor(private readonly reader: OrgReader) {}

  @ResolveField()
  async organization(@Context('scope') scope: RequestScope) {
    return this.reader.organization(await scope.read());
  }
}
