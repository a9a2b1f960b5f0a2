import { Injectable } from '@nestjs/common';
import type { RulingChange } from '#domain/escalation';
import { isId, ok, type Result } from '#domain/kernel';
import { Tenancy, type TenantTx, type TxActor } from '#server/database';
import { HoldRuling, type NewRuling } from './use-cases/hold-ruling.ts';

export type ChangeInWords = { readonly field: RulingChange['field']; readonly from: string | null; readonly to: string | null };

const NAMES = `
  select id, name from silo where org_id = $1 and id = any($2::uuid[]) union all select id, name from member where org_id = $1 and id = any($2::uuid[])`;

const SIDES: Readonly<Record<string, string>> = { CARRIER: 'asked by the carrying silo', RECEIVER: 'asked by the receiving silo' };
const OFFICE = 'the CCO’s office';

/** Rulings as screens show them: what changes, in names and dates. */
@Injectable()
export class RulingReader {
  constructor(
    private readonly tenancy: Tenancy,
    private readonly hold: HoldRuling,
  ) {}

  /** What a ruling would change: considered by the same rules that hold it, in a transaction of its own that is taken back. */
  async consider(actor: TxActor, asked: NewRuling): Promise<Result<ChangeInWords[]>> {
    let words: ChangeInWords[] = [];
    const considered = await this.tenancy.beside.write(actor, async (tx) => {
      const result = await this.hold.consider(tx, asked);
      if (result.ok) words = await this.inWords(tx, result.value.ruling.changes);
      return result;
    });
    return considered.ok ? ok(words) : considered;
  }

  async inWords(tx: TenantTx, changes: readonly RulingChange[]): Promise<ChangeInWords[]> {
    const ids = changes.flatMap(({ from, to }) => [from, to]).filter((value): value is string => value !== null && isId(value));
    const rows = ids.length === 0 ? [] : await tx.sql<{ id: string; name: string }>('ruling-names', NAMES, [tx.orgId, ids]);
    const names = new Map(rows.map((row) => [row.id, row.name]));
    const word = (field: RulingChange['field'], value: string | null): string | null => {
      if (value === null) return field === 'PROMISED_TO' ? OFFICE : null;
      return names.get(value) ?? SIDES[value] ?? value;
    };
    return changes.map(({ field, from, to }) => ({ field, from: word(field, from), to: word(field, to) }));
  }
}
