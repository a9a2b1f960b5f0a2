import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { ACTION_NAMES } from '#domain/org';
import type { MemberId, OrgId, Result } from '#domain/kernel';
import { viewerCouldEver, type Viewer } from '#server/access';
import type { RequestScope } from '#server/graphql';
import { ExampleMembers } from './example-members.ts';
import { OrgLoaders } from './org-loaders.ts';
import { OrgReader } from './org.reader.ts';
import { LeaveReader } from './leave/leave.reader.ts';
import { Places } from './places.ts';
import { BecomeExampleMember } from './use-cases/become-example-member.ts';
import { EnterOrganization } from './use-cases/enter-organization.ts';
import { FoundOrganization } from './use-cases/found-organization.ts';
import { SignIn } from './use-cases/sign-in.ts';

type FoundInput = { name: string; key: string; zone: string; country?: string; yourName: string; email?: string; password?: string };

@Resolver('Me')
export class MeResolver {
  constructor(
    private readonly loaders: OrgLoaders,
    private readonly reader: OrgReader,
    private readonly places: Places,
    private readonly examples: ExampleMembers,
    private readonly leaves: LeaveReader,
  ) {}

  @Query()
  me(@Context('scope') scope: RequestScope): Viewer | null {
    return scope.viewer;
  }

  @Query()
  exampleMembers() {
    return this.examples.list();
  }

  @ResolveField()
  email(@Parent() me: Viewer) {
    return this.places.emailOf(me.accountId);
  }

  @ResolveField()
  member(@Context('scope') scope: RequestScope, @Parent() me: Viewer) {
    return this.loaders.member(scope, me.member?.memberId ?? null);
  }

  @ResolveField()
  async organization(@Context('scope') scope: RequestScope) {
    return this.reader.organization(await scope.read());
  }

  @ResolveField()
  actions(@Parent() me: Viewer) {
    return ACTION_NAMES.filter((action) => viewerCouldEver(me, action));
  }

  @ResolveField()
  homeSilo(@Context('scope') scope: RequestScope, @Parent() me: Viewer) {
    const first = (['LEAD', 'STAND_IN', 'CONTRIBUTOR'] as const).map((kind) => me.member?.posts.find((post) => post.kind === kind)).find(Boolean);
    return this.loaders.silo(scope, first?.siloId ?? null);
  }

  @ResolveField()
  async standsInFor(@Context('scope') scope: RequestScope, @Parent() me: Viewer) {
    return me.member === null ? [] : this.leaves.actsFor(await scope.read(), me.member.memberId);
  }

  @ResolveField()
  async awayToday(@Context('scope') scope: RequestScope) {
    return this.leaves.awayToday(await scope.read());
  }

  @ResolveField('organizations')
  organizationsOf(@Context('scope') scope: RequestScope, @Parent() me: Viewer) {
    return this.places.of(me, () => scope.read());
  }
}

/** What begins, changes or ends a sign-in. Whoever one is afterwards is asked by a request of its own. */
@Resolver()
export class SignInResolver {
  constructor(
    private readonly signInUseCase: SignIn,
    private readonly enter: EnterOrganization,
    private readonly become: BecomeExampleMember,
    private readonly found: FoundOrganization,
  ) {}

  @Mutation()
  async signIn(@Context('scope') scope: RequestScope, @Args('input') input: { email: string; password: string }) {
    return this.replaced(scope, await this.signInUseCase.run({ ...input, address: scope.address }));
  }

  @Mutation()
  async signOut(@Context('scope') scope: RequestScope) {
    if (scope.signIn.token) await this.signInUseCase.end(scope.signIn.token);
    scope.signIn.replace(null);
    return { problem: null };
  }

  @Mutation()
  async enterOrganization(@Context('scope') scope: RequestScope, @Args('orgId') orgId: OrgId) {
    return this.replaced(scope, await this.enter.run(scope.viewer!.accountId, orgId));
  }

  @Mutation()
  async becomeExampleMember(@Context('scope') scope: RequestScope, @Args('memberId') memberId: MemberId) {
    return this.replaced(scope, await this.become.run(memberId));
  }

  @Mutation()
  async foundOrganization(@Context('scope') scope: RequestScope, @Args('input') input: FoundInput) {
    return this.replaced(scope, await this.found.byVisitor(input, scope.viewer?.accountId ?? null, scope.address));
  }

  private replaced(scope: RequestScope, result: Result<string>) {
    if (!result.ok) return { problem: result.problem };
    scope.signIn.replace(result.value);
    return { problem: null };
  }
}

@Resolver('StandingIn')
export class StandingInResolver {
  constructor(private readonly loaders: OrgLoaders) {}

  @ResolveField()
  member(@Context('scope') scope: RequestScope, @Parent() { memberId }: { memberId: MemberId }) {
    return this.loaders.member(scope, memberId);
  }
}
