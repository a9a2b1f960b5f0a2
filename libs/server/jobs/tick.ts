import { Inject, Injectable } from '@nestjs/common';
import { ok, type OrgId } from '#domain/kernel';
import { CONFIG, type Config } from '#server/config';
import { SystemDoor, Tenancy } from '#server/database';
import { LOG, type Logger } from '#server/log';
import { Sweeps } from './sweeps.ts';

const DUE = `
  select distinct d.org_id, d.kind from due d join organization o on o.org_id = d.org_id
  where d.due_at <= now() + o.clock_offset and ($1::uuid is null or d.org_id = $1)`;

/** The heartbeat of everything that happens later. Two at once do no harm: rows are claimed, never counted on. */
@Injectable()
export class Tick {
  private timer?: NodeJS.Timeout;
  private running: Promise<void> = Promise.resolve();
  private stopped = false;
  /** When the last whole tick ended, by this process's clock; 0 before the first. */
  lastEndedAt = 0;

  constructor(
    private readonly system: SystemDoor,
    private readonly tenancy: Tenancy,
    private readonly sweeps: Sweeps,
    @Inject(CONFIG) private readonly config: Config,
    @Inject(LOG) private readonly log: Logger,
  ) {}

  start(): void {
    this.schedule(0);
  }

  async stop(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    await this.running;
  }

  /** One whole tick, now. Each group and each round fails alone. */
  async once(): Promise<void> {
    await this.claimDue(null);
    for (const round of this.sweeps.rounds) await this.alone(round.name, () => round.run());
    this.lastEndedAt = Date.now();
  }

  /** Everything that is due by its organization's own clock, of whatever kind; of one organization, or (null) of all. */
  async claimDue(only: OrgId | null): Promise<void> {
    const groups = await this.system.sql<{ org_id: OrgId; kind: string }>('tick-due', DUE, [only]);
    for (const { org_id: orgId, kind } of groups) {
      const sweep = this.sweeps.due.get(kind);
      if (sweep) await this.alone(kind, () => this.claim(orgId, sweep));
    }
  }

  private claim(orgId: OrgId, sweep: { kind: string; claim(tx: never): Promise<void> }) {
    const actor = { orgId, memberId: null, as: 'tick' };
    return this.tenancy.write(actor, async (tx) => {
      await sweep.claim(tx as never);
      return ok(null);
    });
  }

  private async alone(name: string, work: () => Promise<unknown>): Promise<void> {
    try {
      await work();
    } catch (error) {
      this.log.error({ err: error, name }, 'a part of the tick failed; the next tick tries again');
    }
  }

  private schedule(afterMs: number): void {
    if (this.stopped) return;
    this.timer = setTimeout(() => {
      this.running = this.alone('tick', () => this.once()).finally(() => this.schedule(this.config.tickMs));
    }, afterMs);
  }
}
