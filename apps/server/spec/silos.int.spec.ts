import type { CommitmentId, LocalDate, MemberId, SiloId } from '#domain/kernel';
import { ProposeCommitment } from '#server/commitment';
import { Tenancy } from '#server/database';
import { OpenSitting, PlanForum } from '#server/forum';
import { AddSilo, GivePost } from '#server/org';
import { foundCompany, type Company } from './company.ts';
import { dayAhead, look, settle, step } from './days.ts';
import { startProgram, type Caller, type Program } from './program.ts';

let program: Program;
beforeAll(async () => {
  program = await startProgram();
}, 60_000);
afterAll(() => program.stop());

type Problem = { code: string; message: string } | null;
const must = <Value>(result: { ok: boolean; value?: unknown; problem?: { message: string } }): Value => {
  if (!result.ok) throw new Error(result.problem!.message);
  return result.value as Value;
};
const write = async <Value>(company: Company, memberId: MemberId, fn: Parameters<Tenancy['write']>[1]): Promise<Value> =>
  must<Value>(await program.get(Tenancy).write({ orgId: company.orgId, memberId }, fn));
const rows = <Row>(company: Company, name: string, text: string) =>
  program.get(Tenancy).read({ orgId: company.orgId, memberId: null, as: 'spec' }, (tx) => tx.sql<Row>(`spec-silos-${name}`, text, [tx.orgId]));
const ask = async <Data>(caller: Caller, query: string, variables = {}): Promise<Data> => {
  const { data, errors } = await caller.ask<Data>(query, variables);
  if (errors) throw new Error(JSON.stringify(errors));
  return data;
};

const SILO = 'id key name version closedOn lead { name } inherited { key name kept { kept notKept } } standing { owedBy kept { kept notKept } }';
type Silo = { id: string; key: string; name: string; version: number; closedOn: string | null; lead: { name: string } | null; inherited: unknown[]; standing: { owedBy: number; kept: { kept: number; notKept: number } } };
const silo = async (caller: Caller, key: string) => (await ask<{ silo: Silo | null }>(caller, `query ($key: String!) { silo(key: $key) { ${SILO} } }`, { key })).silo;
const mutate = async (caller: Caller, name: 'closeSilo' | 'splitSilo' | 'editSilo', input: Record<string, unknown>) =>
  (await ask<Record<string, { silo: Silo | null; problem: Problem }>>(caller, `mutation ($input: ${name[0]!.toUpperCase()}${name.slice(1)}Input!) { ${name}(input: $input) { silo { ${SILO} } problem { code message } } }`, { input }))[name]!;

async function promise(company: Company, title: string, from: SiloId, to: SiloId, lead: MemberId, days = 30): Promise<CommitmentId> {
  const on = (await dayAhead(program, company.orgId, days)) as LocalDate;
  return write(company, lead, (tx) => program.get(ProposeCommitment).run(tx, { title, carriedBy: from, promisedTo: to, ownerId: lead, on }));
}

/** Support (Ada), Product (Ben) and Care (Dan), with promises between all of them and one that Support kept. */
async function threeSilos(key: string) {
  const company = await foundCompany(program, key);
  const { members, silos } = company;
  const care = await write<SiloId>(company, members.cco, (tx) => program.get(AddSilo).run(tx, { key: 'care', name: 'Care', zone: 'Europe/Berlin', country: 'DE' }));
  await write(company, members.cco, (tx) => program.get(GivePost).run(tx, { kind: 'LEAD', memberId: members.dan, siloId: care }));
  const kept = await promise(company, 'Kept', silos.support, care, members.ada);
  const [ada, dan] = [await company.as(members.ada), await company.as(members.dan)];
  const said = await step(ada, 'deliverCommitment', { id: kept, version: 1, evidence: 'seen' });
  await step(dan, 'verifyDelivery', { id: kept, version: said.commitment.version });
  const ids = {
    toProduct: await promise(company, 'To Product', silos.support, silos.product, members.ada),
    toCare: await promise(company, 'To Care', silos.support, care, members.ada),
    fromProduct: await promise(company, 'From Product', silos.product, silos.support, members.ben),
    fromCare: await promise(company, 'From Care', care, silos.support, members.dan),
  };
  await settle(program);
  return { company, care, ids, cco: await company.as(members.cco) };
}

