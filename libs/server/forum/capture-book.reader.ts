import { Injectable } from '@nestjs/common';
import { localDateOf } from '#domain/calendar';
import type { Capture, CaptureBook } from '#domain/forum';
import type { MemberName, SiloName } from '#domain/org';
import type { CommitmentId, ForumId, Zone } from '#domain/kernel';
import type { TenantTx } from '#server/database';

const MEMBERS = `
  select m.id, m.name, m.handle,
    array(select distinct p.silo_id::text from post p where p.org_id = m.org_id and p.member_id = m.id and p.silo_id is not null) as "siloIds"
  from member m where m.org_id = $1 and m.left_at is null`;

/** The names that a captured line may say, and the forum's own day. */
@Injectable()
export class CaptureBookReader {
  async read(tx: TenantTx, forumId: ForumId): Promise<CaptureBook> {
    const silos = await tx.sql<SiloName>('capture-silos', 'select id, key, name from silo where org_id = $1', [tx.orgId]);
    const members = await tx.sql<MemberName>('capture-members', MEMBERS, [tx.orgId]);
    const [forum] = await tx.sql<{ zone: Zone }>('capture-zone', 'select zone from forum where org_id = $1 and id = $2', [tx.orgId, forumId]);
    return { silos, members, today: localDateOf(tx.now, forum!.zone) };
  }

  /** The commitment that a captured hand-off names by its key, such as `C-12`; null when it names none that is here. */
  async commitmentIn(tx: TenantTx, { kind, text }: Capture): Promise<CommitmentId | null> {
    const number = kind === 'HAND_OFF' ? /\bC-(\d{1,9})\b/i.exec(text)?.[1] : undefined;
    if (number === undefined) return null;
    const [row] = await tx.sql<{ id: CommitmentId }>('capture-commitment', 'select id from commitment where org_id = $1 and number = $2', [tx.orgId, Number(number)]);
    return row?.id ?? null;
  }
}
