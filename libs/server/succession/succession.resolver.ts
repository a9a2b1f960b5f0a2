import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { MemberStepInput, PlacePromisesInput } from '#contract';
import { isId, refuse, type CommitmentId, type MemberId, type Problem, type SeriesId } from '#domain/kernel';
import type { Passing } from '#domain/succession';
import { CommitmentLoaders, SeriesReader } from '#server/commitment';
import { WriteEdge, type RequestScope } from '#server/graphql';
import { OrgLoaders } from '#server/org';
import { DeactivateMember } from './use-cases/deactivate-member.ts';
import { PlacePromises } from './use-cases/place-promises.ts';
import { PlanLeaving } from './use-cases/plan-leaving.ts';
import { VacanciesReader, type VacancyView } from './vacancies.reader.ts';

const seriesOf = (scope: RequestScope, reader: SeriesReader, id: SeriesId) => scope.load('series', id, (tx, ids: readonly SeriesId[]) => reader.byIds(tx, ids));

const nobody = () => ({ id: null, ...refuse('NOT_FOUND', 'There is nobody like this in this organization.') });

@Resolver()
export class SuccessionResolver {
  constructor(
    private readonly edge: WriteEdge,
    private readonly plan: PlanLeaving,
    private readonly deactivate: DeactivateMember,
    private readonly placing: PlacePromises,
    private readonly vacancies: VacanciesReader,
  ) {}

  @Query()
  async leaving(@Context('scope') scope: RequestScope, @Args('memberId') memberId: string) {
    if (!isId(memberId)) return null;
    const planned = await this.plan.run(await scope.read(), memberId as MemberId);
    if (!planned.ok) return null;
    const { passings, allowed } = planned.value;
    return { passings, problem: allowed.ok ? null : allowed.problem };
  }

  @Query()
  async withoutHolder(@Context('scope') scope: RequestScope) {
    return this.vacancies.list(await scope.read());
  }

  @Mutation()
  deactivateMember(@Context('scope') scope: RequestScope, @Args('input') input: MemberStepInput) {
    if (!isId(input.memberId)) return nobody();
    const memberId = input.memberId as MemberId;
    return this.edge.run(scope, input, memberId, (tx) => this.deactivate.run(tx, { memberId }));
  }

  @Mutation()
  async placePromises(@Context('scope') scope: RequestScope, @Args('input') input: PlacePromisesInput) {
    const { memberId, commitmentIds } = input;
    const seriesIds = (input.seriesIds ?? []) as SeriesId[];
    if (![memberId, ...commitmentIds, ...seriesIds].every(isId)) return nobody();
    return this.edge.run(scope, input, null, (tx) => this.placing.run(tx, { memberId: memberId as MemberId, commitmentIds: commitmentIds as CommitmentId[], seriesIds }));
  }
}

@Resolver('PlacePayload')
export class PlacePayloadResolver {
  constructor(private readonly vacancies: VacanciesReader) {}

  @ResolveField()
  async withoutHolder(@Context('scope') scope: RequestScope) {
    return this.vacancies.list(await scope.read());
  }

  @ResolveField()
  problem(@Parent() { problem }: { problem: Problem | null }) {
    return problem;
  }
}

@Resolver('Passing')
export class PassingResolver {
  constructor(
    private readonly commitments: CommitmentLoaders,
    private readonly repeated: SeriesReader,
    private readonly org: OrgLoaders,
  ) {}

  @ResolveField()
  kind(@Parent() { holding }: Passing) {
    return holding.kind;
  }

  @ResolveField()
  takenBy(@Context('scope') scope: RequestScope, @Parent() { to }: Passing) {
    return this.org.member(scope, to);
  }

  @ResolveField()
  commitment(@Context('scope') scope: RequestScope, @Parent() { holding }: Passing) {
    return 'commitmentId' in holding ? this.commitments.view(scope, holding.commitmentId) : null;
  }

  @ResolveField()
  silo(@Context('scope') scope: RequestScope, @Parent() { holding }: Passing) {
    if (holding.kind === 'POST') return this.org.silo(scope, holding.post.siloId ?? null);
    return this.org.silo(scope, 'siloId' in holding ? holding.siloId : null);
  }

  @ResolveField()
  series(@Context('scope') scope: RequestScope, @Parent() { holding }: Passing) {
    return holding.kind === 'SERIES' ? seriesOf(scope, this.repeated, holding.seriesId) : null;
  }

  @ResolveField()
  principal(@Context('scope') scope: RequestScope, @Parent() { holding }: Passing) {
    return this.org.member(scope, holding.kind === 'STANDS_IN' ? holding.principalId : null);
  }

  @ResolveField()
  sittingId(@Parent() { holding }: Passing) {
    return 'sittingId' in holding ? holding.sittingId : null;
  }

  @ResolveField()
  post(@Parent() { holding }: Passing) {
    return holding.kind === 'POST' ? holding.post.kind : null;
  }
}

@Resolver('Vacancy')
export class VacancyResolver {
  constructor(
    private readonly commitments: CommitmentLoaders,
    private readonly repeated: SeriesReader,
    private readonly org: OrgLoaders,
  ) {}

  @ResolveField()
  commitment(@Context('scope') scope: RequestScope, @Parent() { commitmentId }: VacancyView) {
    return commitmentId && this.commitments.view(scope, commitmentId);
  }

  @ResolveField()
  series(@Context('scope') scope: RequestScope, @Parent() { seriesId }: VacancyView) {
    return seriesId && seriesOf(scope, this.repeated, seriesId);
  }

  @ResolveField()
  silo(@Context('scope') scope: RequestScope, @Parent() { siloId }: VacancyView) {
    return this.org.silo(scope, siloId);
  }

  @ResolveField()
  formerHolder(@Context('scope') scope: RequestScope, @Parent() { formerId }: VacancyView) {
    return this.org.member(scope, formerId);
  }

  @ResolveField()
  async candidates(@Context('scope') scope: RequestScope, @Parent() { siloId }: VacancyView) {
    if (siloId === null) return [];
    return (await this.org.membersOfSilo(scope, siloId)) ?? [];
  }
}
