import { Context, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { RequestScope } from '#server/graphql';
import { OrgLoaders } from './org-loaders.ts';
import { OrgReader, type MemberView, type PostView } from './org.reader.ts';

@Resolver('Member')
export class MemberResolver {
  constructor(private readonly reader: OrgReader) {}

  @Query()
  async members(@Context('scope') scope: RequestScope) {
    return this.reader.members(await scope.read());
  }

  @ResolveField()
  posts(@Context('scope') scope: RequestScope, @Parent() member: MemberView) {
    return scope.load('posts-of-member', member.id, (tx, ids) => this.reader.postsOf(tx, ids));
  }
}

@Resolver('Post')
export class PostResolver {
  constructor(private readonly loaders: OrgLoaders) {}

  @ResolveField()
  silo(@Context('scope') scope: RequestScope, @Parent() post: PostView) {
    return this.loaders.silo(scope, post.siloId);
  }
}
