import { Context, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { MatrixCell } from '#domain/handoff';
import type { RequestScope } from '#server/graphql';
import { OrgLoaders } from '#server/org';
import { MatrixReader } from './matrix.reader.ts';

@Resolver('MatrixCell')
export class MatrixResolver {
  constructor(
    private readonly reader: MatrixReader,
    private readonly org: OrgLoaders,
  ) {}

  @Query()
  async siloMatrix(@Context('scope') scope: RequestScope) {
    return this.reader.read(await scope.read());
  }

  @ResolveField()
  from(@Context('scope') scope: RequestScope, @Parent() { from }: MatrixCell) {
    return this.org.silo(scope, from);
  }

  @ResolveField()
  to(@Context('scope') scope: RequestScope, @Parent() { to }: MatrixCell) {
    return this.org.silo(scope, to);
  }
}