test('a silo is closed into its heir: all that is open moves in one commit, without a slip, and its key leads there', async () => {
  const { company, ids, cco } = await threeSilos('closed');
  const { silos, members } = company;
  const startsOn = (await dayAhead(program, company.orgId, 1)) as LocalDate;
  const key = (await dayAhead(program, company.orgId, 8)) as LocalDate;
  await write(company, members.cco, async (tx) => {
    const rule = { kind: 'WEEKLY', every: 1, days: [1, 2, 3, 4, 5, 6, 7], startsOn } as never;
    const forumId = must<never>(await program.get(PlanForum).run(tx, { name: 'Forum', rule, at: '10:00' as never, zone: 'Europe/Berlin' as never, minutes: 60, siloIds: [silos.support, silos.product], quorum: 2 }));
    return program.get(OpenSitting).run(tx, { forumId, key });
  });
  const clocks = await rows(company, 'clocks', 'select id, subject_id as subject from clock where org_id = $1 and ended_at is null order by id');
  const facts = await rows<{ count: number }>(company, 'facts', 'select count(*)::int as count from fact where org_id = $1');

  const preview = await ask<{ closingSilo: Record<string, unknown> }>(cco,
    'query ($siloId: ID!, $heirId: ID!) { closingSilo(siloId: $siloId, heirId: $heirId) { carried received toOffice stays handoffs voided seats people leadAfter { name } problem { code } } }',
    { siloId: silos.support, heirId: silos.product });
  expect(preview.closingSilo).toEqual({ carried: 2, received: 2, toOffice: 2, stays: 1, handoffs: 0, voided: 0, seats: 1, people: 2, leadAfter: { name: 'Ben' }, problem: null });
  expect(await rows(company, 'facts', 'select count(*)::int as count from fact where org_id = $1')).toEqual(facts);

  const closed = await mutate(cco, 'closeSilo', { siloId: silos.support, heirId: silos.product, version: 1 });
  expect(closed.problem).toBeNull();
  await settle(program);
  const ends = async (id: string) => {
    const { carriedBy, promisedTo, slipCount, standing } = await look(cco, id);
    return [(carriedBy as { key: string }).key, (promisedTo as { key: string } | null)?.key ?? 'office', slipCount, standing];
  };
  expect(await ends(ids.toProduct)).toEqual(['product', 'office', 0, 'ACCEPTED']);
  expect(await ends(ids.toCare)).toEqual(['product', 'care', 0, 'ACCEPTED']);
  expect(await ends(ids.fromProduct)).toEqual(['product', 'office', 0, 'ACCEPTED']);
  expect(await ends(ids.fromCare)).toEqual(['care', 'product', 0, 'ACCEPTED']);
  expect(await rows(company, 'clocks', 'select id, subject_id as subject from clock where org_id = $1 and ended_at is null order by id')).toEqual(clocks);
  expect(await rows(company, 'clock-silos', "select distinct s.key from clock k join silo s on s.org_id = k.org_id and s.id = k.silo_id where k.org_id = $1 and k.ended_at is null order by 1")).toEqual([{ key: 'care' }, { key: 'product' }]);
  expect(await rows(company, 'seats', 'select silo_id as silo, (select quorum from forum f where f.org_id = s.org_id) as quorum from seat s where org_id = $1')).toEqual([{ silo: silos.product, quorum: 1 }]);
  expect(await rows(company, 'attendance', 'select silo_id as silo, expected_id as who from attendance where org_id = $1')).toEqual([{ silo: silos.product, who: members.ben }]);
  expect(await rows(company, 'posts', "select kind from post where org_id = $1 and silo_id = (select id from silo where org_id = $1 and key = 'product') order by 1")).toEqual([
    { kind: 'CONTRIBUTOR' }, { kind: 'CONTRIBUTOR' }, { kind: 'CONTRIBUTOR' }, { kind: 'LEAD' },
  ]);

  expect(await silo(cco, 'support')).toMatchObject({ key: 'product', lead: { name: 'Ben' }, inherited: [{ key: 'support', name: 'Support', kept: { kept: 1, notKept: 0 } }], standing: { owedBy: 3, kept: { kept: 1, notKept: 0 } } });
  const list = await ask<{ commitments: { nodes: { title: string }[] } }>(cco, '{ commitments(filter: { carriedBy: ["support"] }) { nodes { title } } }');
  expect(list.commitments.nodes.map(({ title }) => title).toSorted()).toEqual(['From Product', 'Kept', 'To Care', 'To Product']);
  expect((await ask<{ silos: { key: string }[] }>(cco, '{ silos { key } }')).silos.map((one) => one.key)).toEqual(['care', 'product']);
});

