import { Injectable } from '@nestjs/common';
import { SystemDoor } from '#server/database';

const SPEND = `
  insert into rate_limit (key, points, expire) values ($1, 1, $3)
  on conflict (key) do update set
    points = case when rate_limit.expire <= $2 then 1 else rate_limit.points + 1 end,
    expire = case when rate_limit.expire <= $2 then $3 else rate_limit.expire end
  returning points`;

/** Counts tries under a key in a fixed window, for all processes together. */
@Injectable()
export class Tries {
  constructor(private readonly system: SystemDoor) {}

  /** Spends one try; false when the window's limit is used up. Seconds for the window. */
  async spend(key: string, limit: number, windowSeconds: number): Promise<boolean> {
    const now = Date.now();
    const [row] = await this.system.sql<{ points: number }>('spend-try', SPEND, [key, now, now + windowSeconds * 1000]);
    return (row?.points ?? limit + 1) <= limit;
  }

  async forget(key: string): Promise<void> {
    await this.system.sql('forget-tries', 'delete from rate_limit where key = $1', [key]);
  }
}
