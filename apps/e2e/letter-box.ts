import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { SMTPServer } from 'smtp-server';

/** A mail server that puts each letter into a file, for whoever reads it in another process. */
export interface LetterBox {
  readonly url: string;
  readonly folder: string;
  close(): Promise<void>;
}

const nameOf = (address: string): string => address.replaceAll(/[^\w.@-]/g, '_');

export async function openLetterBox(): Promise<LetterBox> {
  const folder = mkdtempSync(join(tmpdir(), 'throughline-letters-'));
  let letters = 0;
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onData(stream, session, done) {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', () => {
        letters += 1;
        for (const { address } of session.envelope.rcptTo) writeFileSync(join(folder, `${nameOf(address)} ${letters}`), Buffer.concat(parts));
        done(null);
      });
    },
  });
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.server.address() as AddressInfo;
  const close = async (): Promise<void> => {
    await new Promise<void>((resolve) => server.close(() => resolve()));
    rmSync(folder, { recursive: true, force: true });
  };
  return { url: `smtp://127.0.0.1:${port}`, folder, close };
}

const PATIENCE_MS = 20_000;

/** The words of the first letter to an address, once it has come. */
export async function letterTo(address: string): Promise<string> {
  const folder = process.env.THROUGHLINE_LETTERS;
  if (!folder) throw new Error('No mail server was opened: this product was given with THROUGHLINE_URL alone.');
  for (const until = performance.now() + PATIENCE_MS; performance.now() < until; await sleep(100)) {
    const file = readdirSync(folder).find((name) => name.startsWith(`${nameOf(address)} `));
    if (file) return readFileSync(join(folder, file), 'utf8').replaceAll('=\r\n', '').replaceAll('=3D', '=');
  }
  throw new Error(`No letter came to ${address} within ${PATIENCE_MS / 1000} seconds.`);
}
