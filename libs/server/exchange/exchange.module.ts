import { Global, Module } from '@nestjs/common';
import { FactHandlers } from '#server/jobs';
import { ExportCommitments } from './export/export-commitments.ts';
import { ExportController } from './export/export.controller.ts';
import { FilesController } from './files.controller.ts';
import { ApplyStartedImport } from './handlers/apply-started-import.ts';
import { ImportReader } from './import.reader.ts';
import { ImportRepository } from './import.repository.ts';
import { ImportPayloadResolver, ImportResolver } from './import.resolver.ts';
import { ImportedThingTable, ImportFileTable, ImportRowTable, ImportRunTable } from './import.table.ts';
import { PlanFiles } from './plan-files.ts';
import { SearchEntryTable } from './search/search-entry.table.ts';
import { SearchReader } from './search/search.reader.ts';
import { SearchResolver } from './search/search.resolver.ts';
import { SnapshotRepository } from './snapshot.repository.ts';
import { ApplyImport } from './use-cases/apply-import.ts';
import { CarryOutImport } from './use-cases/carry-out-import.ts';
import { ImportNow } from './use-cases/import-now.ts';
import { MapImport } from './use-cases/map-import.ts';
import { ReceiveFile } from './use-cases/receive-file.ts';
import { StartImport } from './use-cases/start-import.ts';
import { LongWorks } from './work/long-works.ts';
import { ImportWorkResolver, LongWorkPayloadResolver, LongWorkResolver } from './work/long-work.resolver.ts';
import { LongWorkTable } from './work/long-work.table.ts';
import { WritePlan } from './write-plan.ts';

export const EXCHANGE_TABLES = [ImportedThingTable, ImportFileTable, ImportRowTable, ImportRunTable, LongWorkTable, SearchEntryTable];

const FACTS = [
  'member.imported', 'member.import-updated', 'silo.imported', 'silo.import-updated', 'commitment.imported', 'commitment.import-updated', 'import.started',
];

const OTHERS_USE = [ImportNow, SearchReader];

@Global()
@Module({
  controllers: [ExportController, FilesController],
  providers: [
    ...OTHERS_USE,
    ApplyImport, ApplyStartedImport, CarryOutImport, ExportCommitments, ImportReader, ImportRepository, LongWorks, MapImport, PlanFiles, ReceiveFile, SnapshotRepository, StartImport, WritePlan,
    ImportPayloadResolver, ImportResolver, ImportWorkResolver, LongWorkPayloadResolver, LongWorkResolver, SearchResolver,
  ],
  exports: OTHERS_USE,
})
export class ExchangeModule {
  constructor(handlers: FactHandlers, applying: ApplyStartedImport) {
    handlers.declare(FACTS);
    handlers.register(applying.handler);
  }
}
