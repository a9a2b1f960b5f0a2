import { createServer } from 'node:net';
import { once } from 'node:events';
import { freePort } from '#server/embedded';
import { claimPort } from './port.ts';

describe('the port', () => {
  it('is refused at once when another program has it', async () => {
    const port = await freePort();
    const other = createServer().listen(port, '127.0.0.1');
    await once(other, 'listening');
    await expect(claimPort(port, 0)).rejects.toThrow(`Port ${port} is taken by another program. Stop that one, or choose another port: PORT=${port + 1} npm start`);
    other.close();
  });

  it('is waited for while the server of a killed run still closes', async () => {
    const port = await freePort();
    const dying = createServer().listen(port, '127.0.0.1');
    await once(dying, 'listening');
    setTimeout(() => dying.close(), 300);
    await expect(claimPort(port, 5)).resolves.toBeUndefined();
  });
});
