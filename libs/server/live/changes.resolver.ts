import { Args, Context, Query, Resolver, Subscription } from '@nestjs/graphql';
import type { RequestScope } from '#server/graphql';
import { ChangesReader, type Change } from './changes.reader.ts';
import { Changes } from './changes.ts';

@Resolver()
export class ChangesResolver {
  constructor(
    private readonly stream: Changes,
    private readonly reader: ChangesReader,
  ) {}

  @Query()
  async lastChange(@Context('scope') scope: RequestScope) {
    return this.reader.last(await scope.read());
  }

  @Subscription('changes', { resolve: (change: Change) => change })
  changes(@Context('scope') scope: RequestScope, @Args('after') after: number) {
    return this.stream.stream(scope, after);
  }
}
