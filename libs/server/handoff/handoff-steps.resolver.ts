import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import * as life from '#domain/handoff';
import { isId, refuse, type CommitmentId, type HandoffId, type LocalDate, type SiloId } from '#domain/kernel';
import type {
  AnswerHandoffDueInput, DeliverHandoffInput, HandoffNoteInput, MoveHandoffInput, OfferHandoffAgainInput, OfferHandoffInput, ReturnHandoffInput, VoidHandoffInput,
} from '#contract';
import { WriteEdge, type Answer, type RequestScope } from '#server/graphql';
import { HandoffLoaders } from './handoff-loaders.ts';
import { OfferHandoff } from './use-cases/offer-handoff.ts';
import { TakeHandoffStep } from './use-cases/take-handoff-step.ts';

type Versioned = { id: string; version: number; clientMutationId?: string | null };
type Decide = (handoff: life.Handoff, step: life.HandoffStep) => life.HandoffDecided;

const on = (date: string | null | undefined): LocalDate | null => (date ?? null) as LocalDate | null;

/** A mutation per step of a hand-off's life. */
@Resolver()
export class HandoffStepsResolver {
  constructor(
    private readonly edge: WriteEdge,
    private readonly offers: OfferHandoff,
    private readonly steps: TakeHandoffStep,
  ) {}

  @Mutation()
  offerHandoff(@Context('scope') scope: RequestScope, @Args('input') input: OfferHandoffInput) {
    const { title, ready, note } = input;
    if (![input.commitmentId, input.fromSilo, input.toSilo].every(isId)) return unknown('Nothing was added: there is no such commitment or silo.');
    return this.edge.run(scope, input, null, (tx) =>
      this.offers.run(tx, {
        commitmentId: input.commitmentId as CommitmentId, title, ready, note: note ?? undefined,
        fromSilo: input.fromSilo as SiloId, toSilo: input.toSilo as SiloId, dueOn: input.dueOn as LocalDate,
      }),
    );
  }

  @Mutation()
  offerHandoffAgain(@Context('scope') scope: RequestScope, @Args('input') input: OfferHandoffAgainInput) {
    const terms = { ready: input.ready, dueOn: on(input.dueOn), note: input.note ?? undefined };
    return this.take(scope, input, (handoff, step) => life.offerAgain(handoff, terms, step));
  }

  @Mutation()
  acceptHandoff(@Context('scope') scope: RequestScope, @Args('input') input: HandoffNoteInput) {
    return this.take(scope, input, (handoff, step) => life.accept(handoff, { note: input.note ?? undefined }, step));
  }

  @Mutation()
  returnHandoff(@Context('scope') scope: RequestScope, @Args('input') input: ReturnHandoffInput) {
    return this.take(scope, input, (handoff, step) => life.giveBack(handoff, { reason: input.reason, wishedOn: on(input.wishedOn) }, step));
  }

  @Mutation()
  deliverHandoff(@Context('scope') scope: RequestScope, @Args('input') input: DeliverHandoffInput) {
    return this.take(scope, input, (handoff, step) => life.deliver(handoff, input, step));
  }

  @Mutation()
  finishHandoff(@Context('scope') scope: RequestScope, @Args('input') input: HandoffNoteInput) {
    return this.take(scope, input, (handoff, step) => life.sayDone(handoff, { note: input.note ?? undefined }, step));
  }

  @Mutation()
  moveHandoff(@Context('scope') scope: RequestScope, @Args('input') input: MoveHandoffInput) {
    const move = { on: input.on as LocalDate, reason: input.reason, note: input.note ?? undefined };
    return this.take(scope, input, (handoff, step) => life.moveDue(handoff, move, step));
  }

  @Mutation()
  answerHandoffDue(@Context('scope') scope: RequestScope, @Args('input') input: AnswerHandoffDueInput) {
    return this.take(scope, input, (handoff, step) => life.answerDue(handoff, { yes: input.yes, note: input.note ?? undefined }, step));
  }

  @Mutation()
  voidHandoff(@Context('scope') scope: RequestScope, @Args('input') input: VoidHandoffInput) {
    return this.take(scope, input, (handoff, step) => life.letGo(handoff, input, step));
  }

  private take(scope: RequestScope, input: Versioned, decide: Decide) {
    if (!isId(input.id)) return unknown('There is no such hand-off.');
    return this.edge.run(scope, input, input.id, (tx) => this.steps.run(tx, { id: input.id as HandoffId, version: input.version }, decide));
  }
}

@Resolver('HandoffPayload')
export class HandoffPayloadResolver {
  constructor(private readonly loaders: HandoffLoaders) {}

  @ResolveField()
  handoff(@Context('scope') scope: RequestScope, @Parent() { id }: Answer) {
    return id === null ? null : this.loaders.view(scope, id as HandoffId);
  }
}

const unknown = (message: string): Answer => ({ id: null, problem: refuse('NOT_FOUND', message).problem });
