import { Injectable } from '@nestjs/common';
import type { MemberId } from '#domain/kernel';
import type { TenantTx } from '#server/database';
import { claimDue } from '#server/jobs';
import { VacanciesReader } from '../vacancies.reader.ts';
import { PLACE_DUE } from './deactivate-member.ts';

const AT_ONCE = 50;

/** Says on the record, once, that what a member left behind was not placed in time; the CCO is told by it. */
@Injectable()
export class RemindToPlace {
  constructor(private readonly vacancies: VacanciesReader) {}

  async run(tx: TenantTx): Promise<void> {
    for (const id of (await claimDue(tx, PLACE_DUE, AT_ONCE)) as MemberId[]) {
      const unplaced = await this.vacancies.ofMember(tx, id);
      if (unplaced > 0) tx.emit({ type: 'member.holdings-unplaced', subject: { kind: 'member', id }, data: { unplaced } });
    }
  }
}
