import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { AskedDate, Closing, Delivery, Report, Round, Slip, Waiting, WithdrawalAsk } from '#domain/commitment';
import type { RequestScope } from '#server/graphql';
import { OrgLoaders } from '#server/org';
import type { ActivityView } from './activity.reader.ts';

@Resolver('AskedDate')
export class AskedDateResolver {
  constructor(private readonly org: OrgLoaders) {}

  @ResolveField()
  by(@Context('scope') scope: RequestScope, @Parent() asked: AskedDate) {
    return this.org.member(scope, asked.byMemberId);
  }
}

@Resolver('Slip')
export class SlipResolver {
  constructor(private readonly org: OrgLoaders) {}

  @ResolveField()
  askedBy(@Context('scope') scope: RequestScope, @Parent() slip: Slip) {
    return this.org.member(scope, slip.askedBy);
  }

  @ResolveField()
  agreedBy(@Context('scope') scope: RequestScope, @Parent() slip: Slip) {
    return this.org.member(scope, slip.agreedBy);
  }
}

@Resolver('CounterRound')
export class CounterRoundResolver {
  constructor(private readonly org: OrgLoaders) {}

  @ResolveField()
  by(@Context('scope') scope: RequestScope, @Parent() round: Round) {
    return this.org.member(scope, round.byMemberId);
  }
}

@Resolver('Report')
export class ReportResolver {
  constructor(private readonly org: OrgLoaders) {}

  @ResolveField()
  by(@Context('scope') scope: RequestScope, @Parent() report: Report) {
    return this.org.member(scope, report.byMemberId);
  }
}

@Resolver('Delivery')
export class DeliveryResolver {
  constructor(private readonly org: OrgLoaders) {}

  @ResolveField()
  by(@Context('scope') scope: RequestScope, @Parent() delivery: Delivery) {
    return Promise.all(delivery.byMemberIds.map((id) => this.org.member(scope, id)));
  }

  @ResolveField()
  answeredBy(@Context('scope') scope: RequestScope, @Parent() delivery: Delivery) {
    return this.org.member(scope, delivery.answeredBy);
  }
}

@Resolver('WithdrawalAsk')
export class WithdrawalAskResolver {
  constructor(private readonly org: OrgLoaders) {}

  @ResolveField()
  by(@Context('scope') scope: RequestScope, @Parent() asked: WithdrawalAsk) {
    return this.org.member(scope, asked.byMemberId);
  }
}

@Resolver('Closing')
export class ClosingResolver {
  constructor(private readonly org: OrgLoaders) {}

  @ResolveField()
  by(@Context('scope') scope: RequestScope, @Parent() closing: Closing) {
    return this.org.member(scope, closing.byMemberId);
  }
}

@Resolver('Waiting')
export class WaitingResolver {
  constructor(private readonly org: OrgLoaders) {}

  @ResolveField()
  side(@Parent() { from }: Waiting) {
    return from === 'CARRIER' || from === 'RECEIVER' ? from : null;
  }

  @ResolveField()
  member(@Context('scope') scope: RequestScope, @Parent() { from }: Waiting) {
    return from === 'CARRIER' || from === 'RECEIVER' ? null : this.org.member(scope, from);
  }
}

@Resolver('Activity')
export class ActivityResolver {
  constructor(private readonly org: OrgLoaders) {}

  @ResolveField()
  by(@Context('scope') scope: RequestScope, @Parent() activity: ActivityView) {
    return this.org.member(scope, activity.byId);
  }
}
