import { localDateOf } from '#domain/calendar';
import type { Zone } from '#domain/kernel';
import { ProposeCommitment } from '#server/commitment';
import { Tenancy } from '#server/database';
import type { Program } from '../program.ts';
import { granted, type Tenant } from './tenants.ts';

/** Gives an organization things of every subject, by their use cases; `word` is in every text. */
export async function addContents(program: Program, tenant: Tenant, word: string): Promise<void> {
  const [support, sales] = tenant.silos as [Tenant['silos'][0], Tenant['silos'][0]];
  const lead = tenant.people.get('LEAD')!.memberId;
  for (const title of ['first', 'second', 'third']) {
    granted(
      await program.get(Tenancy).write({ orgId: tenant.orgId, memberId: lead }, (tx) => {
        const on = localDateOf(tx.now, 'Europe/Berlin' as Zone).replace(/^\d+/, (year) => String(Number(year) + 1)) as never;
        return program.get(ProposeCommitment).run(tx, {
          title: `${word} ${title}`, customerEffect: `${word} effect`, doneWhen: `${word} done`, nextStep: `${word} step`,
          carriedBy: support, promisedTo: sales, contributingSiloIds: [], ownerId: lead, on,
        });
      }),
    );
  }
}
