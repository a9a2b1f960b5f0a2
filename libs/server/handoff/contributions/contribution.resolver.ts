import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { AskContributionInput, ContributionInput } from '#contract';
import { capacitiesActing } from '#domain/org';
import { localDateOf } from '#domain/calendar';
import * as parts from '#domain/handoff';
import { isId, refuse, type CommitmentId, type ContributionId, type LocalDate, type SiloId } from '#domain/kernel';
import { CommitmentLoaders, type CommitmentView } from '#server/commitment';
import { WriteEdge, type Answer, type RequestScope } from '#server/graphql';
import { OrgLoaders, StandIns, type SiloView } from '#server/org';
import { ContributionReader } from './contribution.reader.ts';
import { ContributionSteps } from './contribution-steps.ts';

@Resolver()
export class ContributionStepsResolver {
  constructor(
    private readonly edge: WriteEdge,
    private readonly steps: ContributionSteps,
  ) {}

  @Mutation()
  askContribution(@Context('scope') scope: RequestScope, @Args('input') input: AskContributionInput) {
    const { commitmentId, siloId, part } = input;
    if (!isId(commitmentId) || !isId(siloId)) return unknown();
    const asked = { commitmentId: commitmentId as CommitmentId, siloId: siloId as SiloId, part, dueOn: (input.dueOn ?? null) as LocalDate | null };
    return this.edge.run(scope, input, commitmentId, (tx) => this.steps.ask(tx, asked));
  }

  @Mutation()
  acceptContribution(@Context('scope') scope: RequestScope, @Args('input') input: ContributionInput) {
    return this.answer(scope, input, parts.acceptContribution);
  }

  @Mutation()
  declineContribution(@Context('scope') scope: RequestScope, @Args('input') input: ContributionInput) {
    return this.answer(scope, input, parts.declineContribution);
  }

  @Mutation()
  finishContribution(@Context('scope') scope: RequestScope, @Args('input') input: ContributionInput) {
    return this.answer(scope, input, parts.finishContribution);
  }

  @Mutation()
  dropContribution(@Context('scope') scope: RequestScope, @Args('input') input: ContributionInput) {
    if (!isId(input.id)) return unknown();
    return this.edge.run(scope, input, null, (tx) => this.steps.drop(tx, { id: input.id as ContributionId, version: input.version }));
  }

  private answer(scope: RequestScope, input: ContributionInput, decide: typeof parts.acceptContribution) {
    if (!isId(input.id)) return unknown();
    const note = input.note ?? undefined;
    return this.edge.run(scope, input, null, (tx) => this.steps.answer(tx, { id: input.id as ContributionId, version: input.version }, (one, step) => decide(one, { note }, step)));
  }
}

@Resolver('Contribution')
export class ContributionResolver {
  constructor(
    private readonly commitments: CommitmentLoaders,
    private readonly org: OrgLoaders,
    private readonly standIns: StandIns,
  ) {}

  @ResolveField()
  commitment(@Context('scope') scope: RequestScope, @Parent() { commitmentId }: parts.Contribution) {
    return this.commitments.view(scope, commitmentId);
  }

  @ResolveField()
  silo(@Context('scope') scope: RequestScope, @Parent() { siloId }: parts.Contribution) {
    return this.org.silo(scope, siloId);
  }

  @ResolveField()
  saidBy(@Context('scope') scope: RequestScope, @Parent() { saidBy }: parts.Contribution) {
    return this.org.member(scope, saidBy);
  }

  @ResolveField()
  async steps(@Context('scope') scope: RequestScope, @Parent() contribution: parts.Contribution) {
    const [view, silo, tx] = await Promise.all([this.commitments.view(scope, contribution.commitmentId), this.org.silo(scope, contribution.siloId), scope.read()]);
    const acting = await this.standIns.acting(tx);
    if (!view || !silo) return [];
    const today = localDateOf(tx.now, silo.zone);
    const whole = { id: view.id, standing: view.standing, carriedBy: view.carriedById, ownerId: view.ownerId };
    const capacities = capacitiesActing(acting, (member, posts) => parts.contributionCapacities(contribution.siloId, whole, member, posts, today));
    return parts.allowedContributionSteps(contribution, { capacities, whole, today });
  }
}

@Resolver('Commitment')
export class CommitmentContributionsResolver {
  constructor(private readonly reader: ContributionReader) {}

  @ResolveField()
  contributions(@Context('scope') scope: RequestScope, @Parent() { id }: CommitmentView) {
    return scope.load('contributions', id, (tx, ids: readonly CommitmentId[]) => this.reader.of(tx, ids));
  }
}

@Resolver('Silo')
export class SiloContributionsResolver {
  constructor(private readonly reader: ContributionReader) {}

  @ResolveField()
  async contributesTo(@Context('scope') scope: RequestScope, @Parent() { id }: SiloView, @Args('first') first: number | null) {
    return this.reader.openOf(await scope.read(), id, first ?? 100);
  }
}

const unknown = (): Answer => ({ id: null, problem: refuse('NOT_FOUND', 'There is no such commitment, or part of one.').problem });
