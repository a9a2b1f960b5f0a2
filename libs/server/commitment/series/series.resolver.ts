import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { kept, type Occurrence, type Series } from '#domain/commitment';
import { endOfDay, localDateOf, ruleInWords } from '#domain/calendar';
import { isId, type CommitmentId, type SeriesId } from '#domain/kernel';
import { capacitiesActing, capacitiesFor, may } from '#domain/org';
import type { ChangeSeriesInput, EndSeriesInput, StartSeriesInput } from '#contract';
import { toRule, WriteEdge, type Answer, type RequestScope } from '#server/graphql';
import { StandIns } from '#server/org';
import { AttachedReader } from '../attached.reader.ts';
import { CommitmentLoaders } from '../commitment-loaders.ts';
import type { CommitmentView } from '../commitment-view.ts';
import { PlanSeries } from './plan-series.ts';
import { SeriesReader } from './series.reader.ts';

const MOST_SHOWN = 200;

const load = (scope: RequestScope, reader: SeriesReader, id: SeriesId) => scope.load('series', id, (tx, ids: readonly SeriesId[]) => reader.byIds(tx, ids));

@Resolver()
export class SeriesStepsResolver {
  constructor(
    private readonly edge: WriteEdge,
    private readonly plan: PlanSeries,
    private readonly reader: SeriesReader,
  ) {}

  @Query()
  series(@Context('scope') scope: RequestScope, @Args('id') id: SeriesId) {
    return isId(id) ? load(scope, this.reader, id) : null;
  }

  @Mutation()
  startSeries(@Context('scope') scope: RequestScope, @Args('input') input: StartSeriesInput) {
    const { title, daysAhead } = input;
    const rule = toRule(input.rhythm);
    return this.edge.run(scope, input, null, async (tx) => (rule.ok ? this.plan.start(tx, { commitmentId: input.commitmentId as CommitmentId, title, daysAhead, rule: rule.value }) : rule));
  }

  @Mutation()
  changeSeries(@Context('scope') scope: RequestScope, @Args('input') input: ChangeSeriesInput) {
    const { version, title, daysAhead } = input;
    const rule = toRule(input.rhythm);
    return this.edge.run(scope, input, known(input.id), async (tx) => (rule.ok ? this.plan.change(tx, { id: input.id as SeriesId, version, title, daysAhead, rule: rule.value }) : rule));
  }

  @Mutation()
  endSeries(@Context('scope') scope: RequestScope, @Args('input') input: EndSeriesInput) {
    return this.edge.run(scope, input, known(input.id), (tx) => this.plan.end(tx, { id: input.id as SeriesId, version: input.version }));
  }
}

const known = (id: string): string | null => (isId(id) ? id : null);

@Resolver('SeriesPayload')
export class SeriesPayloadResolver {
  constructor(private readonly reader: SeriesReader) {}

  @ResolveField()
  series(@Context('scope') scope: RequestScope, @Parent() answer: Answer) {
    return answer.id === null ? null : load(scope, this.reader, answer.id as SeriesId);
  }
}

@Resolver('Series')
export class SeriesResolver {
  constructor(
    private readonly reader: SeriesReader,
    private readonly loaders: CommitmentLoaders,
    private readonly standIns: StandIns,
  ) {}

  @ResolveField()
  carriedBy(@Context('scope') scope: RequestScope, @Parent() series: Series) {
    return this.loaders.silo(scope, series.carriedBy);
  }

  @ResolveField()
  promisedTo(@Context('scope') scope: RequestScope, @Parent() series: Series) {
    return this.loaders.silo(scope, series.promisedTo);
  }

  @ResolveField()
  owner(@Context('scope') scope: RequestScope, @Parent() series: Series) {
    return this.loaders.member(scope, series.ownerId);
  }

  @ResolveField()
  startedBy(@Context('scope') scope: RequestScope, @Parent() series: Series) {
    return this.loaders.member(scope, series.startedBy);
  }

  @ResolveField()
  rhythm(@Parent() { rule }: Series): string {
    return ruleInWords(rule);
  }

  @ResolveField()
  rule(@Parent() { rule }: Series) {
    return rule.kind === 'MONTHLY_WEEKDAY' ? { ...rule, nth: rule.nth === 'LAST' ? -1 : rule.nth } : rule;
  }

  @ResolveField()
  occurrences(@Context('scope') scope: RequestScope, @Parent() { id }: Series, @Args('first') first: number) {
    const most = Math.min(Math.max(first, 1), MOST_SHOWN);
    return scope.load(`occurrences ${most}`, id, (tx, ids: readonly SeriesId[]) => this.reader.occurrences(tx, ids, most));
  }

  @ResolveField()
  async mayChange(@Context('scope') scope: RequestScope, @Parent() { carriedBy, promisedTo, ownerId, endedAt }: Series) {
    const silo = await this.loaders.silo(scope, carriedBy);
    const tx = await scope.read();
    const today = localDateOf(tx.now, silo!.zone);
    const acting = await this.standIns.acting(tx);
    return endedAt === null && may('series.plan', capacitiesActing(acting, (member, posts) => capacitiesFor(member, posts, { carriedBy, promisedTo, ownerId }, today)));
  }
}

@Resolver('Occurrence')
export class OccurrenceResolver {
  constructor(private readonly loaders: CommitmentLoaders) {}

  @ResolveField()
  commitment(@Context('scope') scope: RequestScope, @Parent() { commitmentId }: Occurrence) {
    return this.loaders.view(scope, commitmentId);
  }

  @ResolveField()
  async outcome(@Context('scope') scope: RequestScope, @Parent() { commitmentId }: Occurrence) {
    const { commitment } = await this.loaders.detail(scope, commitmentId);
    if (commitment.arrears !== 'NO') return 'MADE_LATE';
    const silo = await this.loaders.silo(scope, commitment.carriedBy);
    const { now } = await scope.read();
    return kept(commitment, commitment.originalOn && endOfDay(commitment.originalOn, silo!.zone), now);
  }
}

@Resolver('Commitment')
export class CommitmentSeriesResolver {
  constructor(
    private readonly reader: SeriesReader,
    private readonly attached: AttachedReader,
    private readonly loaders: CommitmentLoaders,
  ) {}

  @ResolveField()
  async series(@Context('scope') scope: RequestScope, @Parent() { id }: CommitmentView) {
    const { seriesId } = await this.attached.load(scope, id);
    return seriesId === null ? null : load(scope, this.reader, seriesId);
  }

  @ResolveField()
  async mayRepeat(@Context('scope') scope: RequestScope, @Parent() commitment: CommitmentView) {
    return commitment.agreedOn !== null && commitment.ownerId !== null && ['ACCEPTED', 'DELIVERED', 'VERIFIED'].includes(commitment.standing) && this.loaders.may(scope, commitment.id, 'series.plan');
  }
}
