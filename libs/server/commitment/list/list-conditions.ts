import { Injectable } from '@nestjs/common';
import { conditionOf, looksAtToday, type QueryTerm } from '#domain/commitment';
import type { LocalDate } from '#domain/kernel';
import type { TenantTx } from '#server/database';
import { OrganizationRepository } from '#server/org';
import { termsOf, type CommitmentFilter } from '../commitment-filter.ts';
import { Conditions } from './conditions.ts';
import { namedSilos } from './named-silos.ts';
import { rareWords } from './rare-words.ts';
import { sqlOf } from './term-sql.ts';

const ANY_DAY = '2000-01-01' as LocalDate;

/** A filter as conditions on `commitment c`. A query with words that are not understood finds nothing. */
@Injectable()
export class ListConditions {
  constructor(private readonly organizations: OrganizationRepository) {}

  async of(tx: TenantTx, filter: CommitmentFilter): Promise<Conditions> {
    const { terms, problems } = termsOf(filter);
    const where = new Conditions(tx.orgId, tx.now, tx.actor.memberId, await namedSilos(tx, terms), await rareWords(tx, terms));
    if (problems.length > 0) where.add('false');
    const today = terms.some(looksAtToday) ? await this.organizations.todayIn(tx, null) : ANY_DAY;
    for (const one of inOrder(terms)) where.add(sqlOf(conditionOf(one, today), where));
    return where;
  }
}

/** By their fields, so that the same filter in another order is the same statement. */
const inOrder = (terms: readonly QueryTerm[]): QueryTerm[] => terms.toSorted((a, b) => (a.field < b.field ? -1 : a.field > b.field ? 1 : Number(a.negated) - Number(b.negated)));
