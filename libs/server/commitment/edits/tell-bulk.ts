import type { BulkChanged } from '#domain/commitment';
import type { TenantTx } from '#server/database';

/** Tells what each row took, by whoever did it, or in whose place. */
export function tellBulk(tx: TenantTx, changed: readonly Pick<BulkChanged, 'facts' | 'insteadOf'>[]): void {
  for (const { facts, insteadOf } of changed) {
    if (insteadOf === null) tx.emit(...facts);
    else tx.emitInsteadOf(insteadOf.principal, insteadOf.way, ...facts);
  }
}
