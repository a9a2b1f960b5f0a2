import { Injectable } from '@nestjs/common';
import { localDateOf } from '#domain/calendar';
import { ok, refuse, type OrgId, type Result } from '#domain/kernel';
import { capacitiesFor, may, readSiloWords, ruleOf } from '#domain/org';
import type { TenantTx } from '#server/database';
import { OrganizationRepository } from '../organization.repository.ts';
import { AddSilo } from './add-silo.ts';

export type SilosToAdd = readonly { readonly key: string; readonly name: string; readonly mandate?: string | null; readonly kind?: string | null }[];

const MOST = 50;

/** Adds silos in the organization's zone and country: all of them, or none. */
@Injectable()
export class AddSilos {
  constructor(
    private readonly organizations: OrganizationRepository,
    private readonly add: AddSilo,
  ) {}

  async run(tx: TenantTx, silos: SilosToAdd): Promise<Result<OrgId>> {
    const by = tx.actor.memberId;
    const { zone, country } = await this.organizations.get(tx);
    const capacities = by === null ? new Set<never>() : capacitiesFor(by, await this.organizations.postsOf(tx, by), {}, localDateOf(tx.now, zone));
    if (!may('silo.edit', capacities)) return refuse('NOT_ALLOWED', `Nothing was added. ${ruleOf('silo.edit').sentence}`);
    if (silos.length < 1 || silos.length > MOST) return refuse('INVALID', `Nothing was added: add 1 to ${MOST} silos at once.`);
    for (const silo of silos) {
      const words = readSiloWords(silo);
      if (!words.ok) return words;
      const { key, name, mandate, kind } = words.value;
      const added = await this.add.run(tx, { key: key!, name: name!, mandate, kind, zone, country });
      if (!added.ok) return added;
    }
    return ok(tx.orgId);
  }
}
