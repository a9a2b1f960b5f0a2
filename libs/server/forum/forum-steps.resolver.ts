import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { isId, refuse, type AgendaItemId, type CommitmentId, type ForumId, type LocalDate, type MemberId, type OutcomeId, type Result, type SiloId, type SittingId, type Zone } from '#domain/kernel';
import type { LocalTime } from '#domain/calendar';
import type {
  AcceptProposedAgendaInput, AddAgendaItemInput, AppointToSittingInput, ArrangeAgendaInput, CaptureOutcomeInput, CompletePromiseInput, DropOutcomeInput,
  MarkAttendanceInput, OpenSittingInput, PlanForumInput, SettleAgendaItemInput, SittingStepInput, TakeAgendaItemInput,
} from '#contract';
import type { TenantTx } from '#server/database';
import { toRule, WriteEdge, type Answer, type MutationInput, type RequestScope } from '#server/graphql';
import { ForumLoaders } from './forum-loaders.ts';
import { ArrangeAgenda } from './use-cases/arrange-agenda.ts';
import { CaptureOutcome } from './use-cases/capture-outcome.ts';
import { CloseSitting } from './use-cases/close-sitting.ts';
import { OpenSitting } from './use-cases/open-sitting.ts';
import { PlanForum } from './use-cases/plan-forum.ts';
import { RunSitting } from './use-cases/run-sitting.ts';
import type { SittingInput } from './use-cases/take-sitting-step.ts';

type Named = MutationInput & { readonly id: string; readonly version?: number | null };

const optional = <Id extends string>(id: string | null | undefined): Id | null => (id ?? null) as Id | null;

/** A mutation per step of a forum and of a sitting. */
@Resolver()
export class ForumStepsResolver {
  constructor(
    private readonly edge: WriteEdge,
    private readonly plan: PlanForum,
    private readonly open: OpenSitting,
    private readonly agendas: ArrangeAgenda,
    private readonly room: RunSitting,
    private readonly captures: CaptureOutcome,
    private readonly close: CloseSitting,
  ) {}

  @Mutation()
  planForum(@Context('scope') scope: RequestScope, @Args('input') input: PlanForumInput) {
    const { name, minutes, quorum } = input;
    return this.edge.run(scope, input, null, async (tx) => {
      const rule = toRule(input.rhythm);
      if (!rule.ok) return rule;
      const siloIds = input.siloIds as SiloId[];
      return this.plan.run(tx, { name, rule: rule.value, at: input.at as LocalTime, zone: input.zone as Zone, minutes, siloIds, quorum: quorum ?? undefined });
    });
  }

  @Mutation()
  openSitting(@Context('scope') scope: RequestScope, @Args('input') input: OpenSittingInput) {
    if (!isId(input.forumId)) return unknown('forum');
    const { key, chairId, scribeId } = input;
    return this.edge.run(scope, input, null, (tx) =>
      this.open.run(tx, { forumId: input.forumId as ForumId, key: key as LocalDate, chairId: chairId as MemberId | undefined, scribeId: optional<MemberId>(scribeId) }));
  }

  @Mutation()
  appointToSitting(@Context('scope') scope: RequestScope, @Args('input') input: AppointToSittingInput) {
    const runs = { chairId: optional<MemberId>(input.chairId), scribeId: optional<MemberId>(input.scribeId) };
    return this.step(scope, input, (tx, sitting) => this.room.appoint(tx, { ...sitting, ...runs }));
  }

  @Mutation()
  acceptProposedAgenda(@Context('scope') scope: RequestScope, @Args('input') input: AcceptProposedAgendaInput) {
    return this.step(scope, input, (tx, sitting) => this.agendas.accept(tx, { ...sitting, subjectIds: input.commitmentIds || input.handoffIds ? [...(input.commitmentIds ?? []), ...(input.handoffIds ?? [])] : null }));
  }

  @Mutation()
  arrangeAgenda(@Context('scope') scope: RequestScope, @Args('input') input: ArrangeAgendaInput) {
    const items = input.items.map(({ id, minutes }) => ({ id: id as AgendaItemId, minutes }));
    return this.step(scope, input, (tx, sitting) => this.agendas.arrange(tx, { ...sitting, items }));
  }

