import { Injectable } from '@nestjs/common';
import { passSeriesOn } from '#domain/commitment';
import { refuse, ok, type MemberId, type Result, type SeriesId } from '#domain/kernel';
import type { TenantTx } from '#server/database';
import { SeriesRepository } from './series.repository.ts';

/** Gives what comes again to another owner, in the commit of whoever decided it: its rhythm and what was made stay. */
@Injectable()
export class PassSeriesOn {
  constructor(private readonly series: SeriesRepository) {}

  async run(tx: TenantTx, ids: readonly SeriesId[], from: MemberId, to: MemberId): Promise<Result<number>> {
    let passed = 0;
    for (const id of [...new Set(ids)].sort()) {
      const held = await this.series.find(tx, id);
      if (held === null) return refuse('NOT_FOUND', 'There is no such series.');
      const change = passSeriesOn(held.series, from, to);
      if (change === null) continue;
      const saved = await this.series.save(tx, held.series, change.series);
      if (!saved.ok) return saved;
      tx.emit(...change.facts);
      passed += 1;
    }
    return ok(passed);
  }
}
