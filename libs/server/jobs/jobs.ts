import { Inject, Injectable } from '@nestjs/common';
import type { Queue, Worker } from 'bullmq';
import { CONFIG, type Config } from '#server/config';
import { SystemDoor } from '#server/database';
import { LOG, type Logger } from '#server/log';
import { Effects } from './effects.ts';
import { FactHandlers } from './fact-handlers.ts';
import { carrierFor, HINT, QUEUES, type Carrier, type Hint, type QueueName } from './queues.ts';
import { LiveHints } from './live-hints.ts';
import { Relay, type Owed } from './relay.ts';
import { Sweeps } from './sweeps.ts';

const CONCURRENCY: Record<QueueName, number> = { live: 4, work: 4 };
const EFFECT = 'effect';

const OVERDUE = `
  update fact_effect set due_at = now() + interval '30 seconds'
  where (org_id, fact_id, handler) in (
    select org_id, fact_id, handler from fact_effect
    where done_at is null and due_at < now() - interval '5 seconds' order by due_at limit 500 for update skip locked)
  returning org_id as "orgId", fact_id as "factId", handler`;

/** The queue as features see it: a named job with an id, carried at least once, forgotten when done. */
@Injectable()
export class Jobs {
  private readonly carrier: Carrier;
  private readonly queues = new Map<QueueName, Queue<Hint>>();
  private readonly workers: Worker<Hint>[] = [];
  private readonly runners = new Map<string, (hint: Hint) => Promise<void>>();
  private sealing: Promise<void> = Promise.resolve();

  constructor(
    @Inject(CONFIG) config: Config,
    @Inject(LOG) private readonly log: Logger,
    private readonly system: SystemDoor,
    private readonly relay: Relay,
    private readonly effects: Effects,
    private readonly handlers: FactHandlers,
    private readonly hints: LiveHints,
    sweeps: Sweeps,
  ) {
    this.carrier = carrierFor(config);
    this.runners.set(EFFECT, (hint) => this.effects.run(hint as unknown as Owed));
    sweeps.eachTick({ name: 'relay', run: () => this.seal() });
    sweeps.eachTick({ name: 'overdue-effects', run: async () => this.hintAt(await this.system.sql<Owed>('overdue-effects', OVERDUE)) });
  }

  onJob(name: string, run: (hint: Hint) => Promise<void>): void {
    this.runners.set(name, run);
  }

  /** `id` makes the job one of its kind while it waits; it holds no colon and is no bare number. */
  async add(queue: QueueName, name: string, id: string, hint: Hint): Promise<void> {
    await this.queue(queue).add(name, hint, { ...HINT, jobId: id });
  }

  /** Numbers what is committed and hints at what follows. Calls that come while one runs share the next one. */
  seal(): Promise<void> {
    this.sealing = this.sealing.catch(() => undefined).then(async () => {
      const sealed = await this.relay.sealAll();
      await this.hints.sealed(sealed.orgIds);
      await this.hintAt(sealed.owed);
    });
    return this.sealing;
  }

  async startWorkers(): Promise<void> {
    for (const name of QUEUES) {
      const run = async (job: { name: string; data: Hint }): Promise<void> => {
        await this.runners.get(job.name)?.(job.data);
      };
      const worker = this.carrier.worker(name, run, CONCURRENCY[name]);
      worker.on('failed', (job, error) => this.log.warn({ err: error, job: job?.name, hint: job?.data }, 'a job failed'));
      worker.on('error', (error) => this.log.warn({ err: error }, 'the queue stumbled'));
      void worker.run();
      this.workers.push(worker);
    }
  }

  async stop(): Promise<void> {
    await Promise.all(this.workers.map((worker) => worker.close()));
    await this.sealing.catch(() => undefined);
    await Promise.all([...this.queues.values()].map((queue) => queue.close()));
    await this.carrier.close();
  }

  private async hintAt(owed: readonly Owed[]): Promise<void> {
    const byQueue = Map.groupBy(owed, (one) => this.handlers.named(one.handler)?.queue ?? 'work');
    for (const [name, list] of byQueue) {
      await this.queue(name).addBulk(
        list.map((one) => ({ name: EFFECT, data: { ...one }, opts: { ...HINT, jobId: `${one.handler}_${one.factId}` } })),
      );
    }
  }

  private queue(name: QueueName): Queue<Hint> {
    let queue = this.queues.get(name);
    if (!queue) {
      queue = this.carrier.queue(name);
      queue.on('error', (error) => this.log.warn({ err: error }, 'the queue stumbled'));
      this.queues.set(name, queue);
    }
    return queue;
  }
}
