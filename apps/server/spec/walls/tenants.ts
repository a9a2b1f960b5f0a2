import type { AccountId, MemberId, OrgId, Result, SiloId } from '#domain/kernel';
import { SignIns } from '#server/access';
import { Tenancy, type TenantTx } from '#server/database';
import { Accounts, AddMember, AddSilo, FoundOrganization, GivePost } from '#server/org';
import type { Program } from '../program.ts';

export const POSTS = ['SPONSOR', 'CCO', 'LEAD', 'STAND_IN', 'CONTRIBUTOR', 'OBSERVER', 'ADMIN'] as const;
export type Kind = (typeof POSTS)[number] | 'WITHOUT_POST' | 'LEFT';
const IN_SILO: readonly string[] = ['LEAD', 'STAND_IN', 'CONTRIBUTOR'];

export type Person = { readonly memberId: MemberId; readonly accountId: AccountId };
export type Tenant = {
  readonly orgId: OrgId;
  readonly silos: readonly SiloId[];
  readonly people: ReadonlyMap<Kind, Person>;
};

/** The value, or an end to the specification with the reason. */
export function granted<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new Error(`${result.problem.code}: ${result.problem.message}`);
  return result.value;
}

/** Founds an organization by its use cases, with a member for each post, one without, and one who left; `word` is in every text. Its clock can be moved. */
export async function foundTenant(program: Program, word: string): Promise<Tenant> {
  const founded = granted(
    await program.get(FoundOrganization).run(
      { name: `${word} Company`, key: `${word}-company`, zone: 'Europe/Berlin', country: 'DE', isExample: true },
      { name: `${word} Founder`, email: `founder@${word}.test`, password: 'a long enough password' },
    ),
  );
  const actor = { orgId: founded.orgId, memberId: founded.memberId };
  const accounts = new Map<Kind, AccountId>();
  for (const kind of [...POSTS, 'WITHOUT_POST', 'LEFT'] as const) accounts.set(kind, await program.get(Accounts).ensure(`${kind}@${word}.test`.toLowerCase()));
  return granted(
    await program.get(Tenancy).write(actor, async (tx) => {
      const silos: SiloId[] = [];
      for (const name of ['support', 'sales']) {
        silos.push(granted(await program.get(AddSilo).run(tx, { key: `${word}-${name}`, name: `${word} ${name}`, mandate: `${word} mandate`, kind: `${word} kind`, zone: 'Europe/Berlin' })));
      }
      const people = new Map<Kind, Person>();
      for (const [kind, accountId] of accounts) people.set(kind, { accountId, memberId: await addPerson(program, tx, { kind, accountId, word, silo: silos[0]! }) });
      return { ok: true, value: { orgId: founded.orgId, silos, people } };
    }),
  );
}

async function addPerson(program: Program, tx: TenantTx, { kind, accountId, word, silo }: { kind: Kind; accountId: AccountId; word: string; silo: SiloId }): Promise<MemberId> {
  const memberId = granted(await program.get(AddMember).run(tx, { handle: `${word}-${kind}`, name: `${word} ${kind}`, email: `${kind}@${word}.test`, accountId }));
  if (kind === 'LEFT') await tx.sql('leave', 'update member set left_at = $3 where org_id = $1 and id = $2', [tx.orgId, memberId, new Date(tx.now)]);
  else if (kind !== 'WITHOUT_POST') granted(await program.get(GivePost).run(tx, { kind, memberId, siloId: IN_SILO.includes(kind) ? silo : null }));
  return memberId;
}

/** A new sign-in of one person, as the browser's cookie carries it. */
export const signIn = (program: Program, tenant: Tenant, kind: Kind): Promise<string> => {
  const { accountId, memberId } = tenant.people.get(kind)!;
  return program.get(SignIns).begin(accountId, { orgId: tenant.orgId, memberId });
};
