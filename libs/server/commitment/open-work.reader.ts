import { Injectable } from '@nestjs/common';
import type { OpenWork } from '#domain/commitment';
import type { CommitmentId, MemberId, SiloId } from '#domain/kernel';
import type { TenantTx } from '#server/database';

export type OpenWorkView = OpenWork & { readonly commitmentId: CommitmentId; readonly key: string; readonly title: string };

const MOST = 2_000;
const OPEN = `
  select c.id, c.id as "commitmentId", 'C-' || c.number as key, c.title, c.owner_id as "ownerId", c.carried_by as "carriedBy", c.agreed_on as "agreedOn"
  from commitment c where c.org_id = $1 and c.standing = 'ACCEPTED' and (c.carried_by = $2 or c.owner_id = $3)
  order by c.due_on, c.id limit ${MOST}`;

/** What a silo and a member work on: accepted and not delivered. */
@Injectable()
export class OpenWorkReader {
  read(tx: TenantTx, { carriedBy, ownerId }: { carriedBy: SiloId; ownerId: MemberId | null }): Promise<OpenWorkView[]> {
    return tx.sql<OpenWorkView>('open-work', OPEN, [tx.orgId, carriedBy, ownerId]);
  }
}
