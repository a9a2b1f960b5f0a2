import { median, type Bench, type Line } from '../line.ts';
import { CONNECTIONS, learn, load, type Round } from '../list/measure.ts';
import { sequentialScans } from '../list/plan.ts';
import { questionsOf } from '../list/questions.ts';
import { openStage, type Stage } from '../list/stage.ts';

type Sized = { readonly commitments: number; readonly stage: Stage; readonly scans: readonly string[]; readonly rounds: Round[] };

// Few silos, so that the smallest tenant too has fifty rows to answer.
const SILOS = 4;

/** P2: the question of P1 in a tenant that grows; the yardstick is itself at a thousand. */
export const benchGrowth: Bench = {
  id: 'P2',
  about: 'the list as the tenant grows: the same question at 1,000 commitments and at more',
  async run({ seed, isQuick }, tell) {
    const sizes = isQuick ? [1_000, 10_000] : [1_000, 10_000, 100_000, 1_000_000];
    const questions = questionsOf(SILOS);
    const sized: Sized[] = [];
    try {
      for (const commitments of sizes) {
        tell(`${commitments.toLocaleString('en')} commitments`);
        const stage = await openStage(seed, { tenants: 1, commitments, members: 300, silos: SILOS }, tell);
        sized.push({ commitments, stage, scans: [], rounds: [] });
        const answered = await learn(stage, questions);
        const scans = await sequentialScans(stage.urls.app, answered[0]!);
        sized[sized.length - 1] = { commitments, stage, scans, rounds: [] };
        await load(stage, stage.product, questions, 3);
      }
      for (let round = 0; round < (isQuick ? 3 : 9); round += 1) {
        for (const { stage, rounds } of sized) rounds.push(await load(stage, stage.product, questions, 2));
      }
      return sized.slice(1).flatMap((one) => linesOf(one, sized[0]!));
    } finally {
      for (const { stage } of sized) await stage.close();
    }
  },
};

function linesOf({ commitments, scans, rounds }: Sized, smallest: Sized): Line[] {
  const of = (all: readonly Round[], what: keyof Round) => median(all.map((round) => round[what]));
  const latency = of(rounds, 'latencyMs') / of(smallest.rounds, 'latencyMs');
  const cpu = median(rounds.map((round, at) => round.cpuMs / smallest.rounds[at]!.cpuMs));
  const read = scans.filter((table) => ['commitment', 'slip'].includes(table)).length;
  const work = `${commitments.toLocaleString('en')} commitments`;
  return [
    { id: 'P2', work: `${work}: median latency, ${CONNECTIONS} connections`, ours: `${of(rounds, 'latencyMs').toFixed(0)} ms`, yardstick: `${of(smallest.rounds, 'latencyMs').toFixed(0)} ms at 1,000`, ratio: latency.toFixed(2), goal: 'at most 1.3', isHeld: latency <= 1.3 },
    { id: 'P2', work: `${work}: CPU time per request of the server process`, ours: `${of(rounds, 'cpuMs').toFixed(2)} ms`, yardstick: `${of(smallest.rounds, 'cpuMs').toFixed(2)} ms`, ratio: cpu.toFixed(2), goal: 'at most 1.3', isHeld: cpu <= 1.3 },
    { id: 'P2', work: `${work}: tables of commitments read from end to end, by plan`, ours: String(read), yardstick: '', ratio: '', goal: '0', isHeld: read === 0 },
  ];
}
