import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { EscalateHandoffInput } from '#contract';
import { isId, refuse, type HandoffId } from '#domain/kernel';
import { WriteEdge, type RequestScope } from '#server/graphql';
import { HandoffLoaders, type HandoffView } from '#server/handoff';
import { EscalationReader, type EscalationView } from '../escalation.reader.ts';
import { ComingHandoffStepReader } from './coming-handoff-step.reader.ts';
import { RaiseReturned } from './raise-returned.ts';

@Resolver('Handoff')
export class HandoffLadderResolver {
  constructor(
    private readonly edge: WriteEdge,
    private readonly raise: RaiseReturned,
    private readonly coming: ComingHandoffStepReader,
    private readonly escalations: EscalationReader,
  ) {}

  @Mutation()
  escalateHandoff(@Context('scope') scope: RequestScope, @Args('input') input: EscalateHandoffInput) {
    if (!isId(input.id)) return { id: null, problem: refuse('NOT_FOUND', 'There is no such hand-off.').problem };
    return this.edge.run(scope, input, input.id, (tx) => this.raise.run(tx, { id: input.id as HandoffId, reason: input.reason }));
  }

  @ResolveField()
  async comingStep(@Context('scope') scope: RequestScope, @Parent() { id }: HandoffView) {
    const found = await scope.load('coming-handoff-step', id, async (tx, ids: readonly HandoffId[]) => {
      const coming = await this.coming.read(tx, ids);
      return ids.map((one) => coming.get(one) ?? null);
    });
    if (!found?.step) return null;
    const { step, warning } = found;
    return { rule: step.rule, on: step.on, at: step.dueAt, sentence: warning?.text ?? null };
  }

  @ResolveField()
  async escalation(@Context('scope') scope: RequestScope, @Parent() { id }: HandoffView) {
    return (await this.escalations.ladder(scope, id)).escalation;
  }
}

@Resolver('Escalation')
export class EscalationHandoffResolver {
  constructor(private readonly handoffs: HandoffLoaders) {}

  @ResolveField()
  handoff(@Context('scope') scope: RequestScope, @Parent() { subjectKind, subjectId }: EscalationView) {
    return subjectKind === 'handoff' ? this.handoffs.view(scope, subjectId as HandoffId) : null;
  }
}
