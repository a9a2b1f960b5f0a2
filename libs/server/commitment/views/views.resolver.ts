import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { ChangeViewInput, OpenListWithInput, PinViewInput, SaveViewInput, ViewStepInput } from '#contract';
import { isId, refuse, type ViewId } from '#domain/kernel';
import { WriteEdge, type Answer, type RequestScope } from '#server/graphql';
import { OrgLoaders } from '#server/org';
import { KeepView } from './keep-view.ts';
import { ViewReader, type ViewShown } from './view.reader.ts';

const unknown = (): Answer => ({ id: null, problem: refuse('NOT_FOUND', 'There is no such view.').problem });

@Resolver('SavedView')
export class SavedViewResolver {
  constructor(
    private readonly reader: ViewReader,
    private readonly loaders: OrgLoaders,
  ) {}

  @Query()
  async savedViews(@Context('scope') scope: RequestScope) {
    return this.reader.all(await scope.read());
  }

  @ResolveField()
  madeBy(@Context('scope') scope: RequestScope, @Parent() { madeById }: ViewShown) {
    return this.loaders.member(scope, madeById);
  }

  @ResolveField()
  count(@Context('scope') scope: RequestScope, @Parent() { address, builtIn, pinned }: ViewShown) {
    if (!builtIn && !pinned) return null;
    return scope.load('view-counts', address, (tx, addresses: readonly string[]) => this.reader.counts(tx, addresses));
  }
}

@Resolver()
export class ViewStepsResolver {
  constructor(
    private readonly edge: WriteEdge,
    private readonly keep: KeepView,
  ) {}

  @Mutation()
  saveView(@Context('scope') scope: RequestScope, @Args('input') input: SaveViewInput) {
    const { name, address, shared } = input;
    return this.edge.run(scope, input, null, (tx) => this.keep.add(tx, { name, address, shared: shared ?? false }));
  }

  @Mutation()
  changeView(@Context('scope') scope: RequestScope, @Args('input') input: ChangeViewInput) {
    const { id, version, name, address, shared } = input;
    if (!isId(id)) return unknown();
    return this.edge.run(scope, input, id, (tx) => this.keep.change(tx, id as ViewId, version, { name, address, shared }));
  }

  @Mutation()
  removeView(@Context('scope') scope: RequestScope, @Args('input') input: ViewStepInput) {
    return this.take(scope, input, true);
  }

  @Mutation()
  bringBackView(@Context('scope') scope: RequestScope, @Args('input') input: ViewStepInput) {
    return this.take(scope, input, false);
  }

  @Mutation()
  pinView(@Context('scope') scope: RequestScope, @Args('input') input: PinViewInput) {
    return this.edge.run(scope, input, null, (tx) => this.keep.pin(tx, input.id, input.pinned, input.at ?? null));
  }

  @Mutation()
  openListWith(@Context('scope') scope: RequestScope, @Args('input') input: OpenListWithInput) {
    return this.edge.run(scope, input, null, (tx) => this.keep.openWith(tx, input.post, input.id ?? null));
  }

  private take(scope: RequestScope, input: ViewStepInput, removed: boolean) {
    if (!isId(input.id)) return unknown();
    return this.edge.run(scope, input, input.id, (tx) => this.keep.remove(tx, input.id as ViewId, input.version, removed));
  }
}

@Resolver('SavedViewPayload')
export class SavedViewPayloadResolver {
  constructor(private readonly reader: ViewReader) {}

  @ResolveField()
  async view(@Context('scope') scope: RequestScope, @Parent() { id }: Answer) {
    if (id === null) return null;
    const views = await scope.load('saved-views', 'all', async (tx) => [await this.reader.all(tx)]);
    return views.find((view) => view.id === id) ?? null;
  }
}
