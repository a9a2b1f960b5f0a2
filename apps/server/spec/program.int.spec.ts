import { Caller, startProgram, type Program } from './program.ts';

let program: Program;
beforeAll(async () => {
  program = await startProgram();
});
afterAll(() => program?.stop());

const FOUND = `mutation ($input: FoundOrganizationInput!) { foundOrganization(input: $input) { problem { code message field } } }`;
const acme = {
  name: 'Acme', key: 'acme', zone: 'Europe/Berlin', country: 'DE', yourName: 'Mina Okafor', email: 'mina@acme.test', password: 'a long enough password',
};

describe('the program', () => {
  it('is alive and ready', async () => {
    expect(await (await fetch(`${program.url}/livez`)).json()).toEqual({ live: true });
    expect((await fetch(`${program.url}/readyz`)).status).toBe(200);
  });

  it('founds an organization with its founder as CCO, signed in', async () => {
    const caller = new Caller(program.url);
    expect(await caller.ask(FOUND, { input: acme })).toEqual({ data: { foundOrganization: { problem: null } } });
    const { data } = await caller.ask<{ me: { member: { name: string }; organization: { key: string } } }>(
      '{ me { email actions member { name posts { kind } } organization { key today } organizations { name current } } }',
    );
    expect(data.me).toMatchObject({
      email: 'mina@acme.test',
      member: { name: 'Mina Okafor', posts: [{ kind: 'ADMIN' }, { kind: 'CCO' }] },
      organization: { key: 'acme' },
      organizations: [{ name: 'Acme', current: true }],
    });
  });

  it('answers alike for a wrong address and a wrong password, and lets the right one in', async () => {
    const caller = new Caller(program.url);
    const SIGN_IN = 'mutation ($input: SignInInput!) { signIn(input: $input) { problem { code message } } }';
    const wrongPassword = await caller.ask(SIGN_IN, { input: { email: 'mina@acme.test', password: 'no' } });
    const wrongAddress = await caller.ask(SIGN_IN, { input: { email: 'nobody@acme.test', password: 'no' } });
    expect(wrongPassword).toEqual(wrongAddress);
    expect(await caller.ask(SIGN_IN, { input: { email: ' Mina@Acme.test', password: acme.password } })).toEqual({ data: { signIn: { problem: null } } });
    expect(await caller.ask('{ organization { name } }')).toEqual({ data: { organization: { name: 'Acme' } } });
    await caller.ask('mutation { signOut { problem { code } } }');
    const after = await caller.ask('{ organization { name } }');
    expect(after.errors?.[0]?.extensions.code).toBe('NOT_SIGNED_IN');
  });

  it('refuses a taken key and leaves no account behind', async () => {
    const caller = new Caller(program.url);
    const answer = await caller.ask<{ foundOrganization: { problem: { field: string } } }>(FOUND, { input: { ...acme, email: 'second@acme.test' } });
    expect(answer.data.foundOrganization.problem.field).toBe('key');
    const again = await caller.ask(FOUND, { input: { ...acme, key: 'acme-2', email: 'second@acme.test' } });
    expect(again).toEqual({ data: { foundOrganization: { problem: null } } });
  });
});
