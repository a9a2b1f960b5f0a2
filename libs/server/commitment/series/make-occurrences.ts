import { Injectable } from '@nestjs/common';
import { dateAfter, datesToMake, makeOccurrence } from '#domain/commitment';
import type { CommitmentId, SeriesId } from '#domain/kernel';
import type { TenantTx } from '#server/database';
import { claimDue } from '#server/jobs';
import { OrganizationRepository } from '#server/org';
import { CommitmentRepository } from '../commitment.repository.ts';
import { SeriesRepository, SERIES_DUE } from './series.repository.ts';

/** So many series in one transaction. */
const MOST = 10;

/** Puts the occurrences of series on the list, each once, some days before it is due; after a standstill also those that were missed. */
@Injectable()
export class MakeOccurrences {
  constructor(
    private readonly series: SeriesRepository,
    private readonly commitments: CommitmentRepository,
    private readonly organizations: OrganizationRepository,
  ) {}

  async run(tx: TenantTx): Promise<void> {
    for (const id of await claimDue(tx, SERIES_DUE, MOST)) await this.make(tx, id as SeriesId);
  }

  private async make(tx: TenantTx, id: SeriesId): Promise<void> {
    const held = await this.series.find(tx, id);
    if (held === null) return;
    const silos = await this.series.silosNow(tx, held.series);
    const series = { ...held.series, ...silos, ownerId: await this.series.ownerNow(tx, { ...held.series, ...silos }) };
    const { carriedBy, promisedTo, ownerId } = series;
    const today = await this.organizations.todayIn(tx, carriedBy);
    const dates = datesToMake(series, today);
    if (dates.length === 0) return this.series.goOn(tx, series, series.nextOn);
    const first = await this.commitments.takeNumbers(tx, dates.length);
    for (const [index, on] of dates.entries()) {
      const made = makeOccurrence(series, { id: tx.newId<CommitmentId>(), number: first + index, on, carriedBy, promisedTo, ownerId, now: tx.now, today });
      await this.commitments.insert(tx, made.commitment);
      await this.series.add(tx, { seriesId: id, on, commitmentId: made.commitment.id });
      tx.emit(...made.facts);
    }
    await this.series.goOn(tx, series, dateAfter(series.rule, dates.at(-1)!));
  }
}
