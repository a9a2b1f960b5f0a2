// The load, in a process of its own: asks as fast as it is answered, over a few connections that stay open.
import autocannon from 'autocannon';

process.on('message', async ({ number, url, headers, bodies, seconds, connections }) => {
  const requests = bodies.map((body) => ({ method: 'POST', path: '/graphql', headers, body }));
  const run = await autocannon({ url, connections, duration: seconds, requests });
  const began = run.start.getTime();
  const took = (run.finish.getTime() - began) / 1000;
  process.send({ number, answer: { answered: run['2xx'], failed: run.errors + run.non2xx + run.timeouts, seconds: took, p50: run.latency.p50 } });
});
process.on('disconnect', () => process.exit());
