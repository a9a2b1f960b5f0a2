import { Args, Context, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { localDateOf } from '#domain/calendar';
import { forumInWords, nextSittings } from '#domain/forum';
import { isId, type ForumId, type SiloId, type SittingId } from '#domain/kernel';
import type { RequestScope } from '#server/graphql';
import { OrgLoaders } from '#server/org';
import { ForumLoaders, type ForumView, type SittingView } from './forum-loaders.ts';
import { SittingsOfForum } from './sittings-of-forum.ts';

const MOST = 60;

@Resolver('Forum')
export class ForumResolver {
  constructor(
    private readonly loaders: ForumLoaders,
    private readonly ofForum: SittingsOfForum,
  ) {}

  @Query()
  forums(@Context('scope') scope: RequestScope): Promise<ForumView[]> {
    return this.loaders.all(scope);
  }

  @Query()
  forum(@Context('scope') scope: RequestScope, @Args('id') id: ForumId) {
    return isId(id) ? this.loaders.forum(scope, id) : null;
  }

  @ResolveField()
  rhythm(@Parent() forum: ForumView) {
    return forumInWords(forum);
  }

  @ResolveField()
  seats(@Parent() forum: ForumView) {
    return forum.siloIds.map((siloId) => ({ siloId }));
  }

  @ResolveField()
  async nextDates(@Context('scope') scope: RequestScope, @Parent() forum: ForumView, @Args('first') first: number) {
    const tx = await scope.read();
    const dates = nextSittings(forum, localDateOf(tx.now, forum.zone), Math.min(first, MOST));
    const opened = await this.sittings(scope, forum, MOST);
    return dates.map((date) => ({ ...date, sitting: opened.find((sitting) => sitting?.key === date.key) ?? null }));
  }

  @ResolveField()
  async sittings(@Context('scope') scope: RequestScope, @Parent() forum: ForumView, @Args('first') first: number): Promise<(SittingView | null)[]> {
    const ids = await scope.load('sittings-of-forum', forum.id, async (tx, forumIds: readonly ForumId[]) => {
      const rows = await this.ofForum.newest(tx, forumIds, MOST);
      return forumIds.map((id) => rows.filter((row) => row.forumId === id).map((row) => row.id));
    });
    return Promise.all(ids.slice(0, Math.max(0, first)).map((id: SittingId) => this.loaders.sitting(scope, id)));
  }
}

@Resolver('ForumSeat')
export class ForumSeatResolver {
  constructor(private readonly org: OrgLoaders) {}

  @ResolveField()
  silo(@Context('scope') scope: RequestScope, @Parent() { siloId }: { siloId: SiloId }) {
    return this.org.silo(scope, siloId);
  }
}

