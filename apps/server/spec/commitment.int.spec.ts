import { foundCompany, type Company } from './company.ts';
import { startProgram, type Caller, type Program } from './program.ts';

let program: Program;
let company: Company;
let ada: Caller;
let ben: Caller;
beforeAll(async () => {
  program = await startProgram();
  company = await foundCompany(program, 'acme');
  ada = await company.as(company.members.ada);
  ben = await company.as(company.members.ben);
});
afterAll(() => program?.stop());

type Payload = { commitment: Record<string, unknown> & { id: string; version: number }; problem: { code: string; message: string } | null };

const SHOWN = 'id version key title standing face originalOn agreedOn slipCount slipDays steps owner { name } carriedBy { key } promisedTo { key } asked { on reason }';
const step = async (caller: Caller, name: string, input: Record<string, unknown>): Promise<Payload> => {
  const type = `${name[0]!.toUpperCase()}${name.slice(1)}Input`;
  const inputType = { declineCommitment: 'ReasonInput', returnDelivery: 'ReasonInput', answerAskedDate: 'YesOrNoInput', answerOwnership: 'YesOrNoInput' }[name] ?? type;
  const { data, errors } = await caller.ask<Record<string, Payload>>(
    `mutation ($input: ${inputType}!) { ${name}(input: $input) { commitment { ${SHOWN} } problem { code message } } }`,
    { input },
  );
  if (errors) throw new Error(JSON.stringify(errors));
  return data[name]!;
};

const ahead = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

describe('a commitment from proposal to verification', () => {
  it('lives its whole life through the API', async () => {
    const { silos, members } = company;
    const proposed = await step(ada, 'proposeCommitment', {
      title: 'Refund limits in the app', carriedBy: silos.product, promisedTo: silos.support, on: ahead(20), ownerId: members.dan,
    });
    expect(proposed).toMatchObject({ problem: null, commitment: { standing: 'PROPOSED', key: 'C-1', carriedBy: { key: 'product' } } });
    const { id } = proposed.commitment;

    const accepted = await step(ben, 'acceptCommitment', { id, version: 1 });
    expect(accepted).toMatchObject({ problem: null, commitment: { standing: 'ACCEPTED', version: 2, originalOn: ahead(20), agreedOn: ahead(20) } });

    const stale = await step(ben, 'reportCommitment', { id, version: 1, state: 'ON_TRACK' });
    expect(stale).toMatchObject({ problem: { code: 'STALE' }, commitment: { version: 2, standing: 'ACCEPTED' } });

    const lonely = await step(ben, 'reportCommitment', { id, version: 2, state: 'AT_RISK', confidence: 40, evidence: 'Two engineers are ill.' });
    expect(lonely.problem?.code).toBe('INVALID');

    const asked = await step(ben, 'rescheduleCommitment', { id, version: 2, on: ahead(30), reason: 'CAPACITY', note: 'Two engineers are ill.' });
    expect(asked.commitment).toMatchObject({ agreedOn: ahead(20), asked: { on: ahead(30), reason: 'CAPACITY' }, slipCount: 0 });

    const agreed = await step(ada, 'answerAskedDate', { id, version: 3, yes: true });
    expect(agreed.commitment).toMatchObject({ originalOn: ahead(20), agreedOn: ahead(30), slipCount: 1, slipDays: 10, asked: null });

    const delivered = await step(ben, 'deliverCommitment', { id, version: 4, evidence: 'Live for everyone.' });
    expect(delivered.commitment.standing).toBe('DELIVERED');
    const own = await step(ben, 'verifyDelivery', { id, version: 5 });
    expect(own.problem?.code).toBe('NOT_ALLOWED');
    const verified = await step(ada, 'verifyDelivery', { id, version: 5 });
    expect(verified.commitment).toMatchObject({ standing: 'VERIFIED', face: 'VERIFIED' });

    const { data } = await ada.ask<{ commitment: { slips: unknown[]; activity: { type: string; by: { name: string } | null }[] } }>(
      'query ($id: ID!) { commitment(id: $id) { slips { fromOn toOn days reason note askedBy { name } agreedBy { name } } activity { type by { name } } deliveries { evidence answer by { name } } } }',
      { id },
    );
    expect(data.commitment.slips).toEqual([
      { fromOn: ahead(20), toOn: ahead(30), days: 10, reason: 'CAPACITY', note: 'Two engineers are ill.', askedBy: { name: 'Ben' }, agreedBy: { name: 'Ada' } },
    ]);
    expect(data.commitment.activity.map((line) => line.type).reverse()).toEqual([
      'commitment.proposed', 'commitment.accepted', 'commitment.date-asked', 'commitment.date-agreed', 'commitment.slipped', 'commitment.delivered', 'commitment.verified',
    ]);
  });

  it('keeps the original date also against SQL as the application', async () => {
    const { Client } = await import('pg');
    const client = new Client({ connectionString: program.database.urls.app });
    await client.connect();
    await client.query(`select set_config('app.org_id', $1, false)`, [company.orgId]);
    await expect(client.query(`update commitment set original_on = '2030-01-01' where original_on is not null`)).rejects.toThrow(/written once/);
    await expect(client.query('update commitment set number = 99')).rejects.toThrow(/permission denied/);
    await expect(client.query(`update commitment set owner_id = null where standing = 'VERIFIED'`)).rejects.toThrow(/promised_with_owner_and_date/);
    await client.end();
  });

  it('answers alike for absent and foreign ids, and for a silo of another organization', async () => {
    const other = await foundCompany(program, 'other');
    const stranger = await other.as(other.members.ada);
    const foreign = await step(ada, 'proposeCommitment', { title: 'x', carriedBy: other.silos.support, on: ahead(3) });
    expect(foreign.problem?.code).toBe('NOT_FOUND');
    const { data } = await ada.ask<{ commitments: { nodes: { id: string }[] } }>('{ commitments { nodes { id } } }');
    const id = data.commitments.nodes[0]!.id;
    const seen = await stranger.ask<{ commitment: null }>('query ($id: ID!) { commitment(id: $id) { title } }', { id });
    expect(seen.data.commitment).toBeNull();
    const moved = await step(stranger, 'commentOnCommitment', { id, text: 'hello' });
    expect(moved).toMatchObject({ commitment: null, problem: { code: 'NOT_FOUND' } });
  });
});

