import { get } from 'node:http';
import { address } from '../address.ts';

type Answer<Data> = { data: Data; cookie: string };

async function ask<Data>(query: string, variables: Record<string, unknown> = {}): Promise<Answer<Data>> {
  const response = await fetch(address('/graphql'), { method: 'POST', headers: { 'content-type': 'application/json', 'x-throughline': 'e2e' }, body: JSON.stringify({ query, variables }) });
  const { data } = (await response.json()) as { data: Data };
  return { data, cookie: response.headers.getSetCookie()[0]?.split(';')[0] ?? '' };
}

async function becoming(name: string): Promise<string> {
  const { data } = await ask<{ exampleMembers: { memberId: string; name: string }[] }>('{ exampleMembers { memberId name } }');
  const id = data.exampleMembers.find((person) => person.name === name)!.memberId;
  return (await ask('mutation ($id: ID!) { becomeExampleMember(memberId: $id) { problem { message } } }', { id })).cookie;
}

async function founding(key: string): Promise<string> {
  const input = { name: 'Zebra Ltd', key, zone: 'Europe/Berlin', yourName: 'Zora Quist', email: `zora@${key}.test`, password: 'long enough to be one' };
  return (await ask('mutation ($input: FoundOrganizationInput!) { foundOrganization(input: $input) { problem { message } } }', { input })).cookie;
}

/** Goes to an address as a browser does; `fetch` would say that it only fetches. */
const visit = (cookie: string, path: string): Promise<string> =>
  new Promise((resolve, reject) => {
    get(address(path), { headers: { cookie, 'sec-fetch-mode': 'navigate' } }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (piece: string) => (text += piece)).on('end', () => resolve(text));
    }).on('error', reject);
  });

const drawnIn = (text: string): string => text.slice(text.indexOf('<div id="root">'), text.indexOf('<script type="application/json"')).replace(/<style.*?<\/style>|<[^>]+>/gs, '');

test('pages drawn at once for several people hold what each of them may see, and nothing of another organization', async () => {
  const cookies = [await becoming('Mina Okafor'), await becoming('Rosa Delgado'), await founding('page-zebra')] as const;
  for (const path of ['/', '/settings', '/commitments']) {
    const [mina, rosa, zora] = (await Promise.all(cookies.map((cookie) => visit(cookie, path)))) as [string, string, string];
    for (const [own, text] of [['Mina Okafor', mina], ['Rosa Delgado', rosa], ['Zora Quist', zora]] as const) expect(drawnIn(text)).toContain(own);
    expect(`${mina}${rosa}`).not.toMatch(/Zebra|Zora/);
    expect(zora).not.toMatch(/Larkfield|Mina|Rosa|Installation/);
  }
  expect(drawnIn(await visit(cookies[0], '/'))).toContain('Installation');
});

test('a visitor’s page says nothing of anybody', async () => {
  expect(await visit('', '/')).not.toMatch(/id="drawn"|Larkfield/);
});
