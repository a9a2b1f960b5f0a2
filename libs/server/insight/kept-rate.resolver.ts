import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { ForumId, MemberId } from '#domain/kernel';
import type { RequestScope } from '#server/graphql';
import { KeptRateReader } from './kept-rate.reader.ts';

@Resolver('Member')
export class KeptOfMemberResolver {
  constructor(private readonly rates: KeptRateReader) {}

  @ResolveField()
  kept(@Context('scope') scope: RequestScope, @Parent() member: { id: MemberId }) {
    return scope.load('kept-of-member', member.id, (tx, ids) => this.rates.ofMembers(tx, ids));
  }
}

@Resolver('Forum')
export class KeptOfForumResolver {
  constructor(private readonly rates: KeptRateReader) {}

  @ResolveField()
  kept(@Context('scope') scope: RequestScope, @Parent() forum: { id: ForumId }) {
    return scope.load('kept-of-forum', forum.id, (tx, ids) => this.rates.ofForums(tx, ids));
  }
}
