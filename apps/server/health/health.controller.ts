import { Controller, Get, Inject, Res } from '@nestjs/common';
import type { ServerResponse } from 'node:http';
import { CONFIG, type Config } from '#server/config';
import { SystemDoor } from '#server/database';
import { Tick } from '#server/jobs';
import { RoutePolicy } from '#server/access';

const LATE_AFTER_MS = 30_000;

/** Alive: this process answers. Ready: it can do its work, and the tick, where it runs, is not late. */
@Controller()
export class HealthController {
  private readonly startedAt = Date.now();

  constructor(
    private readonly system: SystemDoor,
    private readonly tick: Tick,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get('livez')
  @RoutePolicy('PUBLIC')
  live() {
    return { live: true };
  }

  @Get('readyz')
  @RoutePolicy('PUBLIC')
  async ready(@Res() response: ServerResponse) {
    const database = await this.system.sql('ready', 'select 1').then(() => true, () => false);
    const tick = this.tickState();
    const ready = database && tick !== 'late';
    response.statusCode = ready ? 200 : 503;
    response.setHeader('Content-Type', 'application/json');
    response.end(JSON.stringify({ ready, database, tick }));
  }

  private tickState(): 'elsewhere' | 'on time' | 'late' {
    if (this.config.role === 'api') return 'elsewhere';
    const last = Math.max(this.tick.lastEndedAt, this.startedAt);
    return Date.now() - last > LATE_AFTER_MS ? 'late' : 'on time';
  }
}
