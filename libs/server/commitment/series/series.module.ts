import { Global, Module } from '@nestjs/common';
import { FactHandlers, Sweeps } from '#server/jobs';
import { MakeOccurrences } from './make-occurrences.ts';
import { PassSeriesOn } from './pass-series-on.ts';
import { PlanSeries } from './plan-series.ts';
import { SeriesToHeir } from './series-to-heir.ts';
import { SeriesReader } from './series.reader.ts';
import { SERIES_DUE, SeriesRepository } from './series.repository.ts';
import { CommitmentSeriesResolver, OccurrenceResolver, SeriesPayloadResolver, SeriesResolver, SeriesStepsResolver } from './series.resolver.ts';
import { OccurrenceTable, SeriesTable } from './series.table.ts';

export const SERIES_TABLES = [OccurrenceTable, SeriesTable];

const OTHERS_USE = [PassSeriesOn, PlanSeries, SeriesReader, SeriesRepository, SeriesToHeir];

/** Promises that come again and again: a room of the commitments. */
@Global()
@Module({
  providers: [
    ...OTHERS_USE,
    MakeOccurrences,
    CommitmentSeriesResolver, OccurrenceResolver, SeriesPayloadResolver, SeriesResolver, SeriesStepsResolver,
  ],
  exports: OTHERS_USE,
})
export class SeriesModule {
  constructor(handlers: FactHandlers, sweeps: Sweeps, occurrences: MakeOccurrences) {
    handlers.declare(['series.started', 'series.changed', 'series.ended', 'series.passed-on', 'series.inherited']);
    sweeps.onDue({ kind: SERIES_DUE, claim: (tx) => occurrences.run(tx) });
  }
}
