import { Args, Context, Info, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import type { Standing } from '#domain/commitment';
import type { RequestScope } from '#server/graphql';
import type { SiloView } from '#server/org';
import { asks } from './asks.ts';
import { CommitmentReader } from './commitment.reader.ts';
import type { CommitmentFilter } from './commitment-filter.ts';

type Wanted = { standing?: Standing[] | null; first?: number | null };

/** The two halves of a silo's page: what it promised, and what it is owed. */
@Resolver('Silo')
export class SiloCommitmentsResolver {
  constructor(private readonly reader: CommitmentReader) {}

  @ResolveField()
  promised(@Context('scope') scope: RequestScope, @Parent() silo: SiloView, @Args() wanted: Wanted, @Info() info: GraphQLResolveInfo) {
    return this.list(scope, { carriedBy: [silo.key] }, wanted, info);
  }

  @ResolveField()
  owed(@Context('scope') scope: RequestScope, @Parent() silo: SiloView, @Args() wanted: Wanted, @Info() info: GraphQLResolveInfo) {
    return this.list(scope, { promisedTo: [silo.key] }, wanted, info);
  }

  private async list(scope: RequestScope, side: CommitmentFilter, { standing, first }: Wanted, info: GraphQLResolveInfo) {
    const tx = await scope.read();
    const filter = { ...side, standing: standing ?? null };
    const page = await this.reader.page(tx, { filter, sort: 'DUE', descending: false, first: first ?? 50, after: null, counted: asks(info, 'totalCount') });
    const { nodes, hasNextPage, endCursor, totalCount } = page;
    return { nodes, pageInfo: { hasNextPage, endCursor }, totalCount, problems: [] };
  }
}
