import type { LocalDate } from '#domain/kernel';
import { ProposeCommitment } from '#server/commitment';
import { Tenancy } from '#server/database';
import { foundCompany, type Company } from './company.ts';
import { dayAhead, pass, settle, step } from './days.ts';
import { startProgram, type Caller, type Program } from './program.ts';

let program: Program;
let company: Company;
let ada: Caller;
let ben: Caller;
let cco: Caller;
beforeAll(async () => {
  program = await startProgram();
  company = await foundCompany(program, 'terms');
  ada = await company.as(company.members.ada);
  ben = await company.as(company.members.ben);
  cco = await company.as(company.members.cco);
});
afterAll(() => program?.stop());

const ahead = (days: number) => dayAhead(program, company.orgId, days);
const TERMS = `face silence effectOn changeKind verifier { name } playbook { step gate passedAt passedBy { name } note } deliveries { proofs { kind url title } }
  loadConfirmed { by { name } owner { name } ownerOpen siloOpen ownerInWeek mostOpenOfOwner over } waiting { question side } steps`;
type Seen = Record<string, unknown> & { playbook: { step: string }[]; steps: string[]; waiting: { question: string; side: string }[]; face: string; silence: string };
const seen = async (caller: Caller, id: string): Promise<Seen> => {
  const { data, errors } = await caller.ask<{ commitment: Seen }>(`query ($id: ID!) { commitment(id: $id) { ${TERMS} } }`, { id });
  if (errors) throw new Error(JSON.stringify(errors));
  return data.commitment;
};
const rules = { silentAfterDays: 14, staleAfterDays: 28, mostOpenOfOwner: 10, mostOpenOfSilo: 40, mostInAWeek: 3 };
const setRules = async (caller: Caller, more: Partial<typeof rules>) => {
  const { data, errors } = await caller.ask<{ setWorkingRules: { organization: { rules: typeof rules } | null; problem: { code: string; field: string } | null } }>(
    `mutation ($input: WorkingRulesInput!) { setWorkingRules(input: $input) { organization { rules { ${Object.keys(rules).join(' ')} } } problem { code field } } }`, { input: { ...rules, ...more } });
  if (errors) throw new Error(errors[0]!.extensions.code);
  return data.setWorkingRules;
};
const asked = async (title: string, days: number): Promise<{ id: string; version: number }> => {
  const { silos, members } = company;
  const { commitment } = await step(ben, 'proposeCommitment', { title, carriedBy: silos.support, promisedTo: silos.product, ownerId: members.ada, on: await ahead(days) });
  return { id: commitment.id, version: commitment.version };
};

describe('accepting beyond a limit', () => {
  it('asks for a confirmation, and keeps who gave it with the numbers', async () => {
    await expect(setRules(ada, {})).rejects.toThrow('NOT_ALLOWED');
    expect((await setRules(cco, { staleAfterDays: 3 })).problem).toMatchObject({ code: 'INVALID', field: 'staleAfterDays' });
    expect((await setRules(cco, { mostOpenOfOwner: 1 })).organization?.rules.mostOpenOfOwner).toBe(1);
    const first = await asked('First', 20);
    expect((await step(ada, 'acceptCommitment', first)).problem).toBeNull();
    const { id, version } = await asked('Second', 21);
    const { data } = await ada.ask<{ openWork: { key: string }[] }>('query ($s: ID!, $o: ID) { openWork(carriedBy: $s, owner: $o) { key } }', { s: company.silos.support, o: company.members.ada });
    expect(data.openWork).toHaveLength(1);
    expect((await step(ada, 'acceptCommitment', { id, version })).problem).toMatchObject({ code: 'INVALID' });
    expect((await step(ada, 'acceptCommitment', { id, version, overLimit: true })).problem).toBeNull();
    expect((await seen(ben, id))['loadConfirmed']).toEqual({ by: { name: 'Ada' }, owner: { name: 'Ada' }, ownerOpen: 2, siloOpen: 2, ownerInWeek: 2, mostOpenOfOwner: 1, over: ['OWNER'] });
    await setRules(cco, {});
  });

  it('asks for it also where a lead promises for the own silo, and keeps it the same; whoever else proposes is not asked', async () => {
    const { silos, members } = company;
    await setRules(cco, { mostOpenOfOwner: 1 });
    const promise = { title: 'Promised at once', carriedBy: silos.product, promisedTo: silos.support, ownerId: members.ben, on: await ahead(40) };
    expect((await step(ben, 'proposeCommitment', { ...promise, title: 'Within the limit' })).problem).toBeNull();
    const refused = await step(ben, 'proposeCommitment', promise);
    expect(refused).toMatchObject({ commitment: null, problem: { code: 'INVALID' } });
    expect((await step(ada, 'proposeCommitment', promise)).commitment.standing).toBe('PROPOSED');
    const made = await step(ben, 'proposeCommitment', { ...promise, overLimit: true });
    expect(made).toMatchObject({ problem: null, commitment: { standing: 'ACCEPTED' } });
    expect((await seen(ben, made.commitment.id))['loadConfirmed']).toMatchObject({ by: { name: 'Ben' }, owner: { name: 'Ben' }, mostOpenOfOwner: 1, over: ['OWNER'] });
    const named = await step(ben, 'proposeCommitment', { ...promise, title: 'Of somebody who has time', ownerId: members.dan });
    expect(named.problem).toBeNull();
    expect((await seen(ben, named.commitment.id))['loadConfirmed']).toBeNull();
    await setRules(cco, {});
  });

  it('of what was captured while people talk is asked with the tap that accepts it', async () => {
    const { silos, members, orgId } = company;
    await setRules(cco, { mostOpenOfOwner: 1 });
    const on = (await ahead(60)) as LocalDate;
    const captured = await program.get(Tenancy).write({ orgId, memberId: members.ben }, (tx) =>
      program.get(ProposeCommitment).run(tx, { title: 'Captured', carriedBy: silos.product, promisedTo: silos.support, ownerId: members.ben, on, captured: true }));
    const id = captured.ok ? captured.value : '';
    expect(await seen(ben, id)).toMatchObject({ loadConfirmed: null });
    expect((await step(ben, 'acceptCommitment', { id, version: 1 })).problem).toMatchObject({ code: 'INVALID' });
    expect((await step(ben, 'acceptCommitment', { id, version: 1, overLimit: true })).problem).toBeNull();
    await setRules(cco, {});
  });
});

