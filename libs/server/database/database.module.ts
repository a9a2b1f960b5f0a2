import { Global, Inject, Module, type DynamicModule, type OnApplicationShutdown } from '@nestjs/common';
import type { Pool } from 'pg';
import type { DataSource } from 'typeorm';
import { CONFIG, type Config } from '#server/config';
import { appDataSource, besidePool, systemPool, type TableClass } from './pools.ts';
import { SystemDoor } from './system-door.ts';
import { Tenancy } from './tenancy.ts';

const APP_SOURCE = Symbol('app-source');
const SYSTEM_POOL = Symbol('system-pool');
const BESIDE_POOL = Symbol('beside-pool');

@Global()
@Module({})
export class DatabaseModule implements OnApplicationShutdown {
  constructor(
    @Inject(APP_SOURCE) private readonly source: DataSource,
    @Inject(SYSTEM_POOL) private readonly pool: Pool,
    @Inject(BESIDE_POOL) private readonly beside: Pool,
  ) {}

  static with(tables: readonly TableClass[]): DynamicModule {
    return {
      module: DatabaseModule,
      providers: [
        {
          provide: APP_SOURCE,
          inject: [CONFIG],
          useFactory: (config: Config) => appDataSource(config.databaseUrl, tables, config.poolSize).initialize(),
        },
        {
          provide: SYSTEM_POOL,
          inject: [CONFIG],
          useFactory: (config: Config) => systemPool(config.systemDatabaseUrl, config.poolSize),
        },
        {
          provide: BESIDE_POOL,
          inject: [CONFIG],
          useFactory: (config: Config) => besidePool(config.databaseUrl, config.poolSize),
        },
        { provide: Tenancy, inject: [APP_SOURCE, BESIDE_POOL], useFactory: (source: DataSource, beside: Pool) => new Tenancy(source, beside) },
        { provide: SystemDoor, inject: [SYSTEM_POOL], useFactory: (pool: Pool) => new SystemDoor(pool) },
      ],
      exports: [Tenancy, SystemDoor],
    };
  }

  async onApplicationShutdown(): Promise<void> {
    await this.source.destroy();
    await this.pool.end();
    await this.beside.end();
  }
}
