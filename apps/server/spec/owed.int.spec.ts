import { owedInAll, type Owed } from '#domain/handoff';
import { ok } from '#domain/kernel';
import { Tenancy } from '#server/database';
import { dayAhead, pass, settle, step } from './days.ts';
import { foundCompany, type Company } from './company.ts';
import { startProgram, type Caller, type Program } from './program.ts';

let program: Program;
let company: Company;
let ada: Caller;
let ben: Caller;
let cco: Caller;
beforeAll(async () => {
  program = await startProgram();
  company = await foundCompany(program, 'owed');
  const { members } = company;
  [ada, ben, cco] = (await Promise.all([members.ada, members.ben, members.cco].map((one) => company.as(one)))) as [Caller, Caller, Caller];
});
afterAll(() => program.stop());

type Part = { id: string; version: number; part: string; state: string; dueOn: string | null; saidNote: string; steps: string[]; silo: { key: string } };
type Answer = { commitment: { contributions: Part[]; contributingSilos: { key: string }[] } | null; problem: { code: string; field: string | null } | null };

const PARTS = 'contributions { id version part state dueOn saidNote steps silo { key } } contributingSilos { key }';
const say = async (caller: Caller, name: string, input: Record<string, unknown>): Promise<Answer> => {
  const type = name === 'askContribution' ? 'AskContributionInput' : 'ContributionInput';
  const { data, errors } = await caller.ask<Record<string, Answer>>(`mutation ($input: ${type}!) { ${name}(input: $input) { commitment { ${PARTS} } problem { code field } } }`, { input });
  if (errors) return { commitment: null, problem: { code: errors[0]!.extensions.code, field: null } };
  return data[name]!;
};

const promise = async (caller: Caller, input: Record<string, unknown>): Promise<string> => {
  const on = await dayAhead(program, company.orgId, 20);
  const { commitment } = await step(caller, 'proposeCommitment', { title: 'Every outage answered within the hour', on, ...input });
  return commitment.id;
};

describe('contributing silos', () => {
  it('take a part of their own, with its date and state, while the owner stays the one accountable', async () => {
    const commitmentId = await promise(ada, { carriedBy: company.silos.support, ownerId: company.members.ada });
    const dueOn = await dayAhead(program, company.orgId, 10);
    const asked = await say(ada, 'askContribution', { commitmentId, siloId: company.silos.product, part: 'The status page', dueOn });
    expect(asked.commitment).toMatchObject({ contributingSilos: [{ key: 'product' }], contributions: [{ part: 'The status page', dueOn, state: 'ASKED', silo: { key: 'product' }, steps: ['contribution.ask', 'contribution.drop'] }] });
    const [part] = asked.commitment!.contributions;
    const at = { id: part!.id, version: part!.version };
    expect((await say(ada, 'acceptContribution', at)).problem?.code).toBe('NOT_ALLOWED');
    expect((await say(ben, 'finishContribution', at)).problem?.code).toBe('WRONG_STATE');
    const taken = await say(ben, 'acceptContribution', { ...at, note: 'With pleasure' });
    expect(taken.commitment!.contributions).toMatchObject([{ state: 'ACCEPTED', version: 2, saidNote: 'With pleasure' }]);
    expect((await say(ben, 'finishContribution', at)).problem?.code).toBe('STALE');
    const { data } = await ben.ask<{ silo: { contributesTo: { part: string; commitment: { id: string } }[] } }>('{ silo(key: "product") { contributesTo { part commitment { id } } } }');
    expect(data.silo.contributesTo).toEqual([{ part: 'The status page', commitment: { id: commitmentId } }]);
    expect((await say(ben, 'finishContribution', { ...at, version: 2 })).commitment!.contributions).toMatchObject([{ state: 'DONE' }]);
    const told = await ada.ask<{ commitment: { owner: { name: string }; activity: { type: string }[] } }>('query ($id: ID!) { commitment(id: $id) { owner { name } activity(first: 10) { type } } }', { id: commitmentId });
    expect(told.data.commitment.owner.name).toBe('Ada');
    expect(told.data.commitment.activity.map(({ type }) => type).slice(0, 3)).toEqual(['contribution.done', 'contribution.accepted', 'contribution.asked']);
  });

  it('were named without a part before, and are asked for one; they decline with a reason, and are dropped', async () => {
    const commitmentId = await promise(ada, { carriedBy: company.silos.support, ownerId: company.members.ada, contributingSilos: [company.silos.product] });
    const asked = await say(ada, 'askContribution', { commitmentId, siloId: company.silos.product, part: 'The status page' });
    expect(asked.commitment!.contributions).toMatchObject([{ part: 'The status page', state: 'ASKED', version: 2 }]);
    const at = { id: asked.commitment!.contributions[0]!.id, version: 2 };
    expect((await say(ben, 'declineContribution', at)).problem).toMatchObject({ code: 'INVALID', field: 'note' });
    expect((await say(ben, 'declineContribution', { ...at, note: 'No people before spring' })).commitment!.contributions).toMatchObject([{ state: 'DECLINED' }]);
    expect((await say(ada, 'dropContribution', { ...at, version: 3 })).commitment).toMatchObject({ contributions: [], contributingSilos: [] });
  });

  it('are refused where the silo carries it itself, is unknown, or belongs to another organization', async () => {
    const commitmentId = await promise(ada, { carriedBy: company.silos.support, ownerId: company.members.ada });
    const other = await foundCompany(program, 'owed-elsewhere');
    const ask = (siloId: string) => say(ada, 'askContribution', { commitmentId, siloId, part: 'The status page' });
    expect((await ask(company.silos.support)).problem).toMatchObject({ code: 'INVALID', field: 'siloId' });
    const foreign = await ask(other.silos.product);
    expect(foreign.problem?.code).toBe('NOT_FOUND');
    expect(foreign.problem).toEqual((await ask('00000000-0000-7000-8000-000000000000')).problem);
    const stranger = await other.as(other.members.ada);
    expect(await say(stranger, 'askContribution', { commitmentId, siloId: other.silos.product, part: 'x' })).toMatchObject({ commitment: null, problem: { code: 'NOT_FOUND' } });
  });

  it('the database keeps one accountable owner for whatever is accepted, and one part a silo', async () => {
    const commitmentId = await promise(ada, { carriedBy: company.silos.support, ownerId: company.members.ada, contributingSilos: [company.silos.product] });
    const write = (text: string) =>
      program.get(Tenancy).write({ orgId: company.orgId, memberId: null, as: 'spec' }, async (tx) => ok(await tx.sql('spec-write', text, [tx.orgId, commitmentId])));
    await expect(write('update commitment set owner_id = null where org_id = $1 and id = $2')).rejects.toThrow(/promised_with_owner_and_date/);
    await expect(write('insert into contributing_silo (org_id, id, commitment_id, silo_id) select org_id, gen_random_uuid(), commitment_id, silo_id from contributing_silo where org_id = $1 and commitment_id = $2')).rejects.toThrow(/unique/);
  });
});

