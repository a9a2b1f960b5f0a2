import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import * as life from '#domain/commitment';
import { isId, ok, refuse, type CommitmentId, type LocalDate, type MemberId, type SiloId } from '#domain/kernel';
import type {
  AcceptCommitmentInput, CommentOnCommitmentInput, CompleteCommitmentInput, CounterCommitmentInput, DeliverCommitmentInput,
  JudgeEffectInput, NameOwnerInput, ProposeCommitmentInput, ReasonInput, ReportCommitmentInput,
  RescheduleCommitmentInput, TriageArrearsInput, VerifyDeliveryInput, WithdrawCommitmentInput, YesOrNoInput,
} from '#contract';
import { WriteEdge, type Answer, type RequestScope } from '#server/graphql';
import { CommitmentLoaders } from './commitment-loaders.ts';
import { KnownReferences } from './known-references.ts';
import { unknownCommitment } from './unknown-commitment.ts';
import { AcceptCommitment } from './use-cases/accept-commitment.ts';
import { CommentOnCommitment } from './use-cases/comment-on-commitment.ts';
import { DeliverCommitment } from './use-cases/deliver-commitment.ts';
import { ProposeCommitment } from './use-cases/propose-commitment.ts';
import { TakeStep } from './use-cases/take-step.ts';

type Versioned = { id: string; version: number; clientMutationId?: string | null };
type Decide = (commitment: life.Commitment, step: life.Step) => life.Decided;

const on = (date: string): LocalDate => date as LocalDate;
const member = (id: string): MemberId => id as MemberId;

/** A mutation per step of a commitment's life. */
@Resolver()
export class CommitmentStepsResolver {
  constructor(
    private readonly edge: WriteEdge,
    private readonly steps: TakeStep,
    private readonly propose: ProposeCommitment,
    private readonly accept: AcceptCommitment,
    private readonly deliver: DeliverCommitment,
    private readonly comment: CommentOnCommitment,
    private readonly known: KnownReferences,
  ) {}

  @Mutation()
  proposeCommitment(@Context('scope') scope: RequestScope, @Args('input') input: ProposeCommitmentInput) {
    const { title, customerEffect, doneWhen, nextStep } = input;
    return this.edge.run(scope, input, null, (tx) =>
      this.propose.run(tx, {
        title,
        customerEffect: customerEffect ?? undefined,
        doneWhen: doneWhen ?? undefined,
        nextStep: nextStep ?? undefined,
        carriedBy: input.carriedBy as SiloId,
        promisedTo: (input.promisedTo ?? null) as SiloId | null,
        contributingSiloIds: (input.contributingSilos ?? []) as SiloId[],
        ownerId: input.ownerId == null ? null : member(input.ownerId),
        on: input.on == null ? null : on(input.on),
        verifierId: input.verifierId == null ? null : member(input.verifierId),
        effectOn: input.effectOn == null ? null : on(input.effectOn),
        overLimit: input.overLimit ?? false,
      }),
    );
  }

  @Mutation()
  acceptCommitment(@Context('scope') scope: RequestScope, @Args('input') input: AcceptCommitmentInput) {
    const { id, version, ownerId, verifierId, effectOn } = input;
    if (!isId(id)) return unknownCommitment();
    const terms = {
      ownerId: ownerId == null ? null : member(ownerId), on: input.on == null ? null : on(input.on), overLimit: input.overLimit ?? false,
      verifierId: verifierId == null ? null : member(verifierId), effectOn: effectOn == null ? null : on(effectOn),
    };
    return this.edge.run(scope, input, id, async (tx) => {
      const known = await this.known.check(tx, { members: [ownerId, verifierId] });
      return known.ok ? this.accept.run(tx, { id: id as CommitmentId, version, ...terms }) : known;
    });
  }

  @Mutation()
  counterCommitment(@Context('scope') scope: RequestScope, @Args('input') input: CounterCommitmentInput) {
    const terms = { on: on(input.on), ownerId: input.ownerId == null ? null : member(input.ownerId), note: input.note ?? undefined };
    return this.take(scope, input, (c, step) => life.counter(c, terms, step), [input.ownerId]);
  }

  @Mutation()
  declineCommitment(@Context('scope') scope: RequestScope, @Args('input') input: ReasonInput) {
    return this.take(scope, input, (c, step) => life.decline(c, input, step));
  }

  @Mutation()
  answerOwnership(@Context('scope') scope: RequestScope, @Args('input') input: YesOrNoInput) {
    return this.take(scope, input, (c, step) => life.answerOwnership(c, { yes: input.yes, note: input.note ?? undefined }, step));
  }

  @Mutation()
  nameOwner(@Context('scope') scope: RequestScope, @Args('input') input: NameOwnerInput) {
    return this.take(scope, input, (c, step) => life.nameOwner(c, { ownerId: member(input.ownerId) }, step), [input.ownerId]);
  }

  @Mutation()
  completeCommitment(@Context('scope') scope: RequestScope, @Args('input') input: CompleteCommitmentInput) {
    const terms = { ownerId: input.ownerId == null ? null : member(input.ownerId), on: input.on == null ? null : on(input.on) };
    return this.take(scope, input, (c, step) => life.complete(c, terms, step), [input.ownerId]);
  }

