import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { EditCommitmentInput, UndoChangeInput } from '#contract';
import { editTerms, UNDO_MS } from '#domain/commitment';
import { isId, refuse, type ChangeId, type CommitmentId } from '#domain/kernel';
import { WriteEdge, type Answer, type RequestScope } from '#server/graphql';
import { AttachedReader, type Undoable } from '../attached.reader.ts';
import { CommitmentLoaders } from '../commitment-loaders.ts';
import type { CommitmentView } from '../commitment-view.ts';
import { KnownReferences } from '../known-references.ts';
import { TakeStep } from '../use-cases/take-step.ts';
import { toTermsEdit } from './terms-input.ts';
import { UndoChange } from './undo-change.ts';

@Resolver('Commitment')
export class EditsResolver {
  constructor(
    private readonly edge: WriteEdge,
    private readonly steps: TakeStep,
    private readonly known: KnownReferences,
    private readonly undoing: UndoChange,
    private readonly attached: AttachedReader,
    private readonly loaders: CommitmentLoaders,
  ) {}

  @Mutation()
  editCommitment(@Context('scope') scope: RequestScope, @Args('input') input: EditCommitmentInput) {
    if (!isId(input.id)) return unknown();
    const edit = toTermsEdit(input);
    return this.edge.run(scope, input, input.id, async (tx) => {
      const known = await this.known.check(tx, { silos: [edit.carriedBy, edit.promisedTo, ...(edit.contributingSiloIds ?? [])], members: [edit.verifierId] });
      if (!known.ok) return known;
      return this.steps.run(tx, { id: input.id as CommitmentId, version: input.version }, (commitment, step) => editTerms(commitment, edit, step));
    });
  }

  @Mutation()
  undoChange(@Context('scope') scope: RequestScope, @Args('input') input: UndoChangeInput) {
    if (!isId(input.id)) return unknown();
    return this.edge.run(scope, input, null, (tx) => this.undoing.run(tx, input.id as ChangeId));
  }

  @ResolveField()
  async dateWay(@Context('scope') scope: RequestScope, @Parent() { id }: CommitmentView) {
    return (await this.loaders.detail(scope, id)).dateWay;
  }

  @ResolveField()
  async undo(@Context('scope') scope: RequestScope, @Parent() { id }: CommitmentView) {
    return (await this.attached.load(scope, id)).undo;
  }
}

@Resolver('UndoableChange')
export class UndoableChangeResolver {
  constructor(private readonly loaders: CommitmentLoaders) {}

  @ResolveField()
  by(@Context('scope') scope: RequestScope, @Parent() { byMemberId }: Undoable) {
    return this.loaders.member(scope, byMemberId);
  }

  @ResolveField()
  until(@Parent() { at }: Undoable) {
    return at + UNDO_MS;
  }
}

const unknown = (): Answer => ({ id: null, problem: refuse('NOT_FOUND', 'There is no such commitment.').problem });
