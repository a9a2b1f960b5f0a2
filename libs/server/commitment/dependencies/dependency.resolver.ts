import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { capacitiesOn } from '#domain/commitment';
import { localDateOf } from '#domain/calendar';
import { isId, refuse, type CommitmentId, type Result, type Zone } from '#domain/kernel';
import { may } from '#domain/org';
import type { LinkInput } from '#contract';
import type { TenantTx } from '#server/database';
import { WriteEdge, type Answer, type RequestScope } from '#server/graphql';
import { CommitmentLoaders } from '../commitment-loaders.ts';
import type { CommitmentView } from '../commitment-view.ts';
import { DependencyReader, type LinkView } from './dependency.reader.ts';
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
  async mayLink(@Context('scope') scope: RequestScope, @Parent() { id, carriedBy }: CommitmentView) {
    const { commitment } = await this.loaders.detail(scope, id);
    const { now } = await scope.read();
    const { memberId, posts } = scope.viewer!.member!;
    return may('link.edit', capacitiesOn(commitment, memberId, posts, localDateOf(now, carriedBy!.zone as Zone)));
  }

  private of(scope: RequestScope, id: CommitmentId) {
    return scope.load('links', id, (tx, ids: readonly CommitmentId[]) => this.reader.of(tx, ids));
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
