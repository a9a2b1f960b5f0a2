import { Global, Module } from '@nestjs/common';
import { pino, type Logger } from 'pino';
import { CONFIG, type Config } from '#server/config';

export const LOG = Symbol('log');

const SECRET = ['req.headers.cookie', 'req.headers.authorization', 'password', 'token', '*.password', '*.token'];

export const makeLog = (level: string): Logger => pino({ level, redact: SECRET, base: null });

@Global()
@Module({
  providers: [{ provide: LOG, inject: [CONFIG], useFactory: (config: Config) => makeLog(config.logLevel) }],
  exports: [LOG],
})
export class LogModule {}
