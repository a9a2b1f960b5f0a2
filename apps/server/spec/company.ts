import { ok, type MemberId, type OrgId, type SiloId } from '#domain/kernel';
import { SignIns } from '#server/access';
import { Tenancy } from '#server/database';
import { Accounts, AddMember, AddSilo, FoundOrganization, GivePost } from '#server/org';
import { Caller, type Program } from './program.ts';

export type Company = {
  readonly orgId: OrgId;
  readonly members: Readonly<Record<'cco' | 'ceo' | 'ada' | 'ben' | 'cleo' | 'dan' | 'olga', MemberId>>;
  readonly silos: Readonly<Record<'support' | 'product', SiloId>>;
  /** A browser signed in as one of them. */
  as(member: MemberId): Promise<Caller>;
};

const must = <Value>(result: { ok: true; value: Value } | { ok: false; problem: { message: string } }): Value => {
  if (!result.ok) throw new Error(result.problem.message);
  return result.value;
};

/** A small company: Support (led by Ada, with Cleo) and Product (led by Ben, with Dan), a CCO, a CEO and an observer. */
export async function foundCompany(program: Program, key: string, clockOffsetMs = 0): Promise<Company> {
  const founded = must(
    await program.get(FoundOrganization).run(
      { name: `${key} Ltd`, key, zone: 'Europe/Berlin', country: 'DE', isExample: true, clockOffsetMs },
      { name: 'Mina Okafor', email: `cco@${key}.test`, password: 'a long enough password' },
    ),
  );
  const { orgId } = founded;
  const actor = { orgId, memberId: founded.memberId };
  const account = (name: string) => program.get(Accounts).ensure(`${name}@${key}.test`);
  const people = ['ceo', 'ada', 'ben', 'cleo', 'dan', 'olga'] as const;
  const members = { cco: founded.memberId } as Record<keyof Company['members'], MemberId>;
  const silos = {} as Record<'support' | 'product', SiloId>;
  const accounts = await Promise.all(people.map(account));
  must(
    await program.get(Tenancy).write(actor, async (tx) => {
      for (const [index, name] of people.entries()) {
        const input = { handle: name, name: name[0]!.toUpperCase() + name.slice(1), email: `${name}@${key}.test`, accountId: accounts[index]! };
        members[name] = must(await program.get(AddMember).run(tx, input));
      }
      silos.support = must(await program.get(AddSilo).run(tx, { key: 'support', name: 'Support', zone: 'Europe/Berlin', country: 'DE' }));
      silos.product = must(await program.get(AddSilo).run(tx, { key: 'product', name: 'Product', zone: 'America/New_York', country: 'US' }));
      // Far from any limit of load: what is about limits sets its own.
      await tx.sql('spec-limits', 'update organization set most_open_of_owner = 1000, most_open_of_silo = 10000, most_in_a_week = 1000 where org_id = $1', [tx.orgId]);
      const give = program.get(GivePost);
      must(await give.run(tx, { kind: 'SPONSOR', memberId: members.ceo }));
      must(await give.run(tx, { kind: 'OBSERVER', memberId: members.olga }));
      must(await give.run(tx, { kind: 'LEAD', memberId: members.ada, siloId: silos.support }));
      must(await give.run(tx, { kind: 'LEAD', memberId: members.ben, siloId: silos.product }));
      must(await give.run(tx, { kind: 'CONTRIBUTOR', memberId: members.cleo, siloId: silos.support }));
      must(await give.run(tx, { kind: 'CONTRIBUTOR', memberId: members.dan, siloId: silos.product }));
      return ok(null);
    }),
  );
  const accountOf = new Map<MemberId, string>([[members.cco, founded.accountId], ...people.map((name, index) => [members[name], accounts[index]!] as const)]);
  return {
    orgId,
    members,
    silos,
    as: async (memberId) => {
      const token = await program.get(SignIns).begin(accountOf.get(memberId) as never, { orgId, memberId });
      return new Caller(program.url, token);
    },
  };
}
