import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { BulkEditInput, PutDateInput, UndoChangeInput } from '#contract';
import { putDate, UNDO_MS, type Because, type BulkMove } from '#domain/commitment';
import { isId, refuse, type BulkId, type CommitmentId, type LocalDate } from '#domain/kernel';
import { WriteEdge, type Answer, type RequestScope } from '#server/graphql';
import { CommitmentLoaders } from '../commitment-loaders.ts';
import { TakeStep } from '../use-cases/take-step.ts';
import { BulkEdit } from './bulk-edit.ts';
import { BulkReader, type BulkView } from './bulk.reader.ts';
import { toBulk } from './bulk-input.ts';
import { UndoBulk } from './undo-bulk.ts';

@Resolver()
export class BulkResolver {
  constructor(
    private readonly edge: WriteEdge,
    private readonly editing: BulkEdit,
    private readonly undoing: UndoBulk,
    private readonly steps: TakeStep,
  ) {}

  @Query()
  async previewBulkEdit(@Context('scope') scope: RequestScope, @Args('input') input: BulkEditInput) {
    const bulk = toBulk(input);
    const seen = bulk.ok ? await this.editing.preview(await scope.read(), bulk.value) : bulk;
    return seen.ok ? { preview: { ...seen.value, refusals: seen.value.refused }, problem: null } : { preview: null, problem: seen.problem };
  }

  @Mutation()
  bulkEdit(@Context('scope') scope: RequestScope, @Args('input') input: BulkEditInput) {
    const bulk = toBulk(input);
    return bulk.ok ? this.edge.run(scope, input, null, (tx) => this.editing.run(tx, bulk.value)) : { id: null, problem: bulk.problem };
  }

  @Mutation()
  undoBulkEdit(@Context('scope') scope: RequestScope, @Args('input') input: UndoChangeInput) {
    if (!isId(input.id)) return { id: null, problem: refuse('NOT_FOUND', 'There is no such bulk edit to take back.').problem };
    return this.edge.run(scope, input, null, (tx) => this.undoing.run(tx, input.id as BulkId));
  }

  @Mutation()
  putDate(@Context('scope') scope: RequestScope, @Args('input') input: PutDateInput) {
    if (!isId(input.id)) return { id: null, problem: refuse('NOT_FOUND', 'There is no such commitment.').problem };
    const put = { on: input.on as LocalDate, reason: input.reason ?? null, note: input.note ?? undefined };
    return this.edge.run(scope, input, input.id, (tx) => this.steps.run(tx, { id: input.id as CommitmentId, version: input.version }, (commitment, step) => putDate(commitment, put, step)));
  }
}

@Resolver('BulkEditPayload')
export class BulkEditPayloadResolver {
  constructor(private readonly bulks: BulkReader) {}

  @ResolveField()
  bulk(@Context('scope') scope: RequestScope, @Parent() { id }: Answer) {
    return id === null ? null : scope.load('bulk-edit', id as BulkId, (tx, ids) => this.bulks.byIds(tx, ids));
  }
}

@Resolver('BulkEdit')
export class BulkEditResolver {
  @ResolveField()
  refusals(@Parent() { refused }: BulkView) {
    return refused;
  }

  @ResolveField()
  undoableUntil(@Parent() { kind, at, changed }: BulkView) {
    return kind === 'UNDO' || changed === 0 ? null : at + UNDO_MS;
  }
}

@Resolver('BulkRefusal')
export class BulkRefusalResolver {
  constructor(private readonly loaders: CommitmentLoaders) {}

  @ResolveField()
  count(@Parent() { ids }: Because) {
    return ids.length;
  }

  @ResolveField()
  async keys(@Context('scope') scope: RequestScope, @Parent() { ids }: Because) {
    const views = await Promise.all(ids.slice(0, 5).map((id) => this.loaders.view(scope, id)));
    return views.flatMap((view) => (view === null ? [] : [view.key]));
  }
}

@Resolver('BulkMove')
export class BulkMoveResolver {
  constructor(private readonly loaders: CommitmentLoaders) {}

  @ResolveField()
  silo(@Context('scope') scope: RequestScope, @Parent() { siloId }: BulkMove) {
    return this.loaders.silo(scope, siloId);
  }

  @ResolveField()
  member(@Context('scope') scope: RequestScope, @Parent() { memberId }: BulkMove) {
    return this.loaders.member(scope, memberId);
  }
}
