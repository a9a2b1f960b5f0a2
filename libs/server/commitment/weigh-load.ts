import { Injectable } from '@nestjs/common';
import { loadWith, type Weighed } from '#domain/commitment';
import type { CommitmentId, LocalDate, MemberId, SiloId } from '#domain/kernel';
import type { TenantTx } from '#server/database';
import { OrganizationRepository } from '#server/org';
import { OpenWorkReader } from './open-work.reader.ts';

type Wanted = { readonly id: CommitmentId; readonly carriedBy: SiloId; readonly ownerId: MemberId | null; readonly on: LocalDate | null };

/** What owner and silo carry already, with one more promise, beside the organization's limits. */
@Injectable()
export class WeighLoad {
  constructor(
    private readonly work: OpenWorkReader,
    private readonly organizations: OrganizationRepository,
  ) {}

  async run(tx: TenantTx, wanted: Wanted): Promise<NonNullable<Weighed['load']>> {
    const work = await this.work.read(tx, wanted);
    const { rules } = await this.organizations.get(tx);
    return { load: loadWith(wanted, work, rules), limits: rules };
  }
}
