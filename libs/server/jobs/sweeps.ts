import { Injectable } from '@nestjs/common';
import type { OrgId } from '#domain/kernel';
import type { TenantTx } from '#server/database';

/** What the tick does for one kind of due row: claims set-wise everything of one organization that is due by `tx.now`. */
export type DueSweep = { readonly kind: string; claim(tx: TenantTx): Promise<void> };

/** Work that the tick starts outside a tenant: hints for rows that wait. */
export type Round = { readonly name: string; run(): Promise<void> };

/** What the tick looks after. Features register at start. */
@Injectable()
export class Sweeps {
  readonly due = new Map<string, DueSweep>();
  readonly rounds: Round[] = [];

  onDue(sweep: DueSweep): void {
    this.due.set(sweep.kind, sweep);
  }

  eachTick(round: Round): void {
    this.rounds.push(round);
  }
}

export type DueGroup = { readonly orgId: OrgId; readonly kind: string };
