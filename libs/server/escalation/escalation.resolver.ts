import { Args, Context, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Commitment } from '#domain/commitment';
import type { CommitmentId } from '#domain/kernel';
import { CommitmentLoaders, type CommitmentView } from '#server/commitment';
import type { RequestScope } from '#server/graphql';
import { OrgLoaders } from '#server/org';
import { ComingStepReader } from './coming-step.reader.ts';
import { EscalationReader, type EscalationView } from './escalation.reader.ts';

@Resolver('Escalation')
export class EscalationResolver {
  constructor(
    private readonly reader: EscalationReader,
    private readonly commitments: CommitmentLoaders,
    private readonly org: OrgLoaders,
  ) {}

  @Query()
  async escalations(@Context('scope') scope: RequestScope, @Args('open') open: boolean, @Args('first') first: number) {
    return this.reader.list(await scope.read(), { open, first });
  }

  @ResolveField()
  commitment(@Context('scope') scope: RequestScope, @Parent() { commitmentId }: EscalationView) {
    return this.commitments.view(scope, commitmentId);
  }

  @ResolveField()
  raisedBy(@Context('scope') scope: RequestScope, @Parent() { raisedById }: EscalationView) {
    return this.org.member(scope, raisedById);
  }

  @ResolveField()
  silos(@Context('scope') scope: RequestScope, @Parent() { siloIds }: EscalationView) {
    return Promise.all(siloIds.map((id) => this.org.silo(scope, id)));
  }
}

@Resolver('Commitment')
export class CommitmentLadderResolver {
  constructor(
    private readonly coming: ComingStepReader,
    private readonly escalations: EscalationReader,
    private readonly commitments: CommitmentLoaders,
  ) {}

  @ResolveField()
  async comingStep(@Context('scope') scope: RequestScope, @Parent() { id }: CommitmentView) {
    const found = await scope.load('coming-step', id, async (tx, ids: readonly CommitmentId[]) => {
      const details = await Promise.all(ids.map((one) => this.commitments.detail(scope, one)));
      const ladders = await Promise.all(ids.map((one) => this.escalations.ladder(scope, one)));
      const coming = await this.coming.of(tx, details.map(({ commitment }): Commitment => commitment), ladders.flatMap(({ clock }) => clock ?? []));
      return ids.map((one) => coming.get(one) ?? null);
    });
    if (!found?.step) return null;
    const { step, warning } = found;
    return { rule: step.rule, on: step.on, at: step.dueAt, sentence: warning?.text ?? null };
  }

  @ResolveField()
  async escalation(@Context('scope') scope: RequestScope, @Parent() { id }: CommitmentView) {
    return (await this.escalations.ladder(scope, id)).escalation;
  }
}
