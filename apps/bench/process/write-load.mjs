// The load of writes, in a process of its own: each connection has commitments of its own and writes them in turn, each time with the version that it got back.
import { randomUUID } from 'node:crypto';
import { Agent, request } from 'node:http';

const post = (agent, url, headers, body) => new Promise((resolve, reject) => {
  const sent = request(`${url}/graphql`, { agent, method: 'POST', headers }, (response) => {
    const parts = [];
    response.on('data', (part) => parts.push(part)).on('end', () => resolve(JSON.parse(Buffer.concat(parts).toString()))).on('error', reject);
  });
  sent.on('error', reject).end(body);
});

process.on('message', async ({ number, url, headers, query, targets, seconds, connections }) => {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const until = performance.now() + seconds * 1000;
  const began = performance.now();
  const took = [];
  const write = async (own) => {
    for (let at = 0; performance.now() < until; at += 1) {
      const target = own[at % own.length];
      const input = { id: target.id, version: target.version, state: 'ON_TRACK', confidence: 50 + (at % 50), evidence: 'Two of three teams have moved.', clientMutationId: randomUUID() };
      const sent = performance.now();
      const { data, errors } = await post(agent, url, headers, JSON.stringify({ query, variables: { input } }));
      const problem = errors?.[0]?.message ?? data?.step?.problem?.message;
      if (problem) throw new Error(problem);
      target.version = data.step.commitment.version;
      took.push(performance.now() - sent);
    }
  };
  try {
    await Promise.all(Array.from({ length: connections }, (_, one) => write(targets.filter((_target, at) => at % connections === one))));
    took.sort((a, b) => a - b);
    process.send({ number, answer: { answered: took.length, seconds: (performance.now() - began) / 1000, p50: took[Math.floor(took.length / 2)], targets } });
  } catch (error) {
    process.send({ number, answer: { problem: error.message } });
  } finally {
    agent.destroy();
  }
});
process.on('disconnect', () => process.exit());
