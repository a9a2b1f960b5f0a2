import { Args, Context, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { AskedDue, DueSlip, Round } from '#domain/handoff';
import { isId, type HandoffId } from '#domain/kernel';
import { CommitmentLoaders, type CommitmentView } from '#server/commitment';
import type { RequestScope } from '#server/graphql';
import { OrgLoaders, type SiloView } from '#server/org';
import type { HandoffFilter } from './handoff-filter.ts';
import { HandoffLoaders } from './handoff-loaders.ts';
import type { HandoffView } from './handoff-view.ts';
import { HandoffReader } from './handoff.reader.ts';

type ListArguments = { filter?: HandoffFilter | null; first?: number | null; after?: string | null };

/** Pages of hand-offs, wherever they hang. */
const pageOf = async (reader: HandoffReader, scope: RequestScope, { filter, first, after }: ListArguments) => {
  const tx = await scope.read();
  const { nodes, hasNextPage, endCursor, totalCount } = await reader.page(tx, { filter: filter ?? {}, first: first ?? 50, after: after ?? null });
  return { nodes, pageInfo: { hasNextPage, endCursor }, totalCount };
};

@Resolver('Handoff')
export class HandoffResolver {
  constructor(
    private readonly reader: HandoffReader,
    private readonly loaders: HandoffLoaders,
    private readonly commitments: CommitmentLoaders,
    private readonly org: OrgLoaders,
  ) {}

  @Query()
  handoff(@Context('scope') scope: RequestScope, @Args('id') id: string) {
    return isId(id) ? this.loaders.view(scope, id as HandoffId) : null;
  }

  @Query()
  handoffs(@Context('scope') scope: RequestScope, @Args() args: ListArguments) {
    const { commitmentId } = args.filter ?? {};
    if (commitmentId != null && !isId(commitmentId)) return { nodes: [], pageInfo: { hasNextPage: false, endCursor: null }, totalCount: 0 };
    return pageOf(this.reader, scope, args);
  }

  @ResolveField()
  commitment(@Context('scope') scope: RequestScope, @Parent() { commitmentId }: HandoffView) {
    return this.commitments.view(scope, commitmentId);
  }

  @ResolveField()
  from(@Context('scope') scope: RequestScope, @Parent() { fromSilo }: HandoffView) {
    return this.org.silo(scope, fromSilo);
  }

  @ResolveField()
  to(@Context('scope') scope: RequestScope, @Parent() { toSilo }: HandoffView) {
    return this.org.silo(scope, toSilo);
  }
}

@Resolver('Commitment')
export class CommitmentHandoffsResolver {
  constructor(private readonly loaders: HandoffLoaders) {}

  @ResolveField()
  handoffs(@Context('scope') scope: RequestScope, @Parent() { id }: CommitmentView) {
    return this.loaders.of(scope, id);
  }
}

@Resolver('Silo')
export class SiloHandoffsResolver {
  constructor(private readonly reader: HandoffReader) {}

  @ResolveField()
  handoffsOwed(@Context('scope') scope: RequestScope, @Parent() silo: SiloView, @Args('first') first: number | null) {
    return pageOf(this.reader, scope, { filter: { from: [silo.key], open: true }, first });
  }

  @ResolveField()
  handoffsOwing(@Context('scope') scope: RequestScope, @Parent() silo: SiloView, @Args('first') first: number | null) {
    return pageOf(this.reader, scope, { filter: { to: [silo.key], open: true }, first });
  }
}

@Resolver('HandoffRound')
export class HandoffRoundResolver {
  constructor(private readonly org: OrgLoaders) {}

  @ResolveField()
  by(@Context('scope') scope: RequestScope, @Parent() { byMemberId }: Round) {
    return this.org.member(scope, byMemberId);
  }

  @ResolveField()
  answeredBy(@Context('scope') scope: RequestScope, @Parent() { answeredBy }: Round) {
    return this.org.member(scope, answeredBy);
  }
}

@Resolver('AskedDue')
export class AskedDueResolver {
  constructor(private readonly org: OrgLoaders) {}

  @ResolveField()
  by(@Context('scope') scope: RequestScope, @Parent() { byMemberId }: AskedDue) {
    return this.org.member(scope, byMemberId);
  }
}

@Resolver('DueSlip')
export class DueSlipResolver {
  constructor(private readonly org: OrgLoaders) {}

  @ResolveField()
  askedBy(@Context('scope') scope: RequestScope, @Parent() { askedBy }: DueSlip) {
    return this.org.member(scope, askedBy);
  }

  @ResolveField()
  agreedBy(@Context('scope') scope: RequestScope, @Parent() { agreedBy }: DueSlip) {
    return this.org.member(scope, agreedBy);
  }
}
