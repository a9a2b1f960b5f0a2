import type { MigrationInterface, QueryRunner } from 'typeorm';

/** One step of the schema, written by hand. Forward only: a mistake is mended by the next one. */
export type Migration = { readonly name: string; readonly sql: string };

export const sql = (strings: TemplateStringsArray, ...values: string[]): string => String.raw(strings, ...values);

/**
 * The tenant's wall around a table: row-level security, forced, with the one policy for the application.
 * Grants stay beside the table, since what may be written differs from table to table. The owner of the tables sees the
 * rows of example organizations, so that one can be erased, and nobody else's.
 */
export const walled = (table: string, isExample = 'org_id in (select o.org_id from organization o where o.is_example)'): string => sql`
  alter table ${table} enable row level security;
  alter table ${table} force row level security;
  create policy tenant on ${table} to throughline_app
    using (org_id = nullif(current_setting('app.org_id', true), '')::uuid)
    with check (org_id = nullif(current_setting('app.org_id', true), '')::uuid);
  create policy example_erased on ${table} to throughline_migrator
    using (${isExample});
`;

/** Lets the role `system` see the named, content-free columns of every tenant's rows. */
export const seenBySystem = (table: string, columns: string): string => sql`
  create policy system_reads on ${table} for select to throughline_system using (true);
  grant select (${columns}) on ${table} to throughline_system;
`;

/** TypeORM's runner wants classes whose names end in a growing number; the place in the list is that number. */
export function asTypeormMigration(migration: Migration, index: number): new () => MigrationInterface {
  return class {
    name = `${migration.name}${1_700_000_000_000 + index}`;
    async up(runner: QueryRunner): Promise<void> {
      await runner.query(migration.sql);
    }
    down(): Promise<void> {
      throw new Error('Migrations go forward only.');
    }
  };
}
