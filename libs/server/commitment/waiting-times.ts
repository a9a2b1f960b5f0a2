import { Injectable } from '@nestjs/common';
import { siloWaitedFor, workingDaysWaited, type Waiting } from '#domain/commitment';
import type { SiloId } from '#domain/kernel';
import type { TenantTx } from '#server/database';
import { OrganizationRepository } from '#server/org';

/** An answer that is owed, with the working days of whoever owes it since it was asked; null where nobody knows since when. */
export type Wait = Waiting & { readonly workingDays: number | null };

type Calendars = Awaited<ReturnType<OrganizationRepository['calendarsOf']>>;
type Between = { readonly carriedBy: SiloId; readonly promisedTo: SiloId | null };

/** How long answers have been awaited: one statement for all of them, and none when nothing is awaited. */
@Injectable()
export class WaitingTimes {
  private readonly read = new WeakMap<TenantTx, { readonly silos: ReadonlySet<SiloId | null>; readonly of: Promise<Calendars> }>();

  constructor(private readonly organizations: OrganizationRepository) {}

  async of(tx: TenantTx, asked: readonly { readonly between: Between; readonly waiting: readonly Waiting[] }[]): Promise<Wait[][]> {
    const silos = asked.flatMap(({ between, waiting }) => waiting.filter(({ sinceAt }) => sinceAt !== null).map((one) => siloWaitedFor(between, one)));
    const calendar = silos.length === 0 ? null : await this.calendars(tx, silos);
    return asked.map(({ between, waiting }) =>
      waiting.map((one) => ({
        ...one,
        workingDays: one.sinceAt === null || calendar === null ? null : workingDaysWaited(one.sinceAt, tx.now, calendar(siloWaitedFor(between, one))),
      })));
  }

  /** One transaction sees one moment: what a first list of a page has read, its second one need not. */
  private calendars(tx: TenantTx, silos: readonly (SiloId | null)[]): Promise<Calendars> {
    const before = this.read.get(tx);
    if (before && silos.every((silo) => before.silos.has(silo))) return before.of;
    const of = this.organizations.calendarsOf(tx, silos);
    this.read.set(tx, { silos: new Set(silos), of });
    return of;
  }
}
