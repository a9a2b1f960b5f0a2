import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { MemberStepInput } from '#contract';
import { isId, refuse, type MemberId } from '#domain/kernel';
import { WriteEdge, type Answer, type RequestScope } from '#server/graphql';
import { OrgLoaders } from './org-loaders.ts';
import { OrgReader, type MemberView, type PostView } from './org.reader.ts';
import { ReturnMember } from './use-cases/return-member.ts';

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
    return this.loaders.silo(scope, post.siloId ?? null);
  }
}

@Resolver()
export class MemberStepsResolver {
  constructor(
    private readonly edge: WriteEdge,
    private readonly back: ReturnMember,
  ) {}

  @Mutation()
  reactivateMember(@Context('scope') scope: RequestScope, @Args('input') input: MemberStepInput) {
    const memberId = input.memberId as MemberId;
    if (!isId(memberId)) return { id: null, ...refuse('NOT_FOUND', 'There is nobody like this in this organization.') };
    return this.edge.run(scope, input, memberId, (tx) => this.back.run(tx, { memberId }));
  }
}

@Resolver('MemberPayload')
export class MemberPayloadResolver {
  constructor(private readonly loaders: OrgLoaders) {}

  @ResolveField()
  member(@Context('scope') scope: RequestScope, @Parent() { id }: Answer) {
    return this.loaders.member(scope, id as MemberId | null);
  }
}
