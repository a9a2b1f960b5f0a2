import type { Parts } from '../cli/with-program.ts';
import { ok, type MemberId, type OrgId, type SiloId } from '#domain/kernel';
import { Tenancy } from '#server/database';
import { Accounts, AddMember, AddSilo, FoundOrganization, GivePost } from '#server/org';
import { must } from './must.ts';
import { COMPANY, IN_THE_MAKING, OFFICE, peopleOf, SILO_KEYS, SILOS, type Person, type SiloKey } from './people.ts';

export type Example = {
  readonly orgId: OrgId;
  readonly members: Readonly<Record<Person, MemberId>>;
  readonly silos: Readonly<Record<SiloKey, SiloId>>;
};

const addressOf = (person: string): string => `${person}@larkfield.example`;

/** Founds the company with its people, silos and posts. Nobody has a password: one becomes them with the switcher. */
export async function foundExample(app: Parts, clockOffsetMs: number): Promise<Example> {
  const accounts = app.get(Accounts);
  const accountId = await accounts.ensure(addressOf('mina'));
  const founded = must(await app.get(FoundOrganization).run({ ...COMPANY, key: IN_THE_MAKING, isExample: true, clockOffsetMs }, { name: OFFICE.mina, accountId }));
  const people = [...Object.entries(OFFICE), ...SILO_KEYS.flatMap(peopleOf)].filter(([person]) => person !== 'mina') as [Person, string][];
  const accountIds = new Map<Person, Awaited<ReturnType<Accounts['ensure']>>>();
  for (const [person] of people) accountIds.set(person, await accounts.ensure(addressOf(person)));

  const members = { mina: founded.memberId } as Record<Person, MemberId>;
  const silos = {} as Record<SiloKey, SiloId>;
  const actor = { orgId: founded.orgId, memberId: founded.memberId };
  must(await app.get(Tenancy).write(actor, async (tx) => {
    for (const [person, name] of people) {
      const input = { handle: person, name, email: addressOf(person), accountId: accountIds.get(person)! };
      members[person] = must(await app.get(AddMember).run(tx, input));
    }
    const give = app.get(GivePost);
    must(await give.run(tx, { kind: 'SPONSOR', memberId: members.henrik }));
    must(await give.run(tx, { kind: 'OBSERVER', memberId: members.ingrid }));
    must(await give.run(tx, { kind: 'ADMIN', memberId: members.tom }));
    for (const key of SILO_KEYS) {
      const { people: _people, ...silo } = SILOS[key];
      const siloId = must(await app.get(AddSilo).run(tx, { key, kind: 'Department', ...silo }));
      silos[key] = siloId;
      for (const [index, [person]] of peopleOf(key).entries()) {
        const kind = (['LEAD', 'STAND_IN'] as const)[index] ?? 'CONTRIBUTOR';
        must(await give.run(tx, { kind, memberId: members[person], siloId }));
      }
    }
    return ok(null);
  }));
  return { orgId: founded.orgId, members, silos };
}
