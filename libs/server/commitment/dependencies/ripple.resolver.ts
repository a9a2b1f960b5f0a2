import { Args, Context, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { ripple, type Follows } from '#domain/commitment';
import { isId, type CommitmentId, type LocalDate } from '#domain/kernel';
import type { DateMove } from '#contract';
import type { RequestScope } from '#server/graphql';
import { CommitmentLoaders } from '../commitment-loaders.ts';
import { RippleReader } from './ripple.reader.ts';

/** So many dates are looked at together: a bulk edit's rows. */
const MOST = 500;

@Resolver()
export class RippleResolver {
  constructor(private readonly reader: RippleReader) {}

  @Query()
  async previewRipple(@Context('scope') scope: RequestScope, @Args('moves') moves: DateMove[]) {
    const wanted = moves.filter(({ id }) => isId(id)).slice(0, MOST);
    const { graph } = await this.reader.behind(await scope.read(), wanted.map(({ id }) => id as CommitmentId));
    const set = wanted.flatMap(({ id, on }) => {
      const known = graph.commitments.get(id as CommitmentId);
      return known?.on ? [{ id: known.id, on: on as LocalDate, fromOn: known.on }] : [];
    });
    return { moves: ripple(graph, set) };
  }
}

@Resolver('RippleMove')
export class RippleMoveResolver {
  constructor(private readonly loaders: CommitmentLoaders) {}

  @ResolveField()
  commitment(@Context('scope') scope: RequestScope, @Parent() { id }: Follows) {
    return this.loaders.view(scope, id);
  }

  @ResolveField()
  becauseOf(@Context('scope') scope: RequestScope, @Parent() { becauseOf }: Follows) {
    return this.loaders.view(scope, becauseOf);
  }
}
