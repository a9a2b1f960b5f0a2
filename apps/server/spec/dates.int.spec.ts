import fc from 'fast-check';
import { sizeOf } from '#server/testing';
import { asRole } from './ask-database.ts';
import { WAYS, type Scene, type Way } from './dates/scene.ts';
import { Walker, type Chance } from './dates/walker.ts';
import { startProgram, type Program } from './program.ts';

/** Small by default; `DATES_WALKS=20 DATES_STEPS=200` walks further, `DATES_SEED` elsewhere. */
const WALKS = sizeOf('DATES_WALKS', 1);
const STEPS = sizeOf('DATES_STEPS', 40);
const SEED = sizeOf('DATES_SEED', 20_261_124);
const REASONS = ['DEPENDENCY', 'CAPACITY', 'SCOPE', 'PRIORITY_CONFLICT', 'ESTIMATE', 'OUTSIDE'];

let program: Program;
beforeAll(async () => {
  program = await startProgram();
});
afterAll(() => program?.stop());

const chance = (way: fc.Arbitrary<Way>): fc.Arbitrary<Chance> =>
  fc.record({ way, which: fc.nat(6), days: fc.integer({ min: 1, max: 60 }), reason: fc.constantFrom(...REASONS), yes: fc.boolean() });
/** Days pass and sponsors rule seldom: both let all that waits lapse. */
const ways = fc.oneof({ weight: 30, arbitrary: fc.constantFrom(...WAYS.filter((way) => way !== 'ruling' && way !== 'day')) }, { weight: 2, arbitrary: fc.constant('day' as const) }, { weight: 1, arbitrary: fc.constant('ruling' as const) });

/** Every way once, in a random order among as many random ones: a walk that never came to one would prove nothing of it. */
const walk = fc.tuple(fc.shuffledSubarray([...WAYS], { minLength: WAYS.length, maxLength: WAYS.length }), fc.array(chance(ways), { minLength: STEPS, maxLength: STEPS }))
  .map(([all, steps]) => steps.map((step, at) => (at % 2 === 1 && all[(at - 1) / 2] ? { ...step, way: all[(at - 1) / 2]! } : step)));

describe('dates, whichever way they are written', () => {
  it('keep the original one, slip by exactly what was agreed, and leave the kept rate where a small model has it', async () => {
    const taken = new Map<Way, number>();
    for (let index = 0; index < WALKS; index += 1) {
      const walker = await Walker.begin(program, `dates-${index}`);
      await walker.compare();
      const steps = fc.sample(walk, { numRuns: 1, seed: SEED + index })[0]!;
      for (const [at, step] of steps.entries()) {
        try {
          await walker.take(step);
          await walker.compare();
        } catch (error) {
          throw new Error(`walk ${SEED + index}, step ${at + 1} of ${STEPS}: ${JSON.stringify(step)}`, { cause: error });
        }
      }
      for (const [way, times] of walker.scene.taken) taken.set(way, (taken.get(way) ?? 0) + times);
      await expectWrittenOnce(walker.scene);
    }
    process.stdout.write(`dates: ${WAYS.map((way) => `${way} ${taken.get(way) ?? 0}`).join(', ')}\n`);
    expect(WAYS.filter((way) => !taken.has(way))).toEqual([]);
  }, 60_000 + WALKS * STEPS * 2_000);
});

/** The original date stands also against whoever writes SQL as the application does. */
async function expectWrittenOnce({ company, promises }: Scene): Promise<void> {
  const rewritten = asRole(program.database.urls.app, async (sql) => {
    await sql("select set_config('app.org_id', $1, false)", [company.orgId]);
    await sql('update commitment set original_on = original_on + 1 where id = $1', [promises[0]!.id]);
  });
  await expect(rewritten).rejects.toThrow(/written once/);
}
