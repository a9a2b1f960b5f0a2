import { Injectable } from '@nestjs/common';
import { conditionOf, looksAtToday, type QueryTerm } from '#domain/commitment';
import type { LocalDate } from '#domain/kernel';
import type { TenantTx } from '#server/database';
import { OrganizationRepository, OrgReader, StandIns } from '#server/org';
import { termsOf, type CommitmentFilter } from '../commitment-filter.ts';
import { Conditions } from './conditions.ts';
import { siloKeys } from './named-silos.ts';
import { rareWords } from './rare-words.ts';
import { sqlOf } from './term-sql.ts';

const ANY_DAY = '2000-01-01' as LocalDate;

/** A filter as conditions on `commitment c`. A query with words that are not understood finds nothing. */
@Injectable()
export class ListConditions {
  constructor(
    private readonly organizations: OrganizationRepository,
    private readonly standIns: StandIns,
    private readonly org: OrgReader,
  ) {}

  async of(tx: TenantTx, filter: CommitmentFilter): Promise<Conditions> {
    const said = termsOf(filter);
    return narrowed(await this.around(tx, said.terms), said, await this.today(tx, said.terms));
  }

  /** Several filters side by side in one statement. */
  async ofEach(tx: TenantTx, filters: readonly CommitmentFilter[]): Promise<{ readonly texts: readonly string[]; readonly params: readonly unknown[] }> {
    const each = filters.map(termsOf);
    const terms = each.flatMap((said) => said.terms);
    const whole = await this.around(tx, terms);
    const today = await this.today(tx, terms);
    return { texts: each.map((said) => narrowed(whole.beside(), said, today).where), params: whole.params };
  }

  /** What the terms need to know: who asks, for whom they stand in, what the keys of silos mean. */
  private async around(tx: TenantTx, terms: readonly QueryTerm[]): Promise<Conditions> {
    const standsInFor = terms.some(looksAtTurns) ? await this.standIns.principalsOf(tx, tx.actor.memberId) : [];
    return new Conditions(tx.orgId, tx.now, tx.actor.memberId, standsInFor, await this.org.silosNamed(tx, siloKeys(terms)), await rareWords(tx, terms));
  }

  private async today(tx: TenantTx, terms: readonly QueryTerm[]): Promise<LocalDate> {
    return terms.some(looksAtToday) ? this.organizations.todayIn(tx, null) : ANY_DAY;
  }
}

const looksAtTurns = ({ field, values }: QueryTerm): boolean => field === 'is' && values.includes('waiting');

/** By their fields, so that the same filter in another order is the same statement. */
const inOrder = (terms: readonly QueryTerm[]): QueryTerm[] => terms.toSorted((a, b) => (a.field < b.field ? -1 : a.field > b.field ? 1 : Number(a.negated) - Number(b.negated)));

function narrowed(where: Conditions, { terms, problems }: ReturnType<typeof termsOf>, today: LocalDate): Conditions {
  if (problems.length > 0) where.add('false');
  for (const one of inOrder(terms)) where.add(sqlOf(conditionOf(one, today), where));
  return where;
}
