import { EventEmitter } from 'node:events';
import { Inject, Injectable } from '@nestjs/common';
import { Redis } from 'ioredis';
import { CONFIG, type Config } from '#server/config';
import { SystemDoor } from '#server/database';

const CHANNEL = 'throughline_sealed';
const RECONNECT_MS = 1000;

/** Says in every process that an organization has new sealed facts. Content-free; what is missed is asked for again. */
@Injectable()
export class LiveHints {
  private readonly heard = new EventEmitter().setMaxListeners(0);
  private closing = false;
  private stops: (() => Promise<unknown>)[] = [];
  private publisher?: Redis;

  constructor(
    private readonly system: SystemDoor,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Listens for new facts (`committed`) and for sealed ones (`sealed`, with the organization's id). */
  async start(on: { committed?: () => void }): Promise<void> {
    await this.listen('throughline_facts', () => on.committed?.());
    if (this.config.redisUrl) await this.subscribeRedis(this.config.redisUrl);
    else await this.listen(CHANNEL, (orgId) => this.heard.emit('sealed', orgId));
  }

  onSealed(listener: (orgId: string) => void): () => void {
    this.heard.on('sealed', listener);
    return () => this.heard.off('sealed', listener);
  }

  /** Through Redis where there is one; on Postgres the sealing statement itself has notified. */
  async sealed(orgIds: Iterable<string>): Promise<void> {
    for (const orgId of orgIds) await this.publisher?.publish(CHANNEL, orgId);
  }

  async stop(): Promise<void> {
    this.closing = true;
    await Promise.all(this.stops.map((stop) => stop().catch(() => undefined)));
  }

  private async listen(channel: 'throughline_facts' | 'throughline_sealed', heard: (payload: string) => void): Promise<void> {
    if (this.closing) return;
    try {
      const again = (): void => void setTimeout(() => void this.listen(channel, heard), RECONNECT_MS).unref();
      this.stops.push(await this.system.listen(channel, heard, again));
      heard('');
    } catch {
      setTimeout(() => void this.listen(channel, heard), RECONNECT_MS).unref();
    }
  }

  private async subscribeRedis(url: string): Promise<void> {
    const publisher = new Redis(url, { maxRetriesPerRequest: null });
    const subscriber = new Redis(url, { maxRetriesPerRequest: null });
    for (const connection of [publisher, subscriber]) connection.on('error', () => undefined);
    subscriber.on('message', (_channel, orgId) => this.heard.emit('sealed', orgId));
    await subscriber.subscribe(CHANNEL);
    this.publisher = publisher;
    this.stops.push(async () => (publisher.disconnect(), subscriber.disconnect()));
  }
}
