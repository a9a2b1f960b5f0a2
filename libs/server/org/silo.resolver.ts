import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { EditSiloInput } from '#contract';
import { isId, refuse, type SiloId } from '#domain/kernel';
import { WriteEdge, type Answer, type RequestScope } from '#server/graphql';
import { OrgLoaders } from './org-loaders.ts';
import { OrgReader, type SiloView } from './org.reader.ts';
import { EditSilo } from './use-cases/edit-silo.ts';

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

  @ResolveField()
  heir(@Context('scope') scope: RequestScope, @Parent() silo: SiloView) {
    return this.loaders.silo(scope, silo.heirId);
  }
}

@Resolver()
export class SiloStepsResolver {
  constructor(
    private readonly edge: WriteEdge,
    private readonly edit: EditSilo,
  ) {}

  @Mutation()
  editSilo(@Context('scope') scope: RequestScope, @Args('input') input: EditSiloInput) {
    if (!isId(input.siloId)) return { id: null, ...refuse('NOT_FOUND', 'There is no such silo.') };
    const { siloId, version, name, key, mandate, kind, reportingLine } = input;
    const change = { id: siloId as SiloId, version, name, key, mandate, kind, reportingLine };
    return this.edge.run(scope, input, siloId, (tx) => this.edit.run(tx, change));
  }
}

@Resolver('SiloPayload')
export class SiloPayloadResolver {
  constructor(private readonly loaders: OrgLoaders) {}

  @ResolveField()
  silo(@Context('scope') scope: RequestScope, @Parent() { id }: Answer) {
    return this.loaders.silo(scope, id as SiloId | null);
  }
}
