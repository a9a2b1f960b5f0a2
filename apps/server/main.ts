import 'reflect-metadata';
import { readConfig } from '#server/config';
import { serve } from './serve.ts';

const app = await serve(readConfig());

let closing = false;
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    if (closing) return;
    closing = true;
    void app.close().then(() => process.exit(0), () => process.exit(1));
  });
}
