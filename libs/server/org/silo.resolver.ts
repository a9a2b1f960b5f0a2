import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { AddSilosInput, EditSiloInput, SetSiloPostInput } from '#contract';
import { isId, refuse, type MemberId, type SiloId } from '#domain/kernel';
import { WriteEdge, type Answer, type RequestScope } from '#server/graphql';
import { OrgLoaders } from './org-loaders.ts';
import type { SiloView } from './org-book.ts';
import { OrgReader } from './org.reader.ts';
import { AddSilos } from './use-cases/add-silos.ts';
import { SetSiloPost } from './use-cases/set-silo-post.ts';
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
    private readonly posts: SetSiloPost,
    private readonly add: AddSilos,
  ) {}

  @Mutation()
  addSilos(@Context('scope') scope: RequestScope, @Args('input') input: AddSilosInput) {
    return this.edge.run(scope, input, null, (tx) => this.add.run(tx, input.silos));
  }

  @Mutation()
  setSiloPost(@Context('scope') scope: RequestScope, @Args('input') input: SetSiloPostInput) {
    const { siloId, kind } = input;
    const memberId = (input.memberId ?? null) as MemberId | null;
    if (!isId(siloId) || (memberId !== null && !isId(memberId))) return { id: null, ...refuse('NOT_FOUND', 'There is no such silo, or nobody like this.') };
    return this.edge.run(scope, input, siloId, (tx) => this.posts.run(tx, { siloId: siloId as SiloId, kind, memberId }));
  }

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

@Resolver('AddSilosPayload')
export class AddSilosPayloadResolver {
  constructor(private readonly reader: OrgReader) {}

  @ResolveField()
  async silos(@Context('scope') scope: RequestScope) {
    return this.reader.silos(await scope.read());
  }
}
