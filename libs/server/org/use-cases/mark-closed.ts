import { Injectable } from '@nestjs/common';
import type { FactValue, LocalDate, SiloId } from '#domain/kernel';
import type { TenantTx } from '#server/database';

const CLOSE = `update silo set closed_on = $3, heir_id = $4, version = version + 1 where org_id = $1 and id = $2`;
const HAND_ON = `update silo set heir_id = $3 where org_id = $1 and heir_id = $2`;

/** Marks a silo as closed into its heir, who is from then on also the heir of whatever that silo had inherited. */
@Injectable()
export class MarkClosed {
  async run(tx: TenantTx, input: { siloId: SiloId; heirId: SiloId; on: LocalDate; data: Readonly<Record<string, FactValue>> }): Promise<void> {
    const { siloId, heirId, on, data } = input;
    await tx.sql('silo-hand-on', HAND_ON, [tx.orgId, siloId, heirId]);
    await tx.sql('silo-close', CLOSE, [tx.orgId, siloId, on, heirId]);
    tx.emit({ type: 'silo.closed', subject: { kind: 'silo', id: siloId }, data: { heirSilo: heirId, on, ...data } });
  }
}
