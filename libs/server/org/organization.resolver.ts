import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { localDateOf } from '#domain/calendar';
import { ACTION_NAMES, ruleOf } from '#domain/org';
import type { RequestScope } from '#server/graphql';
import { WriteEdge } from '#server/graphql';
import { OrganizationRepository, type Organization } from './organization.repository.ts';
import { MoveClock } from './use-cases/move-clock.ts';

@Resolver('Organization')
export class OrganizationResolver {
  constructor(
    private readonly organizations: OrganizationRepository,
    private readonly edge: WriteEdge,
    private readonly moveClockUseCase: MoveClock,
  ) {}

  @Query()
  async organization(@Context('scope') scope: RequestScope) {
    return this.organizations.get(await scope.read());
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

  @ResolveField()
  async now(@Context('scope') scope: RequestScope) {
    return (await scope.read()).now;
  }

  @ResolveField()
  async today(@Context('scope') scope: RequestScope, @Parent() organization: Organization) {
    return localDateOf((await scope.read()).now, organization.zone);
  }
}

@Resolver('MoveClockPayload')
export class MoveClockPayloadResolver {
  constructor(private readonly organizations: OrganizationRepository) {}

  @ResolveField()
  async organization(@Context('scope') scope: RequestScope) {
    return this.organizations.get(await scope.read());
  }
}
