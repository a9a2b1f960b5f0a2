import { Client } from 'pg';
import { migrate } from '#server/database';
import { cloneDatabase, type TestDatabase } from '#server/testing';
import { seed } from './seed.ts';

const SIZE = { tenants: 2, commitments: 400, members: 30, silos: 8 };
const ROWS = `select md5(string_agg(c::text, '' order by c.org_id, c.number)) as digest, count(*)::int as count,
  count(*) filter (where standing = 'ACCEPTED')::int as accepted from (select org_id, id, number, title, standing, carried_by, promised_to, owner_id, agreed_on - current_date as due from commitment) c`;
const KEYS = `select conrelid::regclass::text as child, pg_get_constraintdef(oid) as text from pg_constraint
  where contype = 'f' and connamespace = 'public'::regnamespace and conrelid::regclass::text in ('commitment', 'slip', 'post', 'member', 'silo', 'sign_in')`;

describe('the made-up rows of the benchmark', () => {
  const databases: TestDatabase[] = [];
  const made = async (seedNumber: number): Promise<Client> => {
    const database = await cloneDatabase({ migrate: async (urls) => void (await migrate(urls.migrator)), label: 'bench' });
    databases.push(database);
    await seed(database.urls.admin, seedNumber, SIZE, () => undefined);
    const client = new Client({ connectionString: database.urls.admin });
    await client.connect();
    return client;
  };
  afterAll(() => Promise.all(databases.map((database) => database.drop())));

  test('the same seed makes the same rows, another seed others, and every key holds', async () => {
    const [one, again, other] = await Promise.all([made(1), made(1), made(2)]);
    const digests = await Promise.all([one, again, other].map(async (client) => (await client.query<{ digest: string; count: number; accepted: number }>(ROWS)).rows[0]!));
    expect(digests[0]).toEqual(digests[1]);
    expect(digests[0]!.digest).not.toBe(digests[2]!.digest);
    expect(digests[0]).toMatchObject({ count: 800 });
    expect(digests[0]!.accepted).toBeGreaterThan(200);
    const keys = (await one.query<{ child: string; text: string }>(KEYS)).rows;
    expect(keys.length).toBeGreaterThan(10);
    // A key made again is checked against every row.
    for (const { child, text } of keys) await one.query(`alter table ${child} add ${text}`);
    await Promise.all([one, again, other].map((client) => client.end()));
  });
});
