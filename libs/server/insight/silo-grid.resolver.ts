import { Context, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { CommitmentReader } from '#server/commitment';
import type { RequestScope } from '#server/graphql';
import { OrgReader, type SiloView } from '#server/org';
import { AnswersOwedReader } from './answers-owed.reader.ts';
import { SiloLoadReader } from './silo-load.reader.ts';
import { SiloStandingReader } from './silo-standing.reader.ts';

@Resolver()
export class SiloGridResolver {
  constructor(
    private readonly org: OrgReader,
    private readonly standings: SiloStandingReader,
  ) {}

  @Query()
  async siloGrid(@Context('scope') scope: RequestScope) {
    const tx = await scope.read();
    const silos = await this.org.silos(tx);
    const { bySilo, total, ccoOffice } = await this.standings.grid(tx);
    const { today } = await this.org.organization(tx);
    const shareCarriedByCcoOffice = await this.standings.shareCarriedByCcoOffice(tx, today);
    return { rows: silos.map((silo) => ({ silo, standing: bySilo.get(silo.id) })), total, ccoOffice, shareCarriedByCcoOffice };
  }
}

/** What a silo's page adds to the silo. */
@Resolver('Silo')
export class SiloStandingResolver {
  constructor(
    private readonly standings: SiloStandingReader,
    private readonly answers: AnswersOwedReader,
    private readonly loads: SiloLoadReader,
    private readonly commitments: CommitmentReader,
  ) {}

  @ResolveField()
  standing(@Context('scope') scope: RequestScope, @Parent() silo: SiloView) {
    return scope.load('standing-of-silo', silo.id, (tx, ids) => this.standings.ofSilos(tx, ids));
  }

  @ResolveField()
  load(@Context('scope') scope: RequestScope, @Parent() silo: SiloView) {
    return scope.load('load-of-silo', silo.id, (tx, ids) => this.loads.ofSilos(tx, ids));
  }

  @ResolveField()
  inherited(@Context('scope') scope: RequestScope, @Parent() silo: SiloView) {
    return scope.load('rates-inherited', silo.id, (tx, ids) => this.standings.inheritedBy(tx, ids));
  }

  @ResolveField()
  async answersOwed(@Context('scope') scope: RequestScope, @Parent() silo: SiloView) {
    const tx = await scope.read();
    const owed = await this.answers.ofSilo(tx, silo.id);
    const commitments = await this.commitments.byIds(tx, owed.map(({ commitmentId }) => commitmentId));
    return owed.map(({ question, sinceAt }, at) => ({ question, sinceAt, commitment: commitments[at] }));
  }
}
