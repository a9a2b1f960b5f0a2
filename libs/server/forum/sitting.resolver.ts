import { Args, Context, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { localDateOf } from '#domain/calendar';
import { quorumOf, type ProposedAgenda } from '#domain/forum';
import { isId, type SittingId } from '#domain/kernel';
import { capacitiesActing, capacitiesFor, may, type Action } from '#domain/org';
import type { RequestScope } from '#server/graphql';
import { OrganizationRepository, OrgLoaders, StandIns } from '#server/org';
import { ForumLoaders, type SittingView } from './forum-loaders.ts';
import { MinutesReader } from './minutes.reader.ts';
import { SpentReader, type Course } from './spent.reader.ts';
import { ArrangeAgenda } from './use-cases/arrange-agenda.ts';

const ROOM: readonly Action[] = ['forum.plan', 'sitting.run', 'sitting.capture'];
const NOTHING: ProposedAgenda = { items: [], left: [], minutes: 0 };

@Resolver('Sitting')
export class SittingResolver {
  constructor(
    private readonly loaders: ForumLoaders,
    private readonly org: OrgLoaders,
    private readonly organizations: OrganizationRepository,
    private readonly agendas: ArrangeAgenda,
    private readonly minutes: MinutesReader,
    private readonly spents: SpentReader,
    private readonly standIns: StandIns,
  ) {}

  @Query()
  sitting(@Context('scope') scope: RequestScope, @Args('id') id: SittingId) {
    return isId(id) ? this.loaders.sitting(scope, id) : null;
  }

  @ResolveField()
  forum(@Context('scope') scope: RequestScope, @Parent() sitting: SittingView) {
    return this.loaders.forum(scope, sitting.forumId);
  }

  @ResolveField()
  chair(@Context('scope') scope: RequestScope, @Parent() sitting: SittingView) {
    return this.org.member(scope, sitting.chairId);
  }

  @ResolveField()
  scribe(@Context('scope') scope: RequestScope, @Parent() sitting: SittingView) {
    return this.org.member(scope, sitting.scribeId);
  }

  @ResolveField()
  seats(@Parent() { seats, attendance }: SittingView) {
    return seats.map((seat) => {
      const marked = attendance.find((mark) => mark.siloId === seat.siloId);
      return { ...seat, mark: marked?.mark ?? null, sitsId: marked?.memberId ?? null };
    });
  }

  @ResolveField()
  quorum(@Parent() sitting: SittingView) {
    return quorumOf(sitting);
  }

  @ResolveField()
  async agenda(@Context('scope') scope: RequestScope, @Parent() sitting: SittingView) {
    const { seconds } = await this.spent(scope, sitting);
    return sitting.agenda.map((item) => ({ ...item, spentSeconds: seconds.get(item.id) ?? 0 }));
  }

  @ResolveField()
  async currentSinceAt(@Context('scope') scope: RequestScope, @Parent() sitting: SittingView) {
    return sitting.currentItemId === null ? null : (await this.spent(scope, sitting)).sinceAt;
  }

  @ResolveField()
  async proposal(@Context('scope') scope: RequestScope, @Parent() sitting: SittingView) {
    return sitting.state === 'OPEN' ? this.agendas.propose(await scope.read(), sitting) : NOTHING;
  }

  @ResolveField()
  async may(@Context('scope') scope: RequestScope, @Parent() { chairId, scribeId }: SittingView) {
    const tx = await scope.read();
    const zone = await scope.load('organization-zone', tx.orgId, async (inside, ids) => Promise.all(ids.map(async () => (await this.organizations.get(inside)).zone)));
    const today = localDateOf(tx.now, zone);
    const acting = await this.standIns.acting(tx);
    const capacities = capacitiesActing(acting, (member, posts) => capacitiesFor(member, posts, { chairId, scribeId }, today));
    return ROOM.filter((action) => may(action, capacities));
  }

  @ResolveField()
  async minutesRecord(@Context('scope') scope: RequestScope, @Parent() sitting: SittingView) {
    return sitting.state === 'CLOSED' ? this.minutes.read(await scope.read(), sitting) : null;
  }

  private spent(scope: RequestScope, { id, startedAt, closedAt }: SittingView) {
    if (startedAt === null) return Promise.resolve({ seconds: new Map<string, number>(), sinceAt: null });
    return scope.load('sitting-spent', `${id} ${closedAt ?? ''}`, (tx, keys: readonly string[]) => this.spents.read(tx, keys.map((key): Course => {
      const [one, closed] = key.split(' ') as [SittingId, string];
      return { id: one, closedAt: closed === '' ? null : (Number(closed) as Course['closedAt']) };
    })));
  }
}