describe('the list', () => {
  it('pages by keyset in every order, forward and back, and counts its groups', async () => {
    const { silos } = company;
    for (let index = 0; index < 7; index += 1) {
      await step(index % 2 ? ada : ben, 'proposeCommitment', { title: `Promise ${index}`, carriedBy: index % 2 ? silos.product : silos.support, on: ahead(10 - index) });
    }
    for (const sort of ['DUE', 'SILO', 'LAST_WORD', 'NUMBER']) {
      for (const descending of [false, true]) {
        const all = await page(ada, { sort, descending, first: 100 });
        const walked: string[] = [];
        let after: string | null = null;
        do {
          const part: Page = await page(ada, { sort, descending, first: 3, after });
          walked.push(...part.nodes.map((node) => node.key));
          after = part.pageInfo.hasNextPage ? part.pageInfo.endCursor : null;
        } while (after);
        expect(walked).toEqual(all.nodes.map((node) => node.key));
        expect(new Set(walked).size).toBe(8);
      }
    }
    const { data } = await ada.ask<{ commitmentGroups: unknown }>('{ commitmentGroups(by: CARRIED_BY, filter: { standing: [PROPOSED] }) { key label count overdue } }');
    expect(data.commitmentGroups).toEqual([
      { key: 'product', label: 'Product', count: 3, overdue: 0 },
      { key: 'support', label: 'Support', count: 4, overdue: 0 },
    ]);
  });

  it('filters by silo, standing, text and whose answer it waits for', async () => {
    const count = async (caller: Caller, filter: Record<string, unknown>) => (await page(caller, { filter })).totalCount;
    expect(await count(ada, { carriedBy: ['support'] })).toBe(4);
    expect(await count(ada, { promisedTo: ['support'] })).toBe(1);
    expect(await count(ada, { promisedTo: [''] })).toBe(7);
    expect(await count(ada, { owner: [''] })).toBe(7);
    expect(await count(ada, { owner: [company.members.ben] })).toBe(1);
    expect(await count(ada, { owner: ['', company.members.ben] })).toBe(8);
    expect(await count(ada, { text: 'promise 3' })).toBe(1);
    expect(await count(ada, { text: '%' })).toBe(0);
    expect(await count(ada, { face: ['VERIFIED'] })).toBe(1);
    expect(await count(ada, { waitingForMe: true })).toBe(4);
    expect(await count(ben, { waitingForMe: true })).toBe(3);
  });
});

type Page = { nodes: { key: string }[]; totalCount: number; pageInfo: { hasNextPage: boolean; endCursor: string | null } };
async function page(caller: Caller, variables: Record<string, unknown>): Promise<Page> {
  const { data, errors } = await caller.ask<{ commitments: Page }>(
    `query ($filter: CommitmentFilter, $sort: CommitmentSort, $descending: Boolean, $first: Int, $after: String) {
      commitments(filter: $filter, sort: $sort, descending: $descending, first: $first, after: $after) { nodes { key } totalCount pageInfo { hasNextPage endCursor } } }`,
    variables,
  );
  if (errors) throw new Error(JSON.stringify(errors));
  return data.commitments;
}
