import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { answerSuggestedDate, type SuggestedDate } from '#domain/commitment';
import { isId, type CommitmentId, type LocalDate } from '#domain/kernel';
import type { SuggestDateInput, YesOrNoInput } from '#contract';
import { WriteEdge, type RequestScope } from '#server/graphql';
import { OrgLoaders } from '#server/org';
import { CommitmentLoaders } from './commitment-loaders.ts';
import { unknownCommitment } from './unknown-commitment.ts';
import { SuggestDate } from './use-cases/suggest-date.ts';
import { TakeStep } from './use-cases/take-step.ts';

/** Suggesting another date to the carrying side, and its answer. */
@Resolver('Commitment')
export class SuggestedDateStepsResolver {
  constructor(
    private readonly edge: WriteEdge,
    private readonly suggest: SuggestDate,
    private readonly steps: TakeStep,
    private readonly loaders: CommitmentLoaders,
  ) {}

  @ResolveField()
  async suggested(@Context('scope') scope: RequestScope, @Parent() { id }: { id: CommitmentId }) {
    return (await this.loaders.detail(scope, id)).commitment.suggested;
  }

  @Mutation()
  suggestDate(@Context('scope') scope: RequestScope, @Args('input') input: SuggestDateInput) {
    if (!isId(input.id)) return unknownCommitment();
    const suggestion = { on: input.on as LocalDate, reason: input.reason, note: input.note ?? undefined, becauseOf: (input.becauseOf ?? null) as CommitmentId | null };
    return this.edge.run(scope, input, input.id, (tx) => this.suggest.run(tx, { id: input.id as CommitmentId, version: input.version, ...suggestion }));
  }

  @Mutation()
  answerSuggestedDate(@Context('scope') scope: RequestScope, @Args('input') input: YesOrNoInput) {
    if (!isId(input.id)) return unknownCommitment();
    const answer = { yes: input.yes, note: input.note ?? undefined };
    return this.edge.run(scope, input, input.id, (tx) =>
      this.steps.run(tx, { id: input.id as CommitmentId, version: input.version }, (c, step) => answerSuggestedDate(c, answer, step)));
  }
}

@Resolver('SuggestedDate')
export class SuggestedDateResolver {
  constructor(
    private readonly org: OrgLoaders,
    private readonly loaders: CommitmentLoaders,
  ) {}

  @ResolveField()
  by(@Context('scope') scope: RequestScope, @Parent() suggested: SuggestedDate) {
    return this.org.member(scope, suggested.byMemberId);
  }

  @ResolveField()
  becauseOf(@Context('scope') scope: RequestScope, @Parent() { becauseOf }: SuggestedDate) {
    return becauseOf === null ? null : this.loaders.view(scope, becauseOf);
  }
}
