import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { AcceptInvitationInput, InviteMemberInput, MemberStepInput } from '#contract';
import { isId, refuse, type MemberId } from '#domain/kernel';
import { WriteEdge, type RequestScope } from '#server/graphql';
import { OrgLoaders } from '../org-loaders.ts';
import type { MemberView } from '../org.reader.ts';
import { AcceptInvitation } from './accept-invitation.ts';
import { InvitationReader, type InvitationView } from './invitation.reader.ts';
import { InvitedReader } from './invited.reader.ts';
import { InviteMember } from './invite-member.ts';

@Resolver('Invitation')
export class InvitationResolver {
  constructor(
    private readonly reader: InvitationReader,
    private readonly loaders: OrgLoaders,
  ) {}

  @Query()
  async invitations(@Context('scope') scope: RequestScope) {
    return this.reader.open(await scope.read());
  }

  @ResolveField()
  member(@Context('scope') scope: RequestScope, @Parent() { memberId }: InvitationView) {
    return this.loaders.member(scope, memberId);
  }

  @ResolveField()
  invitedBy(@Context('scope') scope: RequestScope, @Parent() { invitedById }: InvitationView) {
    return this.loaders.member(scope, invitedById);
  }
}

@Resolver('Member')
export class MemberSignInResolver {
  constructor(private readonly reader: InvitationReader) {}

  @ResolveField()
  signsIn(@Context('scope') scope: RequestScope, @Parent() { id }: MemberView): Promise<boolean> {
    return scope.load('signs-in', id, (tx, ids: readonly MemberId[]) => this.reader.signIn(tx, ids));
  }
}

@Resolver()
export class InvitationStepsResolver {
  constructor(
    private readonly edge: WriteEdge,
    private readonly invite: InviteMember,
  ) {}

  @Mutation()
  inviteMember(@Context('scope') scope: RequestScope, @Args('input') input: InviteMemberInput) {
    const memberId = input.memberId as MemberId;
    return isId(memberId) ? this.edge.run(scope, input, memberId, (tx) => this.invite.run(tx, { memberId, email: input.email })) : unknown();
  }

  @Mutation()
  takeBackInvitation(@Context('scope') scope: RequestScope, @Args('input') input: MemberStepInput) {
    const memberId = input.memberId as MemberId;
    return isId(memberId) ? this.edge.run(scope, input, memberId, (tx) => this.invite.takeBack(tx, { memberId })) : unknown();
  }
}

const unknown = () => ({ id: null, ...refuse('NOT_FOUND', 'There is nobody like this in this organization.') });

/** For whoever holds a link and is nobody yet. */
@Resolver()
export class InvitedResolver {
  constructor(
    private readonly reader: InvitedReader,
    private readonly accept: AcceptInvitation,
  ) {}

  @Query()
  async invited(@Args('link') link: string) {
    const invited = await this.reader.by(link);
    return invited.ok ? { invited: invited.value, problem: null } : { invited: null, problem: invited.problem };
  }

  @Mutation()
  async acceptInvitation(@Context('scope') scope: RequestScope, @Args('input') input: AcceptInvitationInput) {
    const accepted = await this.accept.run({ ...input, address: scope.address });
    if (!accepted.ok) return { problem: accepted.problem };
    scope.signIn.replace(accepted.value);
    return { problem: null };
  }
}