  @Mutation()
  addAgendaItem(@Context('scope') scope: RequestScope, @Args('input') input: AddAgendaItemInput) {
    const { title, why, minutes } = input;
    const commitmentId = optional<CommitmentId>(input.commitmentId);
    if (commitmentId !== null && !isId(commitmentId)) return unknown('commitment');
    return this.step(scope, input, (tx, sitting) => this.agendas.add(tx, { ...sitting, title, why: why ?? undefined, minutes, commitmentId }));
  }

  @Mutation()
  startSitting(@Context('scope') scope: RequestScope, @Args('input') input: SittingStepInput) {
    return this.step(scope, input, (tx, sitting) => this.room.start(tx, sitting));
  }

  @Mutation()
  takeAgendaItem(@Context('scope') scope: RequestScope, @Args('input') input: TakeAgendaItemInput) {
    return this.step(scope, input, (tx, sitting) => this.room.takeItem(tx, { ...sitting, itemId: input.itemId as AgendaItemId, from: optional<AgendaItemId>(input.from) }));
  }

  @Mutation()
  settleAgendaItem(@Context('scope') scope: RequestScope, @Args('input') input: SettleAgendaItemInput) {
    return this.step(scope, input, (tx, sitting) => this.room.settleItem(tx, { ...sitting, itemId: input.itemId as AgendaItemId, settled: input.settled }));
  }

  @Mutation()
  markAttendance(@Context('scope') scope: RequestScope, @Args('input') input: MarkAttendanceInput) {
    const marked = { siloId: input.siloId as SiloId, mark: input.mark, memberId: optional<MemberId>(input.memberId) };
    return this.step(scope, input, (tx, sitting) => this.room.markAttendance(tx, { ...sitting, ...marked }));
  }

  @Mutation()
  captureOutcome(@Context('scope') scope: RequestScope, @Args('input') input: CaptureOutcomeInput) {
    const itemId = input.itemId as AgendaItemId | null | undefined;
    return this.step(scope, input, (tx, sitting) => this.captures.run(tx, { ...sitting, line: input.line, kind: input.kind ?? undefined, itemId }));
  }

  @Mutation()
  completePromise(@Context('scope') scope: RequestScope, @Args('input') input: CompletePromiseInput) {
    const terms = { outcomeId: input.outcomeId as OutcomeId, ownerId: optional<MemberId>(input.ownerId), dueOn: optional<LocalDate>(input.dueOn) };
    return this.step(scope, input, (tx, sitting) => this.captures.complete(tx, { ...sitting, ...terms }));
  }

  @Mutation()
  dropOutcome(@Context('scope') scope: RequestScope, @Args('input') input: DropOutcomeInput) {
    return this.step(scope, input, (tx, sitting) => this.room.dropOutcome(tx, { ...sitting, outcomeId: input.outcomeId as OutcomeId }));
  }

  @Mutation()
  closeSitting(@Context('scope') scope: RequestScope, @Args('input') input: SittingStepInput) {
    return this.step(scope, input, (tx, sitting) => this.close.run(tx, sitting));
  }

  private step(scope: RequestScope, input: Named, take: (tx: TenantTx, sitting: SittingInput) => Promise<Result<SittingId>>) {
    if (!isId(input.id)) return unknown('sitting');
    return this.edge.run(scope, input, input.id, (tx) => take(tx, { id: input.id as SittingId, version: input.version }));
  }
}

const unknown = (what: string): Answer => ({ id: null, problem: refuse('NOT_FOUND', `There is no such ${what}.`).problem });

@Resolver('SittingPayload')
export class SittingPayloadResolver {
  constructor(private readonly loaders: ForumLoaders) {}

  @ResolveField()
  sitting(@Context('scope') scope: RequestScope, @Parent() answer: Answer) {
    return answer.id === null ? null : this.loaders.sitting(scope, answer.id as SittingId);
  }
}

@Resolver('ForumPayload')
export class ForumPayloadResolver {
  constructor(private readonly loaders: ForumLoaders) {}

  @ResolveField()
  forum(@Context('scope') scope: RequestScope, @Parent() answer: Answer) {
    return answer.id === null ? null : this.loaders.forum(scope, answer.id as ForumId);
  }
}
