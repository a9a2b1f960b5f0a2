import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { isId, refuse, type CommitmentId, type Result } from '#domain/kernel';
import type { LinkInput, NeedPartInput } from '#contract';
import type { TenantTx } from '#server/database';
import { WriteEdge, type Answer, type RequestScope } from '#server/graphql';
import { AttachedReader, type LinkView } from '../attached.reader.ts';
import { CommitmentLoaders } from '../commitment-loaders.ts';
import type { CommitmentView } from '../commitment-view.ts';
import { DependencyReader } from './dependency.reader.ts';
import { LinkCommitments, type WantedLink } from './link-commitments.ts';

@Resolver()
export class DependencyStepsResolver {
  constructor(
    private readonly edge: WriteEdge,
    private readonly links: LinkCommitments,
  ) {}

  @Mutation()
  addDependency(@Context('scope') scope: RequestScope, @Args('input') input: LinkInput) {
    return this.run(scope, input, (tx, ends) => this.links.add(tx, { ...ends, kind: 'WAITS' }));
  }

  @Mutation()
  removeDependency(@Context('scope') scope: RequestScope, @Args('input') input: LinkInput) {
    return this.run(scope, input, (tx, ends) => this.links.remove(tx, { ...ends, kind: 'WAITS' }));
  }

  @Mutation()
  addPart(@Context('scope') scope: RequestScope, @Args('input') input: LinkInput) {
    return this.run(scope, input, (tx, ends) => this.links.add(tx, { ...ends, kind: 'PART' }));
  }

  @Mutation()
  removePart(@Context('scope') scope: RequestScope, @Args('input') input: LinkInput) {
    return this.run(scope, input, (tx, ends) => this.links.remove(tx, { ...ends, kind: 'PART' }));
  }

  @Mutation()
  needPart(@Context('scope') scope: RequestScope, @Args('input') input: NeedPartInput) {
    return this.run(scope, input, (tx, ends) => this.links.need(tx, { ...ends, needed: input.needed }));
  }

  private run(scope: RequestScope, input: LinkInput, useCase: (tx: TenantTx, ends: Omit<WantedLink, 'kind'>) => Promise<Result<CommitmentId>>): Promise<Answer> | Answer {
    const { id, otherId } = input;
    if (!isId(id) || !isId(otherId)) return { id: null, problem: refuse('NOT_FOUND', 'Nothing was changed: there is no such commitment.', 'otherId').problem };
    return this.edge.run(scope, input, id, (tx) => useCase(tx, { id: id as CommitmentId, otherId: otherId as CommitmentId }));
  }
}

@Resolver('Commitment')
export class CommitmentLinksResolver {
  constructor(
    private readonly reader: DependencyReader,
    private readonly attached: AttachedReader,
    private readonly loaders: CommitmentLoaders,
  ) {}

  @ResolveField()
  async waitsFor(@Context('scope') scope: RequestScope, @Parent() { id }: CommitmentView) {
    return (await this.of(scope, id)).ahead.filter(({ kind }) => kind === 'WAITS');
  }

  @ResolveField()
  async blocks(@Context('scope') scope: RequestScope, @Parent() { id }: CommitmentView) {
    return (await this.of(scope, id)).behind.filter(({ kind }) => kind === 'WAITS');
  }

  @ResolveField()
  blockedCount(@Context('scope') scope: RequestScope, @Parent() { id }: CommitmentView) {
    return scope.load('blocked-count', id, (tx, ids: readonly CommitmentId[]) => this.reader.blockedCounts(tx, ids));
  }

  @ResolveField()
  async parts(@Context('scope') scope: RequestScope, @Parent() { id }: CommitmentView) {
    return (await this.of(scope, id)).ahead.filter(({ kind }) => kind === 'PART');
  }

  @ResolveField()
  async partOf(@Context('scope') scope: RequestScope, @Parent() { id }: CommitmentView) {
    const whole = (await this.of(scope, id)).behind.find(({ kind }) => kind === 'PART');
    return whole ? this.loaders.view(scope, whole.otherId) : null;
  }

  @ResolveField()
  mayLink(@Context('scope') scope: RequestScope, @Parent() { id }: CommitmentView) {
    return this.loaders.may(scope, id, 'link.edit');
  }

  @ResolveField()
  mayNeedParts(@Context('scope') scope: RequestScope, @Parent() { id }: CommitmentView) {
    return this.loaders.may(scope, id, 'part.need');
  }

  private of(scope: RequestScope, id: CommitmentId) {
    return this.attached.load(scope, id);
  }
}

@Resolver('Link')
export class LinkResolver {
  constructor(private readonly loaders: CommitmentLoaders) {}

  @ResolveField()
  commitment(@Context('scope') scope: RequestScope, @Parent() { otherId }: LinkView) {
    return this.loaders.view(scope, otherId);
  }

  @ResolveField()
  addedBy(@Context('scope') scope: RequestScope, @Parent() { addedById }: LinkView) {
    return this.loaders.member(scope, addedById);
  }
}