describe('delivering, verifying and the effect', () => {
  it('keeps links that are safe, names a verifier, and asks for the effect on the contract’s day', async () => {
    const { id, version } = await asked('With an effect', 10);
    const accepted = await step(ada, 'acceptCommitment', { id, version, verifierId: company.members.dan, effectOn: await ahead(30) });
    expect(accepted.problem).toBeNull();
    const evil = await step(ada, 'deliverCommitment', { id, version: version + 1, evidence: '', links: [{ url: 'javascript:alert(1)' }] });
    expect(evil.problem).toMatchObject({ code: 'INVALID' });
    const delivered = await step(ada, 'deliverCommitment', { id, version: version + 1, evidence: '', links: [{ url: 'https://status.example.org/a', title: 'Status page' }] });
    expect(delivered.problem).toBeNull();
    expect(await seen(ben, id)).toMatchObject({ verifier: { name: 'Dan' }, effectOn: await ahead(30), deliveries: [{ proofs: [{ kind: 'LINK', url: 'https://status.example.org/a', title: 'Status page' }] }] });
    expect((await step(ben, 'verifyDelivery', { id, version: version + 2 })).problem).toBeNull();
    await settle(program);
    expect((await seen(ben, id)).waiting).toEqual([]);
    await pass(program, company.orgId, 34);
    expect((await seen(ben, id)).waiting).toEqual([{ question: 'EFFECT', side: 'RECEIVER' }]);
    const { data } = await ben.ask<{ commitments: { nodes: { id: string }[] } }>('{ commitments(filter: { waitingForMe: true }) { nodes { id } } }');
    expect(data.commitments.nodes.map((node) => node.id)).toContain(id);
    expect((await step(ben, 'judgeEffect', { id, version: version + 4, proven: true, reason: 'Fewer calls.' })).problem).toBeNull();
    expect((await seen(ben, id)).waiting).toEqual([]);
  });
});

describe('a change with a playbook', () => {
  it('is not delivered before its gates are passed', async () => {
    const { id, version } = await asked('A new system', 10);
    await step(ada, 'acceptCommitment', { id, version });
    expect((await step(ada, 'planChange', { id, version: version + 1, kind: 'POLICY', playbook: true })).problem).toBeNull();
    const early = await step(ada, 'deliverCommitment', { id, version: version + 2, evidence: 'Live.' });
    expect(early.problem).toMatchObject({ code: 'INVALID', message: expect.stringContaining('a look at its impact and the training before it is delivered') });
    let at = version + 2;
    for (const one of ['IMPACT', 'PILOT', 'TRAIN']) {
      expect((await step(ada, 'passPlaybookStep', { id, version: at, step: one, note: `${one} is done.` })).problem).toBeNull();
      at += 1;
    }
    expect((await seen(ben, id)).playbook.slice(0, 4)).toMatchObject([
      { step: 'IMPACT', gate: true, passedBy: { name: 'Ada' }, note: 'IMPACT is done.' }, { step: 'PILOT', gate: false }, { step: 'TRAIN', gate: true }, { step: 'ROLL_OUT', gate: false, passedAt: null },
    ]);
    expect((await step(ada, 'deliverCommitment', { id, version: at, evidence: 'Live.' })).problem).toBeNull();
  });
});

describe('silence by the organization’s rule', () => {
  it('turns the face grey in a row and in the filter alike, then stale, and a word clears it', async () => {
    const { id, version } = await asked('Quiet', 60);
    await step(ada, 'acceptCommitment', { id, version });
    await pass(program, company.orgId, 6);
    const filtered = async (face: string) => {
      const { data } = await ada.ask<{ commitments: { nodes: { id: string }[] } }>('query ($face: [Face!]) { commitments(filter: { face: $face }) { nodes { id } } }', { face: [face] });
      return data.commitments.nodes.some((node) => node.id === id);
    };
    for (const [silent, stale, face, silence] of [[14, 28, 'ACCEPTED', 'FRESH'], [6, 28, 'SILENT', 'SILENT'], [7, 28, 'ACCEPTED', 'FRESH'], [3, 6, 'SILENT', 'STALE']] as const) {
      await setRules(cco, { silentAfterDays: silent, staleAfterDays: stale });
      expect(await seen(ada, id)).toMatchObject({ face, silence });
      expect(await filtered('SILENT')).toBe(face === 'SILENT');
      const { data } = await ada.ask<{ silo: { standing: { silent: number } } }>('{ silo(key: "support") { standing { silent } } }');
      expect(data.silo.standing.silent > 0).toBe(face === 'SILENT');
    }
    await step(ada, 'reportCommitment', { id, version: version + 1, state: 'ON_TRACK' });
    expect(await seen(ada, id)).toMatchObject({ face: 'ON_TRACK', silence: 'FRESH' });
  });
});
