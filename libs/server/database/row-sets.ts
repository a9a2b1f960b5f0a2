import type { EntityManager } from 'typeorm';

type Row = Readonly<Record<string, unknown>>;

/** So many rows travel in one statement: their JSON stays small, and statements few. */
const MOST = 5_000;

/** Inserts any number of rows, thousands a statement. */
export async function insertSet(manager: EntityManager, table: new () => object, rows: readonly Row[]): Promise<void> {
  for (const part of parts(rows)) {
    const { name, names } = shapeOf(manager, table, part[0]!);
    await manager.query(
      `insert into "${name}" (${names.join(', ')}) select ${names.join(', ')} from json_populate_recordset(null::"${name}", $1)`,
      [asJson(manager, table, part)],
    );
  }
}

/** Writes the rows over those with their ids whose version is still the one before. Answers how many there were. */
export async function updateSet(manager: EntityManager, table: new () => object, rows: readonly Row[]): Promise<number> {
  let written = 0;
  for (const part of parts(rows)) {
    const { name, names } = shapeOf(manager, table, part[0]!);
    const changes = names.filter((column) => column !== '"org_id"' && column !== '"id"').map((column) => `${column} = r.${column}`);
    const answer = (await manager.query(
      `with r as (select * from json_populate_recordset(null::"${name}", $1)), changed as (
         update "${name}" t set ${changes.join(', ')} from r where t.org_id = r.org_id and t.id = r.id and t.version = r.version - 1 returning t.id)
       select count(*)::int as count from changed`,
      [asJson(manager, table, part)],
    )) as { count: number }[];
    written += answer[0]!.count;
  }
  return written;
}

function* parts(rows: readonly Row[]): Generator<readonly Row[]> {
  for (let from = 0; from < rows.length; from += MOST) yield rows.slice(from, from + MOST);
}

/** Every row of a set has the properties of its first one. */
function shapeOf(manager: EntityManager, table: new () => object, first: Row) {
  const meta = manager.connection.getMetadata(table);
  const columns = meta.columns.filter((column) => column.propertyName in first);
  return { name: meta.tableName, names: columns.map((column) => `"${column.databaseName}"`) };
}

function asJson(manager: EntityManager, table: new () => object, rows: readonly Row[]): string {
  const { columns } = manager.connection.getMetadata(table);
  const stored = rows.map((row) =>
    Object.fromEntries(
      columns
        .filter((column) => column.propertyName in row)
        .map((column) => {
          const { transformer } = column;
          const value = row[column.propertyName];
          return [column.databaseName, transformer && !Array.isArray(transformer) ? transformer.to(value) : value];
        }),
    ),
  );
  return JSON.stringify(stored);
}
