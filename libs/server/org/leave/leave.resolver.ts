import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { PlanLeaveInput, TakeBackLeaveInput } from '#contract';
import { isId, refuse, type LeaveId, type LocalDate, type MemberId } from '#domain/kernel';
import type { Leave } from '#domain/org';
import { WriteEdge, type RequestScope } from '#server/graphql';
import { OrgLoaders } from '../org-loaders.ts';
import type { MemberView } from '../org.reader.ts';
import { LeaveReader } from './leave.reader.ts';
import { PlanLeave } from './plan-leave.ts';

@Resolver('Member')
export class MemberLeaveResolver {
  constructor(private readonly leaves: LeaveReader) {}

  @ResolveField()
  away(@Context('scope') scope: RequestScope, @Parent() { id }: MemberView): Promise<Leave | null> {
    return scope.load('away', id, (tx, ids: readonly MemberId[]) => this.leaves.awayNow(tx, ids));
  }

  @ResolveField('leaves')
  async leavesOf(@Context('scope') scope: RequestScope, @Parent() { id }: MemberView): Promise<Leave[]> {
    return this.leaves.ahead(await scope.read(), id);
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