test('closing is refused where it cannot be, and nothing is promised to or by a closed silo', async () => {
  const { company, care, cco } = await threeSilos('refused');
  const { silos, members } = company;
  const close = (siloId: string, heirId: string, version = 1, by = cco) => mutate(by, 'closeSilo', { siloId, heirId, version }).then(({ problem }) => problem?.code ?? null);
  expect(await close(silos.support, silos.support)).toBe('INVALID');
  expect(await close(silos.support, silos.product, 7)).toBe('STALE');
  expect(await close(members.cco, silos.product)).toBe('NOT_FOUND');
  await expect(close(silos.support, silos.product, 1, await company.as(members.ada))).rejects.toThrow('NOT_ALLOWED');
  expect(await close(silos.support, silos.product)).toBeNull();
  expect(await close(silos.support, care, 2)).toBe('WRONG_STATE');
  expect(await close(care, silos.support)).toBe('WRONG_STATE');
  await expect(promise(company, 'Late', silos.product, silos.support, members.ben)).rejects.toThrow('closed');
  await expect(write(company, members.cco, (tx) => program.get(AddSilo).run(tx, { key: 'support', name: 'Again', zone: 'Europe/Berlin' }))).rejects.toThrow('is or was the key');

  expect(await close(silos.product, care)).toBeNull();
  expect((await silo(cco, 'support'))?.key).toBe('care');
  expect((await silo(cco, 'care'))?.inherited).toHaveLength(2);
});

test('a key that changes still finds its silo, in addresses and in filters', async () => {
  const { company, cco } = await threeSilos('renamed');
  const siloId = company.silos.support;
  expect((await mutate(cco, 'editSilo', { siloId, version: 1, key: 'help', name: 'Help', mandate: 'Answers' })).silo).toMatchObject({ key: 'help', name: 'Help', version: 2 });
  expect(await silo(cco, 'support')).toMatchObject({ key: 'help' });
  const count = async (key: string) => (await ask<{ commitments: { totalCount: number } }>(cco, 'query ($k: [String!]) { commitments(filter: { carriedBy: $k }) { totalCount } }', { k: [key] })).commitments.totalCount;
  expect([await count('support'), await count('help')]).toEqual([3, 3]);
  expect((await mutate(cco, 'editSilo', { siloId: company.silos.product, version: 1, key: 'support' })).problem?.code).toBe('INVALID');
  expect((await mutate(cco, 'editSilo', { siloId, version: 1, name: 'Stale' })).problem?.code).toBe('STALE');
  expect((await mutate(cco, 'editSilo', { siloId, version: 2, key: 'a b' })).problem?.code).toBe('INVALID');
  expect((await mutate(cco, 'editSilo', { siloId, version: 2, key: 'support' })).silo).toMatchObject({ key: 'support' });
  expect(await silo(cco, 'help')).toMatchObject({ key: 'support' });
});

test('a silo is split: what is chosen goes with the new one, the rest stays', async () => {
  const { company, ids, cco } = await threeSilos('split');
  const { silos, members } = company;
  const part = { key: 'onboarding', name: 'Onboarding', leadId: members.cleo, commitmentIds: [ids.toCare, ids.fromProduct] };
  const split = await mutate(cco, 'splitSilo', { siloId: silos.support, version: 1, into: [part] });
  expect(split.problem).toBeNull();
  await settle(program);
  expect(await look(cco, ids.toCare)).toMatchObject({ carriedBy: { key: 'onboarding' }, promisedTo: { key: 'care' }, slipCount: 0, owner: { name: 'Ada' } });
  expect(await look(cco, ids.fromProduct)).toMatchObject({ carriedBy: { key: 'product' }, promisedTo: { key: 'onboarding' } });
  expect(await look(cco, ids.toProduct)).toMatchObject({ carriedBy: { key: 'support' } });
  expect((await silo(cco, 'onboarding'))?.lead?.name).toBe('Cleo');
  const again = await mutate(cco, 'splitSilo', { siloId: silos.support, version: 1, into: [{ ...part, key: 'other' }] });
  expect(again.problem?.code).toBe('INVALID');
  expect(await silo(cco, 'other')).toBeNull();
});
