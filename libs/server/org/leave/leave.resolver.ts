import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { PlanLeaveInput, TakeBackLeaveInput } from '#contract';
import { localDateOf } from '#domain/calendar';
import { isId, refuse, type LeaveId, type LocalDate, type MemberId } from '#domain/kernel';
import type { Leave } from '#domain/org';
import { WriteEdge, type RequestScope } from '#server/graphql';
import { OrgLoaders } from '../org-loaders.ts';
import type { MemberView } from '../org.reader.ts';
import { OrganizationRepository } from '../organization.repository.ts';
import { LeaveRepository } from './leave.repository.ts';
import { PlanLeave } from './plan-leave.ts';

@Resolver('Member')
export class MemberLeaveResolver {
  constructor(
    private readonly leaves: LeaveRepository,
    private readonly organizations: OrganizationRepository,
  ) {}

  @ResolveField()
  away(@Context('scope') scope: RequestScope, @Parent() { id }: MemberView): Promise<Leave | null> {
    return scope.load('away', id, async (tx, ids: readonly MemberId[]) => {
      const now = await this.leaves.on(tx, localDateOf(tx.now, (await this.organizations.get(tx)).zone));
      return ids.map((one) => now.find(({ memberId }) => memberId === one) ?? null);
    });
  }

  @ResolveField('leaves')
  async leavesOf(@Context('scope') scope: RequestScope, @Parent() { id }: MemberView): Promise<Leave[]> {
    const tx = await scope.read();
    const today = localDateOf(tx.now, (await this.organizations.get(tx)).zone);
    return (await this.leaves.ofMember(tx, id)).filter(({ endedAt, untilOn }) => endedAt === null && untilOn >= today);
  }
}

const standIn = (loaders: OrgLoaders, scope: RequestScope, { standInId }: Leave) => loaders.member(scope, standInId);

@Resolver('Away')
export class AwayResolver {
  constructor(private readonly loaders: OrgLoaders) {}

  @ResolveField()
  standIn(@Context('scope') scope: RequestScope, @Parent() leave: Leave) {
    return standIn(this.loaders, scope, leave);
  }
}

@Resolver('Leave')
export class LeaveResolver {
  constructor(private readonly loaders: OrgLoaders) {}

  @ResolveField()
  standIn(@Context('scope') scope: RequestScope, @Parent() leave: Leave) {
    return standIn(this.loaders, scope, leave);
  }
}

const unknown = () => ({ id: null, ...refuse('NOT_FOUND', 'There is nobody like this, or no such leave.') });

@Resolver()
export class LeaveStepsResolver {
  constructor(
    private readonly edge: WriteEdge,
    private readonly plans: PlanLeave,
  ) {}

  @Mutation()
  planLeave(@Context('scope') scope: RequestScope, @Args('input') input: PlanLeaveInput) {
    const { memberId, fromOn, untilOn } = input;
    const standInId = (input.standInId ?? null) as MemberId | null;
    if (!isId(memberId) || (standInId !== null && !isId(standInId))) return unknown();
    const plan = { memberId: memberId as MemberId, fromOn: fromOn as LocalDate, untilOn: untilOn as LocalDate, standInId };
    return this.edge.run(scope, input, memberId, (tx) => this.plans.run(tx, plan));
  }

  @Mutation()
  takeBackLeave(@Context('scope') scope: RequestScope, @Args('input') input: TakeBackLeaveInput) {
    if (!isId(input.leaveId)) return unknown();
    return this.edge.run(scope, input, null, (tx) => this.plans.takeBack(tx, input.leaveId as LeaveId));
  }
}
