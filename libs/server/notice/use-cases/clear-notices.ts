import { Injectable } from '@nestjs/common';
import { isId, ok, refuse, type Result } from '#domain/kernel';
import type { TenantTx } from '#server/database';
import { NoticeRepository } from '../notice.repository.ts';

const MOST = 200;

/** Puts away news that a member has seen. What waits for an answer or an act is not cleared by hand. */
@Injectable()
export class ClearNotices {
  constructor(private readonly notices: NoticeRepository) {}

  async run(tx: TenantTx, input: { ids: readonly string[] }): Promise<Result<string>> {
    const me = tx.actor.memberId;
    if (me === null || input.ids.length === 0 || !input.ids.every(isId)) return unknown();
    if (input.ids.length > MOST) return refuse('TOO_MANY', `At most ${MOST} are put away at once. Nothing was changed.`, 'ids');
    const ids = [...new Set(input.ids)];
    const mine = await this.notices.shownTo(tx, me, ids);
    if (mine.length !== ids.length) return unknown();
    if (mine.some((notice) => notice.kind === 'QUESTION' || notice.kind === 'STEP')) {
      return refuse('WRONG_STATE', 'This waits for an answer or an act of yours, which takes it off by itself. Nothing was changed.', 'ids');
    }
    await this.notices.clear(tx, me, ids);
    return ok(me);
  }
}

const unknown = (): Result<string> => refuse('NOT_FOUND', 'There is no such notice of yours. Nothing was changed.', 'ids');
