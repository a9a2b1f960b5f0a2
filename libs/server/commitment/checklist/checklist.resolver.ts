import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { addLine, moveLine, removeLine, tickLine, type Line, type LineId } from '#domain/commitment';
import { isId, type CommitmentId } from '#domain/kernel';
import type { AddChecklistLineInput, ChecklistLineInput, MoveChecklistLineInput, TickChecklistLineInput } from '#contract';
import { WriteEdge, type RequestScope } from '#server/graphql';
import { AttachedReader } from '../attached.reader.ts';
import { CommitmentLoaders } from '../commitment-loaders.ts';
import type { CommitmentView } from '../commitment-view.ts';
import { unknownCommitment } from '../unknown-commitment.ts';
import { KeepChecklist } from './keep-checklist.ts';

type Decide = Parameters<KeepChecklist['run']>[2];

const lineId = (id: string): LineId => id as LineId;

@Resolver()
export class ChecklistStepsResolver {
  constructor(
    private readonly edge: WriteEdge,
    private readonly checklist: KeepChecklist,
  ) {}

  @Mutation()
  addChecklistLine(@Context('scope') scope: RequestScope, @Args('input') input: AddChecklistLineInput) {
    const { id, text, afterId } = input;
    if (!isId(id)) return unknownCommitment();
    const after = afterId == null ? afterId : lineId(afterId);
    return this.edge.run(scope, input, id, (tx) =>
      this.checklist.run(tx, id as CommitmentId, (commitment, lines, step) => addLine(commitment, lines, { id: tx.newId<LineId>(), text, afterId: after }, step)));
  }

  @Mutation()
  tickChecklistLine(@Context('scope') scope: RequestScope, @Args('input') input: TickChecklistLineInput) {
    return this.run(scope, input, (commitment, lines, step) => tickLine(commitment, lines, { id: lineId(input.lineId), done: input.done }, step));
  }

  @Mutation()
  moveChecklistLine(@Context('scope') scope: RequestScope, @Args('input') input: MoveChecklistLineInput) {
    const afterId = input.afterId == null ? null : lineId(input.afterId);
    return this.run(scope, input, (commitment, lines, step) => moveLine(commitment, lines, { id: lineId(input.lineId), afterId }, step));
  }

  @Mutation()
  removeChecklistLine(@Context('scope') scope: RequestScope, @Args('input') input: ChecklistLineInput) {
    return this.run(scope, input, (commitment, lines, step) => removeLine(commitment, lines, { id: lineId(input.lineId) }, step));
  }

  private run(scope: RequestScope, input: ChecklistLineInput, decide: Decide) {
    if (!isId(input.id)) return unknownCommitment();
    return this.edge.run(scope, input, input.id, (tx) => this.checklist.run(tx, input.id as CommitmentId, decide));
  }
}

@Resolver('Commitment')
export class CommitmentChecklistResolver {
  constructor(
    private readonly attached: AttachedReader,
    private readonly loaders: CommitmentLoaders,
  ) {}

  @ResolveField()
  async checklist(@Context('scope') scope: RequestScope, @Parent() { id }: CommitmentView) {
    return (await this.attached.load(scope, id)).lines;
  }

  @ResolveField()
  mayKeepChecklist(@Context('scope') scope: RequestScope, @Parent() { id }: CommitmentView) {
    return this.loaders.may(scope, id, 'checklist.keep');
  }
}

@Resolver('ChecklistLine')
export class ChecklistLineResolver {
  constructor(private readonly loaders: CommitmentLoaders) {}

  @ResolveField()
  doneBy(@Context('scope') scope: RequestScope, @Parent() { doneBy }: Line) {
    return this.loaders.member(scope, doneBy);
  }
}
