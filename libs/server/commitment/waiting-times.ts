import { Injectable } from '@nestjs/common';
import { siloWaitedFor, workingDaysWaited, type Waiting } from '#domain/commitment';
import type { SiloId } from '#domain/kernel';
import type { TenantTx } from '#server/database';
import { OrganizationRepository } from '#server/org';

/** An answer that is owed, with the working days of whoever owes it since it was asked; null where nobody knows since when. */
export type Wait = Waiting & { readonly workingDays: number | null };

type Between = { readonly carriedBy: SiloId; readonly promisedTo: SiloId | null };

/** How long answers have been awaited: one statement for all of them, and none when nothing is awaited. */
@Injectable()
export class WaitingTimes {
  constructor(private readonly organizations: OrganizationRepository) {}

  async of(tx: TenantTx, asked: readonly { readonly between: Between; readonly waiting: readonly Waiting[] }[]): Promise<Wait[][]> {
    const silos = asked.flatMap(({ between, waiting }) => waiting.filter(({ sinceAt }) => sinceAt !== null).map((one) => siloWaitedFor(between, one)));
    const calendar = silos.length === 0 ? null : await this.organizations.calendarsOf(tx, silos);
    return asked.map(({ between, waiting }) =>
      waiting.map((one) => ({
        ...one,
        workingDays: one.sinceAt === null || calendar === null ? null : workingDaysWaited(one.sinceAt, tx.now, calendar(siloWaitedFor(between, one))),
      })));
  }
}
