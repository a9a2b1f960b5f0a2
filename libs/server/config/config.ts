import * as z from 'zod';

// 'none' is for the command line and for tests: no listening, no work of its own.
const Role = z.enum(['all', 'api', 'worker', 'none']);

const Environment = z.object({
  DATABASE_URL: z.string().min(1),
  SYSTEM_DATABASE_URL: z.string().min(1),
  MIGRATOR_DATABASE_URL: z.string().min(1).optional(),
  MIGRATE_FIRST: z.enum(['yes', 'no']).default('no'),
  REDIS_URL: z.string().min(1).optional(),
  SMTP_URL: z.string().min(1).optional(),
  MAIL_FROM: z.string().default('Throughline <throughline@localhost>'),
  PUBLIC_URL: z.string().optional(),
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  HOST: z.string().default('127.0.0.1'),
  ROLE: Role.default('all'),
  RECORD_KEY: z.string().min(32),
  WEB_ROOT: z.string().optional(),
  FILE_FOLDER: z.string().min(1).optional(),
  LARGEST_FILE_MB: z.coerce.number().min(0.001).max(200).default(10),
  TICK_MS: z.coerce.number().int().min(50).default(1000),
  LOG_LEVEL: z.string().default('info'),
  POOL_SIZE: z.coerce.number().int().min(2).default(10),
});

/** What the program was told by its surroundings. The one place that reads the environment. */
export type Config = {
  readonly databaseUrl: string;
  readonly systemDatabaseUrl: string;
  readonly migratorDatabaseUrl?: string;
  /** The server brings the schema up to date itself before it serves: one process less where it may know the migrator's address. */
  readonly migratesFirst: boolean;
  readonly redisUrl?: string;
  readonly smtpUrl?: string;
  readonly mailFrom: string;
  /** Where people reach the product; links in mail start with it. No trailing slash. */
  readonly publicUrl: string;
  readonly port: number;
  readonly host: string;
  readonly role: z.infer<typeof Role>;
  /** Key of the record's HMAC chain: it is never in the database. */
  readonly recordKey: string;
  /** The folder of the built web client, when this process serves it. */
  readonly webRoot?: string;
  readonly files: {
    /** Where files of people are kept; in the database when there is none. */
    readonly folder?: string;
    readonly largestBytes: number;
  };
  readonly tickMs: number;
  readonly logLevel: string;
  readonly poolSize: number;
};

/** Reads and checks the environment. Throws one sentence per wrong or missing variable. */
export function readConfig(environment: NodeJS.ProcessEnv = process.env): Config {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const parsed = Environment.safeParse(given);
  if (!parsed.success) {
    const lines = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
    throw new Error(`The environment is not complete.\n${lines.join('\n')}`);
  }
  const env = parsed.data;
  return {
    databaseUrl: env.DATABASE_URL,
    systemDatabaseUrl: env.SYSTEM_DATABASE_URL,
    migratorDatabaseUrl: env.MIGRATOR_DATABASE_URL,
    migratesFirst: env.MIGRATE_FIRST === 'yes',
    redisUrl: env.REDIS_URL,
    smtpUrl: env.SMTP_URL,
    mailFrom: env.MAIL_FROM,
    publicUrl: (env.PUBLIC_URL ?? `http://localhost:${env.PORT}`).replace(/\/$/, ''),
    port: env.PORT,
    host: env.HOST,
    role: env.ROLE,
    recordKey: env.RECORD_KEY,
    webRoot: env.WEB_ROOT,
    files: { folder: env.FILE_FOLDER, largestBytes: Math.round(env.LARGEST_FILE_MB * 1_000_000) },
    tickMs: env.TICK_MS,
    logLevel: env.LOG_LEVEL,
    poolSize: env.POOL_SIZE,
  };
}
