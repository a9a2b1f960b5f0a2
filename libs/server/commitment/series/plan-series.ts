import { Injectable } from '@nestjs/common';
import { changeSeries, endSeries, startSeries, type Planned, type Series, type SeriesTerms } from '#domain/commitment';
import { actingFor, capacitiesFor } from '#domain/org';
import { isId, ok, refuse, type CommitmentId, type Result, type SeriesId } from '#domain/kernel';
import type { TenantTx } from '#server/database';
import { OrganizationRepository, StandIns } from '#server/org';
import { CommitmentRepository } from '../commitment.repository.ts';
import { TakeStep } from '../use-cases/take-step.ts';
import { SeriesRepository, type HeldSeries } from './series.repository.ts';

type Versioned = { readonly id: SeriesId; readonly version?: number };
type By = Parameters<typeof endSeries>[1];

/** Begins, changes and ends series. What was made stays as it is. */
@Injectable()
export class PlanSeries {
  constructor(
    private readonly commitments: CommitmentRepository,
    private readonly series: SeriesRepository,
    private readonly organizations: OrganizationRepository,
    private readonly steps: TakeStep,
    private readonly standIns: StandIns,
  ) {}

  /** The commitment becomes the first occurrence. One that is in a series already is not repeated twice. */
  async start(tx: TenantTx, { commitmentId, ...terms }: SeriesTerms & { readonly commitmentId: CommitmentId }): Promise<Result<SeriesId>> {
    const by = tx.actor.memberId;
    const held = isId(commitmentId) ? await this.commitments.find(tx, commitmentId) : null;
    if (held === null || by === null) return refuse('NOT_FOUND', 'There is no such commitment.');
    if ((await this.series.seriesOf(tx, commitmentId)) !== null) return refuse('WRONG_STATE', 'Nothing was changed: it is one of a series already. Change that series instead.');
    const { commitment } = held;
    const wanted = { ...terms, id: tx.newId<SeriesId>() };
    const { decided: planned, emit } = await this.steps.decide(tx, commitment, await this.steps.stepOf(tx, commitment, by, {}), (step) => startSeries(commitment, wanted, step));
    if (!planned.ok) return planned;
    await this.series.insert(tx, planned.value.series);
    await this.series.add(tx, { seriesId: planned.value.series.id, on: held.commitment.agreedOn!, commitmentId });
    emit(planned.value.facts);
    return ok(planned.value.series.id);
  }

  change(tx: TenantTx, { id, version, ...terms }: Versioned & SeriesTerms): Promise<Result<SeriesId>> {
    return this.run(tx, { id, version }, ({ series, lastOn }, by) => changeSeries(series, terms, { ...by, lastOn }));
  }

  end(tx: TenantTx, input: Versioned): Promise<Result<SeriesId>> {
    return this.run(tx, input, ({ series }, by) => endSeries(series, by));
  }

  private async run(tx: TenantTx, { id, version }: Versioned, decide: (held: HeldSeries, by: By) => Result<Planned>): Promise<Result<SeriesId>> {
    const held = isId(id) ? await this.series.find(tx, id) : null;
    if (held === null || tx.actor.memberId === null) return refuse('NOT_FOUND', 'There is no such series.');
    const own = { ...(await this.byOf(tx, held.series)), version };
    const { decided: planned, emit } = await this.standIns.take(tx, own.by, (principal, posts) =>
      decide(held, principal === null ? own : { ...own, capacities: actingFor(own.capacities, capacitiesFor(principal, posts, held.series, own.today)) }));
    if (!planned.ok) return planned;
    const saved = await this.series.save(tx, held.series, planned.value.series);
    if (!saved.ok) return saved;
    emit(planned.value.facts);
    return ok(id);
  }

  private async byOf(tx: TenantTx, { carriedBy, promisedTo, ownerId }: Series): Promise<By> {
    const by = tx.actor.memberId!;
    const today = await this.organizations.todayIn(tx, carriedBy);
    return { by, now: tx.now, today, capacities: capacitiesFor(by, await this.organizations.postsOf(tx, by), { carriedBy, promisedTo, ownerId }, today) };
  }
}
