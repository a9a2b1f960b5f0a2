import { randomUUID } from 'node:crypto';
import { median, type Bench, type Line } from '../line.ts';
import type { Statement } from '../list/answered.ts';
import { openStage, type Served, type Stage } from '../list/stage.ts';
import { Child } from '../process/child.ts';
import { record, type Recorded } from './replay.ts';

type Target = { id: string; version: number };
type Round = { readonly perSecond: number; readonly cpuMs: number };
type Loaded = { answered: number; seconds: number; p50: number; targets: Target[] } | { problem: string };
type Learned = { readonly signIn: Statement; readonly recorded: ReadonlyMap<string, Recorded> };

const CONNECTIONS = 4;
const TARGETS = 40;
const WRITE = 'mutation Report($input: ReportCommitmentInput!) { step: reportCommitment(input: $input) { commitment { id version } problem { message } } }';
const MINE = '{ me { member { id } } }';
const OWNED = 'query ($owner: [ID!]) { commitments(filter: { owner: $owner, standing: [ACCEPTED] }, first: 60) { nodes { id version } } }';

/** P3: an owner's report through the whole product, with its fact, and through a bare server that sends the same transaction. */
export const benchWrite: Bench = {
  id: 'P3',
  about: 'a write: the owner reports on track, with its fact in the record, among 100,000 commitments in the tenant',
  async run({ seed, isQuick }, tell) {
    const stage = await openStage(seed, { tenants: 2, commitments: isQuick ? 10_000 : 100_000, members: 60, silos: 40 }, tell);
    const load = Child.start(['apps/bench/process/write-load.mjs']);
    try {
      const targets = await targetsOf(stage);
      const learned = await learn(stage, targets);
      const bare = await stage.startBare('apps/bench/write/bare-writer.ts', learned);
      const sides = [{ served: stage.product, rounds: [] as Round[] }, { served: bare, rounds: [] as Round[] }] as const;
      let current = targets;
      for (let round = 0; round < (isQuick ? 4 : 10); round += 1) {
        for (const { served, rounds } of sides) {
          const done = await write(stage, load, served, current);
          current = done.targets;
          // The first round of each warms up.
          if (round > 0) rounds.push(done.round);
        }
      }
      return linesOf(sides[0].rounds, sides[1].rounds, learned);
    } finally {
      await load.stop();
      await stage.close();
    }
  },
};

async function ask<Data>({ product, headers }: Stage, query: string, variables: object = {}): Promise<Data> {
  const response = await fetch(`${product.url}/graphql`, { method: 'POST', headers, body: JSON.stringify({ query, variables }) });
  const { data, errors } = (await response.json()) as { data?: Data; errors?: { message: string }[] };
  if (!data || errors) throw new Error(errors?.[0]?.message ?? 'no answer');
  return data;
}

async function targetsOf(stage: Stage): Promise<Target[]> {
  const { me } = await ask<{ me: { member: { id: string } } }>(stage, MINE);
  const { commitments } = await ask<{ commitments: { nodes: Target[] } }>(stage, OWNED, { owner: [me.member.id] });
  if (commitments.nodes.length <= TARGETS) throw new Error(`Only ${commitments.nodes.length} commitments to write to.`);
  return commitments.nodes.slice(0, TARGETS);
}

/** Writes twice to each commitment, and learns from what differs which values a later write fills in. */
async function learn(stage: Stage, targets: readonly Target[]): Promise<Learned> {
  const recorded = new Map<string, Recorded>();
  let signIn: Statement | undefined;
  for (const target of targets) {
    const first = target.version;
    const heard: Statement[][] = [];
    for (; target.version < first + 2; target.version += 1) {
      await stage.product.child.ask('listen');
      const input = { id: target.id, version: target.version, state: 'ON_TRACK', confidence: 50, evidence: 'Two of three teams have moved.', clientMutationId: randomUUID() };
      const { step } = await ask<{ step: { problem: { message: string } | null } }>(stage, WRITE, { input });
      if (step.problem) throw new Error(step.problem.message);
      const statements = await stage.product.child.ask<Statement[]>('heard');
      signIn ??= statements.find(({ name }) => name === 'sign-in-find');
      heard.push(statements.filter(({ user }) => user.endsWith('_app')));
    }
    recorded.set(target.id, record(first, heard[0]!, heard[1]!));
  }
  if (!signIn) throw new Error('No write asked for the sign-in.');
  return { signIn, recorded };
}

async function write(stage: Stage, load: Child, { child, url }: Served, targets: Target[]): Promise<{ round: Round; targets: Target[] }> {
  const before = await child.ask<NodeJS.CpuUsage>('usage');
  const loaded = await load.ask<Loaded>('load', { url, headers: stage.headers, query: WRITE, targets, seconds: 2, connections: CONNECTIONS });
  if ('problem' in loaded) throw new Error(`A write was refused at ${url}: ${loaded.problem}`);
  const after = await child.ask<NodeJS.CpuUsage>('usage');
  const spent = after.user + after.system - before.user - before.system;
  return { round: { perSecond: loaded.answered / loaded.seconds, cpuMs: spent / 1000 / loaded.answered }, targets: loaded.targets };
}

function linesOf(ours: readonly Round[], bare: readonly Round[], { recorded }: Learned): Line[] {
  const of = (rounds: readonly Round[], what: keyof Round) => median(rounds.map((round) => round[what]));
  const cpu = median(ours.map((round, at) => round.cpuMs / bare[at]!.cpuMs));
  const perSecond = median(ours.map((round, at) => round.perSecond / bare[at]!.perSecond));
  const statements = [...recorded.values()][0]!.statements.length + 1;
  return [
    { id: 'P3', work: 'CPU time per write of the server process', ours: `${of(ours, 'cpuMs').toFixed(2)} ms`, yardstick: `${of(bare, 'cpuMs').toFixed(2)} ms`, ratio: cpu.toFixed(2), goal: 'at most 2.5', isHeld: cpu <= 2.5 },
    { id: 'P3', work: `writes per second, ${CONNECTIONS} connections`, ours: of(ours, 'perSecond').toFixed(0), yardstick: of(bare, 'perSecond').toFixed(0), ratio: perSecond.toFixed(2), goal: '', isHeld: true },
    { id: 'P3', work: 'SQL statements per write, with sign-in, begin and end, and the payload read', ours: String(statements), yardstick: 'the same', ratio: '', goal: '', isHeld: true },
  ];
}
