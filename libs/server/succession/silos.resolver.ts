import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { CloseSiloInput, SplitSiloInput } from '#contract';
import { isId, refuse, type CommitmentId, type MemberId, type SiloId } from '#domain/kernel';
import { peopleAfterClosing } from '#domain/succession';
import { WriteEdge, type RequestScope } from '#server/graphql';
import { OrgLoaders } from '#server/org';
import { SiloHoldingsReader, type SiloHoldings } from './silo-holdings.reader.ts';
import { CloseSilo } from './use-cases/close-silo.ts';
import { SplitSilo } from './use-cases/split-silo.ts';

type ClosingView = SiloHoldings & { readonly leadId: MemberId | null };

const noSilo = () => ({ id: null, ...refuse('NOT_FOUND', 'There is no such silo.') });

@Resolver()
export class SiloChangeResolver {
  constructor(
    private readonly edge: WriteEdge,
    private readonly closes: CloseSilo,
    private readonly splits: SplitSilo,
    private readonly holdings: SiloHoldingsReader,
  ) {}

  @Query()
  async closingSilo(@Context('scope') scope: RequestScope, @Args('siloId') siloId: string, @Args('heirId') heirId: string) {
    if (!isId(siloId) || !isId(heirId)) return null;
    const [from, to] = [siloId as SiloId, heirId as SiloId];
    const tx = await scope.read();
    const considered = await this.closes.consider(tx, { siloId: from, heirId: to });
    if (!considered.ok) return null;
    const { allowed, posts, today } = considered.value;
    const { leadId } = peopleAfterClosing(from, to, posts, today);
    return { ...(await this.holdings.counts(tx, from, to)), leadId, problem: allowed.ok ? null : allowed.problem };
  }

  @Mutation()
  closeSilo(@Context('scope') scope: RequestScope, @Args('input') input: CloseSiloInput) {
    if (!isId(input.siloId)) return noSilo();
    const end = { siloId: input.siloId as SiloId, heirId: input.heirId as SiloId, version: input.version };
    return this.edge.run(scope, input, input.siloId, (tx) => this.closes.run(tx, end));
  }

  @Mutation()
  splitSilo(@Context('scope') scope: RequestScope, @Args('input') input: SplitSiloInput) {
    const { siloId, version } = input;
    const into = input.into.map(({ key, name, mandate, leadId, commitmentIds }) => ({
      key, name, mandate: mandate ?? '', leadId: (leadId ?? null) as MemberId | null, commitmentIds: commitmentIds as CommitmentId[],
    }));
    if (![siloId, ...into.flatMap((part) => part.commitmentIds)].every(isId)) return noSilo();
    return this.edge.run(scope, input, siloId, (tx) => this.splits.run(tx, { siloId: siloId as SiloId, version, into }));
  }
}

@Resolver('SiloClosing')
export class SiloClosingResolver {
  constructor(private readonly org: OrgLoaders) {}

  @ResolveField()
  leadAfter(@Context('scope') scope: RequestScope, @Parent() { leadId }: ClosingView) {
    return this.org.member(scope, leadId);
  }
}
