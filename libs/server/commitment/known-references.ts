import { Injectable } from '@nestjs/common';
import { isId, ok, refuse, type Result } from '#domain/kernel';
import type { TenantTx } from '#server/database';

type Ids = readonly (string | null | undefined)[];

/** Whether silos and members that an input names exist here. Absent and foreign ones get the same answer. */
@Injectable()
export class KnownReferences {
  async check(tx: TenantTx, named: { silos?: Ids; members?: Ids }): Promise<Result<null>> {
    const silos = present(named.silos);
    const members = present(named.members);
    if (![...silos, ...members].every(isId)) return unknown();
    const [row] = await tx.sql<{ silos: number; members: number }>(
      'known-references',
      `select (select count(*) from silo where org_id = $1 and closed_on is null and id = any($2::uuid[])) as silos,
              (select count(*) from member where org_id = $1 and id = any($3::uuid[]) and left_at is null) as members`,
      [tx.orgId, silos, members],
    );
    return row!.silos === silos.length && row!.members === members.length ? ok(null) : unknown();
  }
}

const present = (ids: Ids = []): string[] => [...new Set(ids.filter((id): id is string => id != null))];
const unknown = () => refuse('NOT_FOUND', 'Nothing was changed: a silo or person named here is not in this organization, was closed, or has left. Choose from the list.');
