import { median, type Bench, type Line } from '../line.ts';
import type { Child } from '../process/child.ts';
import type { Answered } from './answered.ts';
import { CONNECTIONS, learn, load, type Round } from './measure.ts';
import { sequentialScans } from './plan.ts';
import { questionsOf } from './questions.ts';
import type { Size } from './seed-sql.ts';
import { openStage } from './stage.ts';

type Side = { readonly child: Child; readonly url: string; readonly rounds: Round[] };

/** P1: the list over HTTP through the whole product, and through a bare server that sends the same SQL. */
export const benchList: Bench = {
  id: 'P1',
  about: 'the list: 50 commitments with owner, silos and slips (how many, how many days), of one silo and one standing, by due date',
  async run({ seed, isQuick }, tell) {
    const size: Size = { tenants: 10, commitments: isQuick ? 10_000 : 100_000, members: 300, silos: 40 };
    const stage = await openStage(seed, size, tell);
    try {
      const questions = questionsOf(size.silos);
      const answered = await learn(stage, questions);
      const scans = await sequentialScans(stage.urls.app, answered[0]!);
      const bare = await stage.startBare('apps/bench/list/bare-server.ts', { answered });
      const sides = { ours: { ...stage.product, rounds: [] }, bare: { ...bare, rounds: [] } };
      for (const side of [sides.ours, sides.bare]) await load(stage, side, questions, 3);
      for (let round = 0; round < (isQuick ? 5 : 11); round += 1) {
        for (const side of [sides.ours, sides.bare] as Side[]) side.rounds.push(await load(stage, side, questions, 2));
      }
      return linesOf(size, sides, scans, answered[0]!);
    } finally {
      await stage.close();
    }
  },
};

function linesOf({ tenants, commitments }: Size, { ours, bare }: { ours: Side; bare: Side }, scans: string[], { signIn, statements }: Answered): Line[] {
  const of = (side: Side, what: keyof Round) => median(side.rounds.map((round) => round[what]));
  const ratioOf = (what: keyof Round) => median(ours.rounds.map((round, at) => round[what] / bare.rounds[at]![what]));
  const among = `${commitments.toLocaleString('en')} in the tenant, ${(tenants * commitments).toLocaleString('en')} in all`;
  const perSecond = ratioOf('perSecond');
  const cpu = ratioOf('cpuMs');
  const asked = statements.filter(({ name }) => name).length;
  const line = { id: 'P1' };
  return [
    { ...line, work: `requests per second, ${CONNECTIONS} connections; ${among}`, ours: of(ours, 'perSecond').toFixed(0), yardstick: of(bare, 'perSecond').toFixed(0), ratio: perSecond.toFixed(2), goal: 'at least 0.5, aim 0.6', isHeld: perSecond >= 0.5 },
    { ...line, work: 'CPU time per request of the server process', ours: `${of(ours, 'cpuMs').toFixed(2)} ms`, yardstick: `${of(bare, 'cpuMs').toFixed(2)} ms`, ratio: cpu.toFixed(2), goal: 'at most 2.4, aim 1.7', isHeld: cpu <= 2.4 },
    { ...line, work: 'tables of commitments read from end to end, by plan', ours: String(scans.filter((table) => ['commitment', 'slip'].includes(table)).length), yardstick: '', ratio: '', goal: '0', isHeld: !scans.some((table) => ['commitment', 'slip'].includes(table)) },
    { ...line, work: 'SQL statements per request, with sign-in, begin and end', ours: String(statements.length + (signIn ? 1 : 0)), yardstick: `the same; ${asked} of them read the list`, ratio: '', goal: 'at most 12', isHeld: statements.length + 1 <= 12 },
  ];
}
