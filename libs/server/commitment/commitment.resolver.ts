import { Args, Context, Info, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { isId, type CommitmentId } from '#domain/kernel';
import type { RequestScope } from '#server/graphql';
import { ActivityReader } from './activity.reader.ts';
import { AttachedReader } from './attached.reader.ts';
import { CommitmentLoaders } from './commitment-loaders.ts';
import type { CommitmentFilter } from './commitment-filter.ts';
import type { CommitmentView } from './commitment-view.ts';
import { CommitmentReader, type ListRequest } from './commitment.reader.ts';
import { GroupsReader, type Grouping } from './list/groups.reader.ts';
import { QueryProblems } from './list/query-problems.ts';
import { asks } from './asks.ts';

type ListArguments = Partial<Omit<ListRequest, 'filter'>> & { filter?: CommitmentFilter | null };

@Resolver('Commitment')
export class CommitmentResolver {
  constructor(
    private readonly reader: CommitmentReader,
    private readonly groups: GroupsReader,
    private readonly problems: QueryProblems,
    private readonly loaders: CommitmentLoaders,
    private readonly activities: ActivityReader,
    private readonly attached: AttachedReader,
  ) {}

  @Query()
  commitment(@Context('scope') scope: RequestScope, @Args('id') id: CommitmentId) {
    return isId(id) ? this.loaders.view(scope, id) : null;
  }

  @Query()
  async commitments(@Context('scope') scope: RequestScope, @Args() args: ListArguments, @Info() info: GraphQLResolveInfo) {
    const tx = await scope.read();
    const page = await this.reader.page(tx, {
      filter: args.filter ?? {},
      sort: args.sort ?? 'DUE',
      descending: args.descending ?? false,
      first: args.first ?? 50,
      after: args.after ?? null,
      counted: asks(info, 'totalCount'),
    });
    const { nodes, hasNextPage, endCursor, totalCount } = page;
    const problems = asks(info, 'problems') ? await this.problems.of(tx, args.filter ?? {}) : [];
    return { nodes, pageInfo: { hasNextPage, endCursor }, totalCount, problems };
  }

  @Query()
  async commitmentGroups(@Context('scope') scope: RequestScope, @Args('by') by: Grouping, @Args('filter') filter?: CommitmentFilter | null) {
    return this.groups.read(await scope.read(), filter ?? {}, by);
  }

  @ResolveField()
  async contributingSilos(@Context('scope') scope: RequestScope, @Parent() { id }: CommitmentView) {
    const { commitment } = await this.loaders.detail(scope, id);
    return Promise.all(commitment.contributingSiloIds.map((silo) => this.loaders.silo(scope, silo)));
  }

  @ResolveField()
  async namedOwner(@Context('scope') scope: RequestScope, @Parent() { id }: CommitmentView) {
    return this.loaders.member(scope, (await this.loaders.detail(scope, id)).commitment.namedOwnerId);
  }

  @ResolveField()
  async proposedBy(@Context('scope') scope: RequestScope, @Parent() { id }: CommitmentView) {
    return this.loaders.member(scope, (await this.loaders.detail(scope, id)).commitment.proposedBy);
  }

  @ResolveField()
  async asked(@Context('scope') scope: RequestScope, @Parent() { id }: CommitmentView) {
    return (await this.loaders.detail(scope, id)).commitment.asked;
  }

  @ResolveField()
  async slips(@Context('scope') scope: RequestScope, @Parent() { id }: CommitmentView) {
    return (await this.loaders.detail(scope, id)).commitment.slips;
  }

  @ResolveField()
  async rounds(@Context('scope') scope: RequestScope, @Parent() { id }: CommitmentView) {
    return (await this.loaders.detail(scope, id)).commitment.rounds;
  }

  @ResolveField()
  async report(@Context('scope') scope: RequestScope, @Parent() { id }: CommitmentView) {
    return (await this.loaders.detail(scope, id)).commitment.report;
  }

  @ResolveField()
  async deliveries(@Context('scope') scope: RequestScope, @Parent() { id }: CommitmentView) {
    return (await this.loaders.detail(scope, id)).commitment.deliveries;
  }

  @ResolveField()
  async withdrawalAsked(@Context('scope') scope: RequestScope, @Parent() { id }: CommitmentView) {
    return (await this.loaders.detail(scope, id)).commitment.withdrawalAsked;
  }

  @ResolveField()
  async closing(@Context('scope') scope: RequestScope, @Parent() { id }: CommitmentView) {
    return (await this.loaders.detail(scope, id)).commitment.closing;
  }

  @ResolveField()
  async waiting(@Context('scope') scope: RequestScope, @Parent() { id }: CommitmentView) {
    return (await this.loaders.detail(scope, id)).waiting;
  }

  @ResolveField()
  async steps(@Context('scope') scope: RequestScope, @Parent() { id }: CommitmentView) {
    return (await this.loaders.detail(scope, id)).steps;
  }

  @ResolveField()
  async comments(@Context('scope') scope: RequestScope, @Parent() { id }: CommitmentView) {
    return (await this.attached.load(scope, id)).comments;
  }

  @ResolveField()
  async activity(@Context('scope') scope: RequestScope, @Parent() { id }: CommitmentView, @Args('first') first: number) {
    return this.activities.read(await scope.read(), id, first);
  }
}
