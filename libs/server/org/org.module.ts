import { Global, Module } from '@nestjs/common';
import { SignIns } from '#server/access';
import { FactHandlers } from '#server/jobs';
import { Accounts } from './accounts.ts';
import { ClosureTable } from './closure.table.ts';
import { endSignIns } from './handlers/end-sign-ins.ts';
import { ExampleMembers } from './example-members.ts';
import { AcceptInvitation } from './invitation/accept-invitation.ts';
import { InvitationReader } from './invitation/invitation.reader.ts';
import { InvitationRepository } from './invitation/invitation.repository.ts';
import { InvitationResolver, InvitationStepsResolver, InvitedResolver, MemberSignInResolver } from './invitation/invitation.resolver.ts';
import { InvitationTable } from './invitation/invitation.table.ts';
import { InvitedReader } from './invitation/invited.reader.ts';
import { InviteMember } from './invitation/invite-member.ts';
import { EndLeaves } from './leave/end-leaves.ts';
import { LeaveReader } from './leave/leave.reader.ts';
import { LeaveRepository } from './leave/leave.repository.ts';
import { AwayResolver, LeaveResolver, LeaveStepsResolver, MemberLeaveResolver } from './leave/leave.resolver.ts';
import { LeaveTable } from './leave/leave.table.ts';
import { PlanLeave } from './leave/plan-leave.ts';
import { StandIns } from './leave/stand-ins.ts';
import { MemberPayloadResolver, MemberResolver, MemberStepsResolver, PostResolver } from './member.resolver.ts';
import { MemberTable } from './member.table.ts';
import { MeResolver, SignInResolver, StandingInResolver } from './me.resolver.ts';
import { OrgLoaders } from './org-loaders.ts';
import { OrgReader } from './org.reader.ts';
import { OrganizationRepository } from './organization.repository.ts';
import { MoveClockPayloadResolver, OrganizationResolver } from './organization.resolver.ts';
import { Places } from './places.ts';
import { PostTable } from './post.table.ts';
import { RulesResolver, WorkingRulesPayloadResolver } from './rules.resolver.ts';
import { SiloFormerKeyTable } from './silo-former-key.table.ts';
import { AddSilosPayloadResolver, SiloPayloadResolver, SiloResolver, SiloStepsResolver } from './silo.resolver.ts';
import { SiloTable } from './silo.table.ts';
import { AddMember } from './use-cases/add-member.ts';
import { AddSilo } from './use-cases/add-silo.ts';
import { AddSilos } from './use-cases/add-silos.ts';
import { BecomeExampleMember } from './use-cases/become-example-member.ts';
import { EditSilo } from './use-cases/edit-silo.ts';
import { EndPosts } from './use-cases/end-posts.ts';
import { EnterOrganization } from './use-cases/enter-organization.ts';
import { FoundOrganization } from './use-cases/found-organization.ts';
import { GivePost } from './use-cases/give-post.ts';
import { LeaveOrganization } from './use-cases/leave-organization.ts';
import { MarkClosed } from './use-cases/mark-closed.ts';
import { MoveClock } from './use-cases/move-clock.ts';
import { OpenExample } from './use-cases/open-example.ts';
import { ReturnMember } from './use-cases/return-member.ts';
import { SetExampleClock } from './use-cases/set-example-clock.ts';
import { SetRules } from './use-cases/set-rules.ts';
import { SetSiloPost } from './use-cases/set-silo-post.ts';
import { SignIn } from './use-cases/sign-in.ts';

export const ORG_TABLES = [ClosureTable, InvitationTable, LeaveTable, MemberTable, PostTable, SiloFormerKeyTable, SiloTable];

const FACTS = ['organization.founded', 'organization.clock-moved', 'member.joined', 'member.left', 'member.invited', 'member.invitation-taken-back', 'member.invitation-accepted', 'member.returned', 'leave.planned', 'leave.taken-back', 'leave.stand-in-left', 'silo.added', 'silo.changed', 'silo.closed', 'silo.split', 'post.given', 'post.ended', 'organization.rules-set'];

const OTHERS_USE = [Accounts, AddMember, AddSilo, EndLeaves, EndPosts, ExampleMembers, InvitationRepository, InviteMember, LeaveOrganization, LeaveReader, LeaveRepository, PlanLeave, StandIns, MarkClosed, FoundOrganization, GivePost, OrganizationRepository, OpenExample, OrgLoaders, OrgReader, SetExampleClock, SetRules];

@Global()
@Module({
  providers: [
    ...OTHERS_USE,
    Places, AddSilos, BecomeExampleMember, EditSilo, EnterOrganization, MoveClock, ReturnMember, SetSiloPost, SignIn,
    AcceptInvitation, InvitationReader, InvitationResolver, InvitationStepsResolver, InvitedReader, InvitedResolver, MemberSignInResolver,
    AwayResolver, LeaveResolver, LeaveStepsResolver, MemberLeaveResolver,
    AddSilosPayloadResolver, MemberPayloadResolver, MemberResolver, MemberStepsResolver, MeResolver, MoveClockPayloadResolver, OrganizationResolver, PostResolver, SignInResolver, StandingInResolver, SiloPayloadResolver, SiloResolver, SiloStepsResolver,
    RulesResolver, WorkingRulesPayloadResolver,
  ],
  exports: OTHERS_USE,
})
export class OrgModule {
  constructor(handlers: FactHandlers, signIns: SignIns) {
    handlers.declare(FACTS);
    handlers.register(endSignIns(signIns));
  }
}
