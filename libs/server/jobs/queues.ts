import type { ConnectionOptions, Job, JobsOptions, Queue, Worker } from 'bullmq';
import { createPostgresBackend, Queue as RedisQueue, withBackend, Worker as RedisWorker } from 'bullmq';
import { Redis } from 'ioredis';
import type { Config } from '#server/config';

/** `live` fans out what people wait for on a screen; `work` delivers, digests, imports. */
export const QUEUES = ['live', 'work'] as const;
export type QueueName = (typeof QUEUES)[number];

export type Hint = { readonly orgId: string; readonly [key: string]: string };
export type Run = (job: Job<Hint>) => Promise<void>;

/** The queue's two homes behind one shape: Redis when there is one, otherwise the same Postgres. */
export type Carrier = {
  queue(name: QueueName): Queue<Hint>;
  worker(name: QueueName, run: Run, concurrency: number): Worker<Hint>;
  close(): Promise<void>;
};

/** A hint is only a hint: it is forgotten once done or failed, and the tick repeats what Postgres still owes. */
export const HINT: JobsOptions = {
  attempts: 8,
  backoff: { type: 'exponential', delay: 500, jitter: 0.5 },
  removeOnComplete: true,
  removeOnFail: true,
};

/** A killed worker's jobs are taken up again within seconds: they are short, and each does its work once however often it runs. */
const TAKE_UP = { lockDuration: 10_000, stalledInterval: 5_000, maxStalledCount: 5 };

export function carrierFor(config: Config): Carrier {
  return config.redisUrl ? onRedis(config.redisUrl) : onPostgres(config.systemDatabaseUrl);
}

function onRedis(url: string): Carrier {
  const connection = new Redis(url, { maxRetriesPerRequest: null, lazyConnect: false });
  connection.on('error', () => undefined);
  const options = { connection: connection as unknown as ConnectionOptions, prefix: 'throughline' };
  return {
    queue: (name) => new RedisQueue<Hint>(name, options),
    worker: (name, run, concurrency) => new RedisWorker<Hint>(name, run, { ...options, ...TAKE_UP, concurrency, autorun: false }),
    close: async () => void (await connection.quit().catch(() => connection.disconnect())),
  };
}

function onPostgres(url: string): Carrier {
  const { Queue: PostgresQueue, Worker: PostgresWorker } = withBackend(createPostgresBackend);
  const connection = { connectionString: url, schema: 'bullmq', max: 3, keepAlive: true };
  return {
    queue: (name) => new PostgresQueue(name, { connection }) as unknown as Queue<Hint>,
    worker: (name, run, concurrency) =>
      new PostgresWorker(name, run as never, { connection, ...TAKE_UP, concurrency, autorun: false }) as unknown as Worker<Hint>,
    close: () => Promise.resolve(),
  };
}
