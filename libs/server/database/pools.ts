import pg from 'pg';
import { DataSource } from 'typeorm';

/** Whoever waits longer for a connection is told so instead of waiting on. */
const PATIENCE_MS = 30_000;

/** A class that maps one table's columns. */
export type TableClass = new () => object;

/** Instants cross this border as whole milliseconds, local dates as text, counts as numbers. */
function wireTypes(): pg.CustomTypesConfig {
  const types = new pg.TypeOverrides();
  types.setTypeParser(pg.types.builtins.TIMESTAMPTZ, (text: string) => Date.parse(text));
  types.setTypeParser(pg.types.builtins.DATE, (text: string) => text);
  types.setTypeParser(pg.types.builtins.INT8, Number);
  types.setTypeParser(pg.types.builtins.NUMERIC, Number);
  return types;
}

/** Connections of the role `app`: TypeORM's own pool, which tenant transactions borrow from. */
export function appDataSource(url: string, tables: readonly TableClass[], poolSize: number): DataSource {
  return new DataSource({
    type: 'postgres',
    url,
    entities: [...tables],
    poolSize,
    synchronize: false,
    logging: false,
    installExtensions: false,
    extra: { application_name: 'throughline-app', types: wireTypes(), connectionTimeoutMillis: PATIENCE_MS },
  });
}

/** Connections of the role `system`: sign-in look-up, relay and tick; content-free rows only. */
export const systemPool = (url: string, poolSize: number): pg.Pool => poolOf(url, poolSize, 'throughline-system');

/** Connections of the role `app` for what is done while a transaction of the first pool is open: a quarter as many. */
export const besidePool = (url: string, poolSize: number): pg.Pool => poolOf(url, Math.max(2, Math.floor(poolSize / 4)), 'throughline-beside');

function poolOf(url: string, max: number, name: string): pg.Pool {
  const pool = new pg.Pool({ connectionString: url, max, application_name: name, types: wireTypes(), connectionTimeoutMillis: PATIENCE_MS });
  // A connection lost while idle is replaced at its next use; without a listener it would end the process.
  pool.on('error', () => undefined);
  return pool;
}
