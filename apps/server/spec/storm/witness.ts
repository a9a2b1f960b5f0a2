import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

export type Seen = { readonly to: string; readonly messageId: string; readonly body: string };

/** A mail server that is never killed and remembers whatever it took. */
export type Witness = { readonly url: string; readonly seen: Seen[]; close(): Promise<void> };

export async function openWitness(): Promise<Witness> {
  const seen: Seen[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onData(stream, session, done) {
      let body = '';
      stream.on('data', (chunk: Buffer) => (body += chunk.toString()));
      stream.on('end', () => {
        const messageId = /^Message-ID: (.+)$/im.exec(body)?.[1]?.trim() ?? '';
        for (const { address } of session.envelope.rcptTo) seen.push({ to: address, messageId, body });
        done(null);
      });
    },
  });
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.server.address() as AddressInfo;
  return { url: `smtp://127.0.0.1:${port}`, seen, close: () => new Promise((resolve) => server.close(() => resolve())) };
}
