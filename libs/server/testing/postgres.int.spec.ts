import { Client } from 'pg';
import type { DatabaseUrls } from '#server/embedded';
import { cloneDatabase } from './postgres.ts';

let migrations = 0;

async function asking<T>(url: string, sql: string): Promise<T[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows as T[];
  } finally {
    await client.end();
  }
}

async function migrate(urls: DatabaseUrls): Promise<void> {
  migrations += 1;
  await asking(urls.migrator, 'create table note (text text); grant select, insert on note to throughline_app; create table bullmq.job (id text)');
}

describe('databases cloned for tests', () => {
  it('migrates the template once and clones it for each', async () => {
    const [one, two] = await Promise.all([cloneDatabase({ migrate, template: 'template_notes', label: 'one' }), cloneDatabase({ migrate, template: 'template_notes', label: 'two' })]);
    expect(migrations).toBe(1);
    await asking(one.urls.app, `insert into note values ('only here')`);
    expect(await asking(one.urls.app, 'select text from note')).toEqual([{ text: 'only here' }]);
    expect(await asking(two.urls.app, 'select text from note')).toEqual([]);
    await Promise.all([one.drop(), two.drop()]);
    await expect(asking(one.urls.app, 'select 1')).rejects.toThrow(/does not exist/);
  });

  it('gives each role only what it needs', async () => {
    const clone = await cloneDatabase({ migrate, template: 'template_notes', label: 'roles' });
    const roles = await asking<{ rolname: string }>(clone.urls.admin, `select rolname, rolsuper, rolbypassrls, rolcreaterole, rolcreatedb from pg_roles where rolname like 'throughline%' order by 1`);
    const lesser = { rolsuper: false, rolbypassrls: false, rolcreaterole: false, rolcreatedb: false };
    expect(roles).toEqual(['throughline_app', 'throughline_migrator', 'throughline_system'].map((rolname) => ({ rolname, ...lesser })));
    await expect(asking(clone.urls.app, 'create table mine (id int)')).rejects.toThrow(/permission denied/);
    await expect(asking(clone.urls.system, 'select * from note')).rejects.toThrow(/permission denied/);
    await expect(asking(clone.urls.app, 'select * from bullmq.job')).rejects.toThrow(/permission denied/);
    await clone.drop();
  });
});
