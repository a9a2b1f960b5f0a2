import { Args, Context, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { RequestScope } from '#server/graphql';
import { OrgLoaders } from './org-loaders.ts';
import { OrgReader, type SiloView } from './org.reader.ts';

@Resolver('Silo')
export class SiloResolver {
  constructor(
    private readonly reader: OrgReader,
    private readonly loaders: OrgLoaders,
  ) {}

  @Query()
  async silos(@Context('scope') scope: RequestScope) {
    return this.reader.silos(await scope.read());
  }

  @Query()
  async silo(@Context('scope') scope: RequestScope, @Args('key') key: string) {
    return this.reader.siloByKey(await scope.read(), key);
  }

  @ResolveField()
  lead(@Context('scope') scope: RequestScope, @Parent() silo: SiloView) {
    return this.loaders.member(scope, silo.leadId);
  }

  @ResolveField()
  standIn(@Context('scope') scope: RequestScope, @Parent() silo: SiloView) {
    return this.loaders.member(scope, silo.standInId);
  }

  @ResolveField()
  members(@Context('scope') scope: RequestScope, @Parent() silo: SiloView) {
    return this.loaders.membersOfSilo(scope, silo.id);
  }
}
