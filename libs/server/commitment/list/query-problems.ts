import { Injectable } from '@nestjs/common';
import { FIELDS, parseQuery, unknownNames, type QueryProblem } from '#domain/commitment';
import type { TenantTx } from '#server/database';
import { OrgReader } from '#server/org';
import { siloKeys } from './named-silos.ts';
import type { CommitmentFilter } from '../commitment-filter.ts';

/** What is wrong with a filter's query: words that are not understood, and names that are not in this organization. */
@Injectable()
export class QueryProblems {
  constructor(private readonly org: OrgReader) {}

  async of(tx: TenantTx, { query }: CommitmentFilter): Promise<QueryProblem[]> {
    const { terms, problems } = parseQuery(query ?? '');
    const names = (takes: string): boolean => terms.some(({ field }) => FIELDS[field].takes === takes);
    // A key of before, or of a silo that was closed, still leads to what took its place.
    const former = [...(await this.org.silosNamed(tx, siloKeys(terms))).keys()].map((key) => ({ key }));
    const silos = names('silo') ? [...(await this.org.silos(tx)), ...former] : [];
    const members = names('member') ? await this.org.members(tx) : [];
    return [...problems, ...unknownNames(terms, { silos, members })].toSorted((a, b) => a.start - b.start);
  }
}
