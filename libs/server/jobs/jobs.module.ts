import { Global, Inject, Module, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { CONFIG, type Config } from '#server/config';
import { Effects } from './effects.ts';
import { FactHandlers } from './fact-handlers.ts';
import { Jobs } from './jobs.ts';
import { LiveHints } from './live-hints.ts';
import { Relay } from './relay.ts';
import { Sweeps } from './sweeps.ts';
import { Tick } from './tick.ts';
import { VerifyRecord } from './verify-record.ts';

@Global()
@Module({
  providers: [Effects, FactHandlers, Jobs, LiveHints, Relay, Sweeps, Tick, VerifyRecord],
  exports: [Effects, FactHandlers, Jobs, LiveHints, Relay, Sweeps, Tick, VerifyRecord],
})
export class JobsModule implements OnApplicationBootstrap, BeforeApplicationShutdown {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly handlers: FactHandlers,
    private readonly jobs: Jobs,
    private readonly hints: LiveHints,
    private readonly tick: Tick,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    this.handlers.check();
    if (this.config.role === 'none') return;
    const works = this.config.role !== 'api';
    await this.hints.start(works ? { committed: () => void this.jobs.seal().catch(() => undefined) } : {});
    if (!works) return;
    await this.jobs.startWorkers();
    this.tick.start();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.tick.stop();
    await this.hints.stop();
    await this.jobs.stop();
  }
}