  @Mutation()
  reportCommitment(@Context('scope') scope: RequestScope, @Args('input') input: ReportCommitmentInput) {
    const { state, confidence, ask } = input;
    return this.take(scope, input, (c, step) => life.report(c, { state, confidence, evidence: input.evidence ?? undefined, ask }, step));
  }

  @Mutation()
  rescheduleCommitment(@Context('scope') scope: RequestScope, @Args('input') input: RescheduleCommitmentInput) {
    const asked = { on: on(input.on), reason: input.reason ?? null, note: input.note ?? undefined };
    return this.take(scope, input, (c, step) => life.reschedule(c, asked, step));
  }

  @Mutation()
  answerAskedDate(@Context('scope') scope: RequestScope, @Args('input') input: YesOrNoInput) {
    const note = input.note ?? undefined;
    return this.take(scope, input, (c, step) => (input.yes ? life.agreeDate(c, step) : life.refuseDate(c, { note }, step)));
  }

  @Mutation()
  deliverCommitment(@Context('scope') scope: RequestScope, @Args('input') input: DeliverCommitmentInput) {
    const { evidence, verifierId } = input;
    const proofs = (input.links ?? []).map(({ url, title }) => ({ kind: 'LINK', url, title: title ?? '' }) as const);
    const claim = { evidence, withMemberIds: (input.withMembers ?? []).map(member), proofs, verifierId: verifierId == null ? null : member(verifierId), fileIds: input.fileIds ?? [] };
    if (!isId(input.id)) return unknownCommitment();
    return this.edge.run(scope, input, input.id, async (tx) => {
      const known = await this.known.check(tx, { members: [...claim.withMemberIds, verifierId] });
      return known.ok ? this.deliver.run(tx, { id: input.id as CommitmentId, version: input.version, ...claim }) : known;
    });
  }

  @Mutation()
  returnDelivery(@Context('scope') scope: RequestScope, @Args('input') input: ReasonInput) {
    return this.take(scope, input, (c, step) => life.returnDelivery(c, input, step));
  }

  @Mutation()
  verifyDelivery(@Context('scope') scope: RequestScope, @Args('input') input: VerifyDeliveryInput) {
    const effectOn = input.effectOn == null ? null : on(input.effectOn);
    return this.take(scope, input, (c, step) => life.verify(c, { note: input.note ?? undefined, effectOn }, step));
  }

  @Mutation()
  judgeEffect(@Context('scope') scope: RequestScope, @Args('input') input: JudgeEffectInput) {
    return this.take(scope, input, (c, step) => life.judgeEffect(c, input, step));
  }

  @Mutation()
  withdrawCommitment(@Context('scope') scope: RequestScope, @Args('input') input: WithdrawCommitmentInput) {
    const { reason, together } = input;
    return this.take(scope, input, (c, step) => life.withdraw(c, { reason, together: together ?? false }, step));
  }

  @Mutation()
  commentOnCommitment(@Context('scope') scope: RequestScope, @Args('input') input: CommentOnCommitmentInput) {
    if (!isId(input.id)) return unknownCommitment();
    return this.edge.run(scope, input, input.id, async (tx) => {
      const said = await this.comment.run(tx, { id: input.id as CommitmentId, text: input.text, fileIds: input.fileIds ?? [] });
      return said.ok ? ok(input.id) : said;
    });
  }

  @Mutation()
  triageArrears(@Context('scope') scope: RequestScope, @Args('input') input: TriageArrearsInput) {
    const triage = toTriage(input);
    return this.take(scope, input, (c, step) => (triage.ok ? life.triage(c, triage.value, step) : triage));
  }

  private take(scope: RequestScope, input: Versioned, decide: Decide, members: readonly (string | null | undefined)[] = []) {
    if (!isId(input.id)) return unknownCommitment();
    const id = input.id as CommitmentId;
    return this.edge.run(scope, input, input.id, async (tx) => {
      const known = await this.known.check(tx, { members });
      return known.ok ? this.steps.run(tx, { id, version: input.version }, decide) : known;
    });
  }
}

@Resolver('CommitmentPayload')
export class CommitmentPayloadResolver {
  constructor(private readonly loaders: CommitmentLoaders) {}

  @ResolveField()
  commitment(@Context('scope') scope: RequestScope, @Parent() answer: Answer) {
    return answer.id === null ? null : this.loaders.view(scope, answer.id as CommitmentId);
  }
}

function toTriage(input: TriageArrearsInput) {
  const note = input.note ?? undefined;
  if (input.kind === 'WATCH') return { ok: true, value: { kind: 'WATCH' } } as const;
  if (input.kind === 'WITHDRAW') return { ok: true, value: { kind: 'WITHDRAW', reason: input.note ?? '' } } as const;
  if (input.on == null) return refuse('INVALID', 'Nothing was changed: a new date is missing.', 'on');
  if (input.reason == null) return refuse('INVALID', 'Nothing was changed: a later date needs its reason.', 'reason');
  return { ok: true, value: { kind: 'NEW_DATE', on: on(input.on), reason: input.reason, note } } as const;
}
