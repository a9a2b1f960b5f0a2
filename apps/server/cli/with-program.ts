import type { Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { Config } from '#server/config';
import { FactHandlers } from '#server/jobs';
import { AppModule } from '../app.module.ts';
import { RECORD_ONLY } from '../record-only.ts';

/** The program's parts as a command uses them. */
export type Parts = { get<Part>(part: Type<Part>): Part };

/** Runs a command's work inside the whole program, which neither listens nor works by itself meanwhile, and ends it however the work ends. */
export async function withProgram<Value>(config: Config, work: (program: Parts) => Promise<Value>): Promise<Value> {
  const app = await NestFactory.create(AppModule.of({ ...config, role: 'none' }), { logger: ['error', 'warn'], bodyParser: false });
  try {
    app.get(FactHandlers).onlyRecord(RECORD_ONLY);
    await app.init();
    return await work({ get: (part) => app.get(part, { strict: false }) });
  } finally {
    await app.close();
  }
}
