import { Injectable } from '@nestjs/common';
import { isZone } from '#domain/calendar';
import { ok, refuse, type Result, type SiloId } from '#domain/kernel';
import type { TenantTx } from '#server/database';
import { OrganizationRepository } from '../organization.repository.ts';
import { SiloTable } from '../silo.table.ts';

export type NewSilo = {
  readonly key: string;
  readonly name: string;
  readonly mandate?: string;
  readonly kind?: string;
  readonly zone: string;
  readonly country?: string | null;
  readonly reportingLine?: 'DIRECT' | 'DOTTED' | 'NONE';
};

/** Adds a silo. Who leads it is a post, given apart. */
@Injectable()
export class AddSilo {
  constructor(private readonly organizations: OrganizationRepository) {}

  async run(tx: TenantTx, input: NewSilo): Promise<Result<SiloId>> {
    const name = input.name.trim();
    if (name.length < 1 || name.length > 200) return refuse('INVALID', 'A silo has a name of 1 to 200 characters.', 'name');
    if (!isZone(input.zone)) return refuse('INVALID', 'Choose a time zone from the list, such as Europe/Berlin.', 'zone');
    const taken = await this.organizations.siloCalled(tx, input.key);
    if (taken) return refuse('INVALID', `“${input.key}” is or was the key of ${taken.name}. Nothing was added; choose another one.`, 'key');
    const id = tx.newId<SiloId>();
    const { key, mandate = '', kind = '', zone, country = null, reportingLine = 'NONE' } = input;
    await tx.rows(SiloTable).insert({ id, version: 1, key, name, mandate, kind, zone, country, reportingLine, createdAt: tx.now });
    tx.emit({ type: 'silo.added', subject: { kind: 'silo', id }, data: { key }, text: { name } });
    return ok(id);
  }
}
