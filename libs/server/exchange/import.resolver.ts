import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { isId } from '#domain/kernel';
import type { ApplyImportInput, MapImportInput, StartImportInput } from '#contract';
import { BulkReader } from '#server/commitment';
import { WriteEdge, type Answer, type RequestScope } from '#server/graphql';
import { OrgLoaders } from '#server/org';
import { ImportReader, type ImportView, type RowsWanted } from './import.reader.ts';
import { ApplyImport } from './use-cases/apply-import.ts';
import { MapImport } from './use-cases/map-import.ts';
import { StartImport } from './use-cases/start-import.ts';

@Resolver('Import')
export class ImportResolver {
  constructor(
    private readonly reader: ImportReader,
    private readonly org: OrgLoaders,
    private readonly edge: WriteEdge,
    private readonly start: StartImport,
    private readonly map: MapImport,
    private readonly apply: ApplyImport,
    private readonly bulks: BulkReader,
  ) {}

  @Query('import')
  one(@Context('scope') scope: RequestScope, @Args('id') id: string) {
    return isId(id) ? load(scope, this.reader, id) : null;
  }

  @Query()
  async imports(@Context('scope') scope: RequestScope) {
    return this.reader.all(await scope.read());
  }

  @Mutation()
  startImport(@Context('scope') scope: RequestScope, @Args('input') input: StartImportInput) {
    return this.edge.run(scope, input, null, (tx) => this.start.run(tx, input));
  }

  @Mutation()
  mapImport(@Context('scope') scope: RequestScope, @Args('input') input: MapImportInput) {
    return this.edge.run(scope, input, input.id, (tx) => this.map.run(tx, input));
  }

  @Mutation()
  applyImport(@Context('scope') scope: RequestScope, @Args('input') input: ApplyImportInput) {
    return this.edge.run(scope, input, input.id, (tx) => this.apply.run(tx, input));
  }

  @ResolveField()
  startedBy(@Context('scope') scope: RequestScope, @Parent() view: ImportView) {
    return this.org.member(scope, view.startedById);
  }

  @ResolveField()
  bulk(@Context('scope') scope: RequestScope, @Parent() { bulkId }: ImportView) {
    return bulkId === null ? null : scope.load('bulk-edit', bulkId, (tx, ids) => this.bulks.byIds(tx, ids));
  }

  @ResolveField()
  async files(@Context('scope') scope: RequestScope, @Parent() view: ImportView) {
    return this.reader.files(await scope.read(), view.id);
  }

  @ResolveField()
  totals(@Parent() view: ImportView) {
    return this.reader.totals(view.allTotals);
  }

  @ResolveField()
  async rows(@Context('scope') scope: RequestScope, @Parent() view: ImportView, @Args() wanted: RowsWanted) {
    return this.reader.rows(await scope.read(), view.id, wanted);
  }
}

@Resolver('ImportPayload')
export class ImportPayloadResolver {
  constructor(private readonly reader: ImportReader) {}

  @ResolveField('import')
  import(@Context('scope') scope: RequestScope, @Parent() answer: Answer) {
    return answer.id !== null && isId(answer.id) ? load(scope, this.reader, answer.id) : null;
  }
}

const load = (scope: RequestScope, reader: ImportReader, id: string) => scope.load('import', id, (tx, ids: readonly string[]) => reader.byIds(tx, ids));
