import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { lacksOf, type AgendaItem, type AgendaProposal, type Outcome, type Seat } from '#domain/forum';
import type { CommitmentId, HandoffId, MemberId, Subject } from '#domain/kernel';
import { CommitmentLoaders } from '#server/commitment';
import { HandoffLoaders } from '#server/handoff';
import type { RequestScope } from '#server/graphql';
import { OrgLoaders } from '#server/org';
import type { MinutesView } from './minutes.reader.ts';

const commitmentOf = (subject: Subject | null): CommitmentId | null => (subject?.kind === 'commitment' ? (subject.id as CommitmentId) : null);

@Resolver('Seat')
export class SeatResolver {
  constructor(private readonly org: OrgLoaders) {}

  @ResolveField()
  silo(@Context('scope') scope: RequestScope, @Parent() seat: Seat) {
    return this.org.silo(scope, seat.siloId);
  }

  @ResolveField()
  expected(@Context('scope') scope: RequestScope, @Parent() seat: Seat) {
    return this.org.member(scope, seat.memberId);
  }

  @ResolveField()
  standIn(@Context('scope') scope: RequestScope, @Parent() seat: Seat) {
    return this.org.member(scope, seat.standInId);
  }

  @ResolveField()
  member(@Context('scope') scope: RequestScope, @Parent() seat: Seat & { sitsId: MemberId | null }) {
    return this.org.member(scope, seat.sitsId);
  }
}

@Resolver('AgendaItem')
export class AgendaItemResolver {
  constructor(
    private readonly commitments: CommitmentLoaders,
    private readonly handoffs: HandoffLoaders,
  ) {}

  @ResolveField()
  commitment(@Context('scope') scope: RequestScope, @Parent() { subject }: AgendaItem) {
    const id = commitmentOf(subject);
    return id === null ? null : this.commitments.view(scope, id);
  }

  @ResolveField()
  handoff(@Context('scope') scope: RequestScope, @Parent() { subject }: AgendaItem) {
    return subject?.kind === 'handoff' ? this.handoffs.view(scope, subject.id as HandoffId) : null;
  }
}

@Resolver('AgendaProposal')
export class AgendaProposalResolver {
  constructor(
    private readonly commitments: CommitmentLoaders,
    private readonly handoffs: HandoffLoaders,
  ) {}

  @ResolveField()
  commitment(@Context('scope') scope: RequestScope, @Parent() { subject }: AgendaProposal) {
    const id = commitmentOf(subject);
    return id === null ? null : this.commitments.view(scope, id);
  }

  @ResolveField()
  handoff(@Context('scope') scope: RequestScope, @Parent() { subject }: AgendaProposal) {
    return subject?.kind === 'handoff' ? this.handoffs.view(scope, subject.id as HandoffId) : null;
  }
}

@Resolver('Outcome')
export class OutcomeResolver {
  constructor(
    private readonly org: OrgLoaders,
    private readonly commitments: CommitmentLoaders,
  ) {}

  @ResolveField()
  commitment(@Context('scope') scope: RequestScope, @Parent() { commitmentId }: Outcome) {
    return commitmentId === null ? null : this.commitments.view(scope, commitmentId);
  }

  @ResolveField()
  carriedBy(@Context('scope') scope: RequestScope, @Parent() outcome: Outcome) {
    return this.org.silo(scope, outcome.kind === 'COMMITMENT' ? outcome.carriedBy : outcome.kind === 'HAND_OFF' ? outcome.from : null);
  }

  @ResolveField()
  promisedTo(@Context('scope') scope: RequestScope, @Parent() outcome: Outcome) {
    return this.org.silo(scope, outcome.kind === 'COMMITMENT' ? outcome.promisedTo : outcome.kind === 'HAND_OFF' ? outcome.to : null);
  }

  @ResolveField()
  owner(@Context('scope') scope: RequestScope, @Parent() outcome: Outcome) {
    return this.org.member(scope, outcome.kind === 'COMMITMENT' ? outcome.ownerId : null);
  }

  @ResolveField()
  silos(@Context('scope') scope: RequestScope, @Parent() outcome: Outcome) {
    const ids = outcome.kind === 'COMMITMENT' || outcome.kind === 'HAND_OFF' ? [] : outcome.siloIds;
    return Promise.all(ids.map((id) => this.org.silo(scope, id)));
  }

  @ResolveField()
  lacks(@Parent() outcome: Outcome) {
    return outcome.kind === 'COMMITMENT' ? lacksOf(outcome) : [];
  }
}

@Resolver('MinutesRecord')
export class MinutesRecordResolver {
  constructor(private readonly org: OrgLoaders) {}

  @ResolveField()
  signedBy(@Context('scope') scope: RequestScope, @Parent() { signedBy }: MinutesView) {
    return this.org.member(scope, signedBy);
  }
}
