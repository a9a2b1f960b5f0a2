import { Injectable } from '@nestjs/common';
import { localDateOf } from '#domain/calendar';
import { ok, refuse, type Result, type SiloId } from '#domain/kernel';
import { capacitiesFor, may, readSiloWords, ruleOf, type SiloWords } from '#domain/org';
import type { TenantTx } from '#server/database';
import { OrganizationRepository } from '../organization.repository.ts';
import { SiloFormerKeyTable } from '../silo-former-key.table.ts';
import { SiloTable } from '../silo.table.ts';

export type SiloChange = SiloWords & {
  readonly id: SiloId;
  readonly version?: number;
  readonly reportingLine?: SiloTable['reportingLine'] | null;
};

/** Changes what is written about a silo. A key that it had stays its own: old addresses, filters and files still find it. */
@Injectable()
export class EditSilo {
  constructor(private readonly organizations: OrganizationRepository) {}

  async run(tx: TenantTx, input: SiloChange): Promise<Result<SiloId>> {
    const by = tx.actor.memberId;
    const silo = await this.organizations.silo(tx, input.id);
    if (silo === null || by === null) return refuse('NOT_FOUND', 'There is no such silo.');
    const today = localDateOf(tx.now, (await this.organizations.get(tx)).zone);
    const capacities = capacitiesFor(by, await this.organizations.postsOf(tx, by), {}, today);
    if (!may('silo.edit', capacities)) return refuse('NOT_ALLOWED', `Nothing was changed. ${ruleOf('silo.edit').sentence}`);
    if (silo.closedOn !== null) return refuse('WRONG_STATE', `${silo.name} is closed, and stays as it was. Nothing was changed.`);
    const words = readSiloWords(input);
    if (!words.ok) return words;
    const moved = await this.moveKey(tx, silo, words.value.key);
    if (!moved.ok) return moved;
    const changes = { ...words.value, ...(input.reportingLine ? { reportingLine: input.reportingLine } : {}) };
    const which = { id: input.id, version: input.version ?? silo.version };
    const written = await tx.rows(SiloTable).update(which, { ...changes, version: which.version + 1 });
    if (written === 0) return refuse('STALE', 'Somebody changed this silo at the same moment. Nothing of yours was saved; look again and repeat it.');
    const { name, mandate, ...codes } = changes;
    const text = { ...(name !== undefined ? { name } : {}), ...(mandate ? { mandate } : {}) };
    tx.emit({ type: 'silo.changed', subject: { kind: 'silo', id: input.id }, data: { ...codes, formerKey: moved.value }, ...(Object.keys(text).length > 0 ? { text } : {}) });
    return ok(input.id);
  }

  /** The key that it had, when it gets another one. */
  private async moveKey(tx: TenantTx, silo: SiloTable, key: string | undefined): Promise<Result<string | null>> {
    if (key === undefined || key === silo.key) return ok(null);
    const taken = await this.organizations.siloCalled(tx, key);
    if (taken !== null && taken.id !== silo.id) return refuse('INVALID', `“${key}” is or was the key of ${taken.name}. Nothing was changed; choose another one.`, 'key');
    await tx.rows(SiloFormerKeyTable).delete({ key });
    await tx.rows(SiloFormerKeyTable).insert({ id: tx.newId(), key: silo.key, siloId: silo.id, untilAt: tx.now });
    return ok(silo.key);
  }
}