describe('who owes whom', () => {
  it('counts in every cell exactly what the cell opens', async () => {
    const { silos, members } = company;
    const handoff = async (caller: Caller, fromSilo: string, toSilo: string, commitmentId: string, days: number) => {
      const input = { commitmentId, title: 'The runbook', ready: ['Signed'], fromSilo, toSilo, dueOn: await dayAhead(program, company.orgId, days) };
      const { data } = await caller.ask<{ offerHandoff: { handoff: { id: string; version: number } } }>('mutation ($input: OfferHandoffInput!) { offerHandoff(input: $input) { handoff { id version } } }', { input });
      return data.offerHandoff.handoff;
    };
    const accept = (caller: Caller, at: { id: string; version: number }) => caller.ask('mutation ($input: HandoffNoteInput!) { acceptHandoff(input: $input) { problem { code } } }', { input: at });
    for (const [promisedTo, count] of [[silos.product, 2], [null, 1]] as const)
      for (let at = 0; at < count; at += 1) await promise(ada, { carriedBy: silos.support, promisedTo, ownerId: members.ada });
    const late = await promise(ben, { carriedBy: silos.product, promisedTo: silos.support, ownerId: members.ben, on: await dayAhead(program, company.orgId, 2) });
    await accept(ada, await handoff(ben, silos.product, silos.support, late, 1));
    await handoff(ben, silos.product, silos.support, late, 30);
    const own = await promise(ada, { carriedBy: silos.support, promisedTo: silos.product, ownerId: members.ada });
    await accept(ben, await handoff(ada, silos.support, silos.product, own, 30));
    await promise(ada, { carriedBy: silos.product, promisedTo: silos.support });
    await settle(program);
    await pass(program, company.orgId, 5);

    type Cell = Owed & { from: { key: string }; to: { key: string } | null };
    const { data } = await cco.ask<{ siloMatrix: Cell[] }>('{ siloMatrix { from { key } to { key } handoffs lateHandoffs commitments lateCommitments } }');
    const cells = data.siloMatrix;
    expect(owedInAll(cells)).toMatchObject({ handoffs: 3, lateHandoffs: 1, lateCommitments: 1 });
    const listed = async (silos: Record<string, unknown>, more: Record<string, unknown>) =>
      (await cco.ask<{ commitments: { totalCount: number } }>('query ($filter: CommitmentFilter) { commitments(filter: $filter) { totalCount } }', { filter: { ...silos, ...more } })).data.commitments.totalCount;
    const handed = async (silos: Record<string, unknown>, more: Record<string, unknown>) =>
      (await cco.ask<{ handoffs: { totalCount: number } }>('query ($filter: HandoffFilter) { handoffs(filter: $filter) { totalCount } }', { filter: { ...silos, ...more } })).data.handoffs.totalCount;
    const keys = ['support', 'product', null] as const;
    for (const from of ['support', 'product', undefined] as const)
      for (const to of [...keys, undefined]) {
        const counted = owedInAll(cells.filter((cell) => (from === undefined || cell.from.key === from) && (to === undefined || (cell.to?.key ?? null) === to)));
        const silos = { carriedBy: from && [from], promisedTo: to === undefined ? undefined : [to ?? ''] };
        const ends = { from: from && [from], to: to === undefined ? undefined : [to ?? ''] };
        const opened = {
          commitments: await listed(silos, { standing: ['ACCEPTED'] }), lateCommitments: await listed(silos, { face: ['OVERDUE'] }),
          handoffs: await handed(ends, { open: true }), lateHandoffs: await handed(ends, { late: true }),
        };
        expect({ from, to, ...opened }).toEqual({ from, to, ...counted });
      }
  });
});
