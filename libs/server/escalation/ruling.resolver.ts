import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { HoldRulingInput, TakeBackRulingInput } from '#contract';
import type { Difference, Ruling, RulingChange, RulingTerms } from '#domain/escalation';
import { isId, ok, refuse, type EscalationId, type LocalDate, type MemberId, type Result, type RulingId, type SiloId } from '#domain/kernel';
import { CommitmentLoaders } from '#server/commitment';
import { WriteEdge, type Answer, type RequestScope } from '#server/graphql';
import { OrgLoaders } from '#server/org';
import { DecisionReader, type DecisionView, type ViewOfSide } from './decision.reader.ts';
import { EscalationReader, type EscalationView } from './escalation.reader.ts';
import { RulingReader } from './ruling.reader.ts';
import { HoldRuling, type NewRuling } from './use-cases/hold-ruling.ts';
import { TakeBackRuling } from './use-cases/take-back-ruling.ts';

const MOST = 100;

@Resolver()
export class RulingStepsResolver {
  constructor(
    private readonly edge: WriteEdge,
    private readonly hold: HoldRuling,
    private readonly takeBack: TakeBackRuling,
    private readonly escalations: EscalationReader,
    private readonly rulings: RulingReader,
  ) {}

  @Query()
  async decisions(@Context('scope') scope: RequestScope) {
    return (await this.escalations.list(await scope.read(), { open: true, first: MOST, state: 'BEFORE_SPONSOR' })).toReversed();
  }

  @Query()
  async previewRuling(@Context('scope') scope: RequestScope, @Args('input') input: HoldRulingInput) {
    const asked = rulingOf(input);
    const considered = asked.ok ? await this.rulings.consider(scope.actor, asked.value) : asked;
    return considered.ok ? { changes: considered.value, problem: null } : { changes: [], problem: considered.problem };
  }

  @Mutation()
  holdRuling(@Context('scope') scope: RequestScope, @Args('input') input: HoldRulingInput) {
    const asked = rulingOf(input);
    if (!asked.ok) return { id: isId(input.escalationId) ? input.escalationId : null, problem: asked.problem };
    return this.edge.run(scope, input, input.escalationId, (tx) => this.hold.run(tx, asked.value));
  }

  @Mutation()
  takeBackRuling(@Context('scope') scope: RequestScope, @Args('input') input: TakeBackRulingInput) {
    if (!isId(input.id)) return { id: null, problem: refuse('NOT_FOUND', 'There is no such ruling. Nothing was changed.').problem };
    return this.edge.run(scope, input, null, (tx) => this.takeBack.run(tx, { id: input.id as RulingId }));
  }
}

@Resolver('RulingPayload')
export class RulingPayloadResolver {
  constructor(private readonly reader: EscalationReader) {}

  @ResolveField()
  escalation(@Context('scope') scope: RequestScope, @Parent() { id }: Answer) {
    return id === null ? null : scope.load('escalation', id as EscalationId, (tx, ids) => this.reader.byIds(tx, ids));
  }
}

@Resolver('Escalation')
export class DecisionResolver {
  constructor(
    private readonly reader: DecisionReader,
    private readonly commitments: CommitmentLoaders,
  ) {}

  @ResolveField()
  async decisionNeeded(@Context('scope') scope: RequestScope, @Parent() matter: EscalationView) {
    return (await this.card(scope, matter)).needed;
  }

  @ResolveField()
  async costOfWaiting(@Context('scope') scope: RequestScope, @Parent() matter: EscalationView) {
    return (await this.card(scope, matter)).cost;
  }

  @ResolveField()
  async views(@Context('scope') scope: RequestScope, @Parent() matter: EscalationView) {
    return (await this.card(scope, matter)).views;
  }

  private card(scope: RequestScope, { commitmentId }: EscalationView): Promise<DecisionView> {
    return scope.load('decision', commitmentId, async (tx, ids: readonly EscalationView['commitmentId'][]) =>
      this.reader.read(tx, await Promise.all(ids.map((id) => this.commitments.detail(scope, id)))));
  }
}

@Resolver('ViewOfSide')
export class ViewOfSideResolver {
  constructor(private readonly org: OrgLoaders) {}

  @ResolveField()
  by(@Context('scope') scope: RequestScope, @Parent() { byId }: ViewOfSide) {
    return this.org.member(scope, byId);
  }
}

@Resolver('Ruling')
export class RulingResolver {
  constructor(
    private readonly org: OrgLoaders,
    private readonly reader: RulingReader,
  ) {}

  @ResolveField() kind(@Parent() { terms }: Ruling) { return terms.kind; }
  @ResolveField() agreedOn(@Parent() { terms }: Ruling) { return terms.agreedOn; }
  @ResolveField() reason(@Parent() { terms }: Ruling) { return terms.reason; }
  @ResolveField() instruction(@Parent() { terms }: Ruling) { return terms.instruction; }

  @ResolveField()
  ruledBy(@Context('scope') scope: RequestScope, @Parent() { ruledBy }: Ruling) {
    return this.org.member(scope, ruledBy);
  }

  @ResolveField()
  carriedBy(@Context('scope') scope: RequestScope, @Parent() { terms }: Ruling) {
    return this.org.silo(scope, 'carriedBy' in terms ? terms.carriedBy : null);
  }

  @ResolveField()
  owner(@Context('scope') scope: RequestScope, @Parent() { terms }: Ruling) {
    return this.org.member(scope, 'ownerId' in terms ? terms.ownerId : null);
  }

  @ResolveField()
  async changes(@Context('scope') scope: RequestScope, @Parent() { changes }: Ruling) {
    return this.reader.inWords(await scope.read(), changes);
  }

  @ResolveField()
  async differs(@Context('scope') scope: RequestScope, @Parent() { differs }: Ruling) {
    const words = await this.reader.inWords(await scope.read(), differs.map(({ commitmentId, field, expected, found }: Difference) => ({ commitmentId, field, from: expected, to: found }) as RulingChange));
    return words.map(({ field, from, to }) => ({ field, expected: from, found: to }));
  }
}

const rulingOf = (input: HoldRulingInput): Result<NewRuling> => {
  const { escalationId, kind, instruction } = input;
  if (!isId(escalationId)) return refuse('NOT_FOUND', 'There is no such matter. Nothing was changed.');
  const terms = { agreedOn: input.agreedOn as LocalDate, reason: input.reason ?? null, instruction };
  const of = (all: RulingTerms): Result<NewRuling> => ok({ escalationId: escalationId as EscalationId, terms: all });
  if (kind === 'COURSE_CORRECT') return of({ kind, ...terms });
  if (input.carriedBy == null) return refuse('INVALID', 'Choose the silo that is to carry it. Nothing was changed.', 'carriedBy');
  if (input.ownerId == null) return refuse('INVALID', 'Choose who is to own it. Nothing was changed.', 'ownerId');
  return of({ kind, ...terms, carriedBy: input.carriedBy as SiloId, ownerId: input.ownerId as MemberId });
};
