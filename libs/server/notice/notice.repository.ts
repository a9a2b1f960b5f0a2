import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { Unwanted } from '#domain/notice';
import type { MemberId } from '#domain/kernel';
import type { TenantTx } from '#server/database';
import { NoticeTable } from './notice.table.ts';

/** Notices of members: what stands in an inbox, and what waits as mail. */
@Injectable()
export class NoticeRepository {
  shownTo(tx: TenantTx, recipientId: MemberId, ids: readonly string[]): Promise<NoticeTable[]> {
    return tx.rows(NoticeTable).find({ id: In([...ids]), recipientId, channel: 'INBOX' });
  }

  /** What waits as mail for these readers, the oldest first. */
  waiting(tx: TenantTx, readers: readonly MemberId[]): Promise<NoticeTable[]> {
    return tx.rows(NoticeTable).find({ recipientId: In([...readers]), channel: 'MAIL', state: 'WAITING' }, { createdAt: 'ASC', id: 'ASC' });
  }

  async drop(tx: TenantTx, id: string, why: Unwanted): Promise<void> {
    await tx.rows(NoticeTable).update({ id }, { state: 'DROPPED', whyDropped: why });
  }

  clear(tx: TenantTx, recipientId: MemberId, ids: readonly string[]): Promise<number> {
    return tx.rows(NoticeTable).update({ id: In([...ids]), recipientId, state: 'SHOWN' }, { state: 'CLEARED' });
  }
}
