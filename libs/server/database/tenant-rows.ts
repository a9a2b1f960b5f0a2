import type { EntityManager, FindOptionsOrder, FindOptionsWhere, ObjectLiteral } from 'typeorm';
import { insertSet, updateSet } from './row-sets.ts';

export type Row = ObjectLiteral & { orgId: string };
export type NewRow<R extends Row> = Omit<Partial<R>, 'orgId'>;
export type Changes<R extends Row> = Omit<Partial<R>, 'orgId' | 'id'>;
type Where<R extends Row> = FindOptionsWhere<Omit<R, 'orgId'>>;

/** One table as one tenant sees it: the tenant is merged into every statement. */
export class TenantRows<R extends Row> {
  constructor(
    private readonly manager: EntityManager,
    private readonly table: new () => R,
    private readonly orgId: string,
  ) {}

  async insert(...rows: NewRow<R>[]): Promise<void> {
    if (rows.length === 0) return;
    const owned = rows.map((row) => ({ ...row, orgId: this.orgId }));
    await this.manager.insert(this.table, owned as never);
  }

  /** Inserts many rows of one shape in few statements. */
  async insertSet(rows: readonly NewRow<R>[]): Promise<void> {
    await insertSet(this.manager, this.table, rows.map((row) => ({ ...row, orgId: this.orgId })));
  }

  /** Writes many rows of one shape over those of their ids, each only where its version is still the one before. Says how many did. */
  updateSet(rows: readonly (NewRow<R> & { id: string; version: number })[]): Promise<number> {
    return updateSet(this.manager, this.table, rows.map((row) => ({ ...row, orgId: this.orgId })));
  }

  find(where: Where<R>, order?: FindOptionsOrder<R>): Promise<R[]> {
    return this.manager.find(this.table, { where: this.owned(where), order });
  }

  findOne(where: Where<R>): Promise<R | null> {
    return this.manager.findOne(this.table, { where: this.owned(where) });
  }

  /** Changes the rows that match and says how many did. */
  async update(where: Where<R>, changes: Changes<R>): Promise<number> {
    const result = await this.manager.update(this.table, this.owned(where), changes as never);
    return result.affected ?? 0;
  }

  async delete(where: Where<R>): Promise<number> {
    const result = await this.manager.delete(this.table, this.owned(where));
    return result.affected ?? 0;
  }

  private owned(where: Where<R>): FindOptionsWhere<R> {
    return { ...where, orgId: this.orgId } as unknown as FindOptionsWhere<R>;
  }
}
