import { Args, Context, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { RequestScope } from '#server/graphql';
import { SearchReader, type SearchResult } from './search.reader.ts';

@Resolver('SearchResult')
export class SearchResolver {
  constructor(private readonly reader: SearchReader) {}

  @Query()
  async search(@Context('scope') scope: RequestScope, @Args('text') text: string, @Args('first') first: number) {
    return this.reader.read(await scope.read(), text, first);
  }

  @ResolveField()
  kind(@Parent() { kind }: SearchResult) {
    return kind.toUpperCase();
  }
}
