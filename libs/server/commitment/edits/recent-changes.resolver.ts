import { Args, Context, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { UNDO_MS } from '#domain/commitment';
import { isId, refuse, type BulkId } from '#domain/kernel';
import type { RequestScope } from '#server/graphql';
import { CommitmentLoaders } from '../commitment-loaders.ts';
import { RecentChangesReader, type RecentChange } from './recent-changes.reader.ts';
import { UndoBulk } from './undo-bulk.ts';

@Resolver()
export class RecentChangesResolver {
  constructor(
    private readonly recent: RecentChangesReader,
    private readonly undoing: UndoBulk,
  ) {}

  @Query()
  async recentChanges(@Context('scope') scope: RequestScope) {
    return this.recent.ofMember(await scope.read());
  }

  @Query()
  async previewUndo(@Context('scope') scope: RequestScope, @Args('id') id: string) {
    const seen = isId(id) ? await this.undoing.preview(await scope.read(), id as BulkId) : refuse('NOT_FOUND', 'There is no such bulk edit to take back.');
    return seen.ok ? { preview: { ...seen.value, refusals: seen.value.refused }, problem: null } : { preview: null, problem: seen.problem };
  }
}

@Resolver('RecentChange')
export class RecentChangeResolver {
  constructor(private readonly loaders: CommitmentLoaders) {}

  @ResolveField()
  until(@Parent() { at }: RecentChange) {
    return at + UNDO_MS;
  }

  @ResolveField()
  isBulk(@Parent() { commitmentId }: RecentChange) {
    return commitmentId === null;
  }

  @ResolveField()
  staysForGood(@Parent() { changed, kept }: RecentChange) {
    return changed - kept;
  }

  @ResolveField()
  by(@Context('scope') scope: RequestScope, @Parent() { byMemberId }: RecentChange) {
    return this.loaders.member(scope, byMemberId);
  }

  @ResolveField()
  commitment(@Context('scope') scope: RequestScope, @Parent() { commitmentId }: RecentChange) {
    return commitmentId === null ? null : this.loaders.view(scope, commitmentId);
  }
}
