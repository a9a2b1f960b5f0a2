import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { MemberId } from '#domain/kernel';
import type { TenantTx } from '#server/database';
import { NoticeTable } from './notice.table.ts';

/** A member's own notices in the inbox. */
@Injectable()
export class NoticeRepository {
  shownTo(tx: TenantTx, recipientId: MemberId, ids: readonly string[]): Promise<NoticeTable[]> {
    return tx.rows(NoticeTable).find({ id: In([...ids]), recipientId, channel: 'INBOX' });
  }

  clear(tx: TenantTx, recipientId: MemberId, ids: readonly string[]): Promise<number> {
    return tx.rows(NoticeTable).update({ id: In([...ids]), recipientId, state: 'SHOWN' }, { state: 'CLEARED' });
  }
}
