import { Client } from 'pg';
import { seedSteps, SIGN_IN, type Size } from './seed-sql.ts';

const INDEXES = `select indexdef from pg_indexes where schemaname = 'public' and tablename in ('commitment', 'slip')
  and indexname not in (select conname from pg_constraint)`;

/** Fills the migrated database, at a superuser's address. Answers the token of a CCO's sign-in to the first tenant. Indexes are made again after the rows: faster, same result. */
export async function seed(adminUrl: string, seedNumber: number, size: Size, tell: (text: string) => void): Promise<string> {
  const client = new Client({ connectionString: adminUrl });
  await client.connect();
  try {
    const indexes = (await client.query<{ indexdef: string }>(INDEXES)).rows.map((row) => row.indexdef);
    for (const index of indexes) await client.query(`drop index ${/INDEX (\S+) ON/.exec(index)![1]}`);
    for (const { name, sql } of seedSteps(seedNumber, size)) await timed(`made the ${name}`, tell, () => client.query(sql));
    await timed('made the indexes', tell, async () => {
      for (const index of indexes) await client.query(index);
      await client.query('vacuum analyze');
    });
    const token = `a-reader-of-benchmarks-${seedNumber}`;
    await client.query(SIGN_IN, [token]);
    return token;
  } finally {
    await client.end();
  }
}

async function timed(what: string, tell: (text: string) => void, work: () => Promise<unknown>): Promise<void> {
  const began = performance.now();
  await work();
  tell(`${what} in ${((performance.now() - began) / 1000).toFixed(0)} s`);
}
