import pg from 'pg';

type Link = { child: string; parent: string };

const TABLES = `select table_name as name from information_schema.columns where table_schema = 'public' and column_name = 'org_id'`;
const LINKS = `
  select c.conrelid::regclass::text as child, c.confrelid::regclass::text as parent
  from pg_constraint c where c.contype = 'f' and c.connamespace = 'public'::regnamespace and c.conrelid <> c.confrelid`;

/**
 * Erases the example organization of this key with everything in it, as the role `migrator`, whose policies show it
 * example organizations only. Answers whether there was one. One transaction: whole or nothing.
 */
export async function eraseExample(migratorUrl: string, key: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: migratorUrl });
  await client.connect();
  try {
    await client.query('begin');
    const { rows } = await client.query<{ org_id: string }>('select org_id from organization where key = $1', [key]);
    const orgId = rows[0]?.org_id;
    if (orgId !== undefined) {
      const { rows: people } = await client.query<{ id: string }>('select account_id as id from member where org_id = $1 and account_id is not null', [orgId]);
      for (const table of await childrenFirst(client)) {
        await client.query(`delete from ${client.escapeIdentifier(table)} where org_id = $1`, [orgId]);
      }
      await client.query(
        'delete from account a where a.id = any($1) and a.password_hash is null and not exists (select 1 from sign_in s where s.account_id = a.id)',
        [people.map(({ id }) => id)],
      );
    }
    await client.query('commit');
    return orgId !== undefined;
  } finally {
    await client.end();
  }
}

/** Every table with a tenant's rows, those that refer before those that are referred to. */
async function childrenFirst(client: pg.Client): Promise<string[]> {
  const tables = new Set((await client.query<{ name: string }>(TABLES)).rows.map((row) => row.name));
  const links = (await client.query<Link>(LINKS)).rows;
  const order: string[] = [];
  while (tables.size > 0) {
    const free = [...tables].filter((table) => !links.some((link) => link.parent === table && tables.has(link.child)));
    if (free.length === 0) throw new Error(`These tables refer to each other in a circle: ${[...tables].join(', ')}`);
    for (const table of free) tables.delete(table);
    order.push(...free);
  }
  return order;
}
