import { sortOut, type Answered, type Statement } from './answered.ts';
import type { Question } from './questions.ts';
import type { Served, Stage } from './stage.ts';

/** What a few seconds of load showed; latency is the median in milliseconds. */
export type Round = { readonly perSecond: number; readonly cpuMs: number; readonly latencyMs: number };
type Loaded = { answered: number; failed: number; seconds: number; p50: number };

export const CONNECTIONS = 8;

/** Asks each question once, checks the answer, and learns which SQL it took. */
export async function learn({ product, headers }: Stage, questions: readonly Question[]): Promise<Answered[]> {
  const answered: Answered[] = [];
  for (const { siloKey, body } of questions) {
    await product.child.ask('listen');
    const response = await fetch(`${product.url}/graphql`, { method: 'POST', headers, body });
    const answer = (await response.json()) as { data?: { commitments: { nodes: { carriedBy: { key: string } }[] } }; errors?: { message: string }[] };
    const statements = await product.child.ask<Statement[]>('heard');
    const nodes = answer.data?.commitments.nodes ?? [];
    if (nodes.length !== 50 || nodes.some((node) => node.carriedBy.key !== siloKey)) {
      throw new Error(`The product answered ${nodes.length} rows for ${siloKey}: ${answer.errors?.[0]?.message ?? 'no error'}`);
    }
    answered.push(sortOut(siloKey, statements));
  }
  return answered;
}

export async function load(stage: Stage, { child, url }: Served, questions: readonly Question[], seconds: number): Promise<Round> {
  const before = await child.ask<NodeJS.CpuUsage>('usage');
  const bodies = questions.map(({ body }) => body);
  const loaded = await stage.load.ask<Loaded>('load', { url, headers: stage.headers, bodies, seconds, connections: CONNECTIONS });
  const after = await child.ask<NodeJS.CpuUsage>('usage');
  if (loaded.failed > 0 || loaded.answered === 0) throw new Error(`${loaded.failed} of ${loaded.failed + loaded.answered} requests failed at ${url}.`);
  const spent = after.user + after.system - before.user - before.system;
  return { perSecond: loaded.answered / loaded.seconds, cpuMs: spent / 1000 / loaded.answered, latencyMs: loaded.p50 };
}
