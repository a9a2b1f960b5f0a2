import fc from 'fast-check';
import { sizeOf } from '#server/testing';
import { Walker, WAYS, type Chance, type Way } from './people/walker.ts';
import { startProgram, type Program } from './program.ts';

/** Small by default; `PEOPLE_WALKS=20 PEOPLE_STEPS=150` walks further, `PEOPLE_SEED` elsewhere. */
const WALKS = sizeOf('PEOPLE_WALKS', 1);
const STEPS = sizeOf('PEOPLE_STEPS', 56);
const SEED = sizeOf('PEOPLE_SEED', 20_261_122);

let program: Program;
beforeAll(async () => {
  program = await startProgram();
}, 60_000);
afterAll(() => program?.stop());

const AFTERWARDS: readonly Way[] = ['place', 'return'];

const chance = (way: fc.Arbitrary<Way>): fc.Arbitrary<Chance> => fc.record({ way, a: fc.nat(11), b: fc.nat(11) });
const usual = fc.constantFrom<Way>(...WAYS, 'propose', 'propose', 'leave', 'close', 'lead', 'place');
/** Every way once, in a random order (nobody returns or is put in a place before somebody left), among random ones. */
const walk = fc.tuple(fc.shuffledSubarray([...WAYS], { minLength: WAYS.length, maxLength: WAYS.length }), fc.array(chance(usual), { minLength: STEPS, maxLength: STEPS }))
  .map(([all, steps]) => [[...all.filter((way) => !AFTERWARDS.includes(way)), ...AFTERWARDS], steps] as const)
  .map(([all, steps]) => steps.map((step, at) => (at % 2 === 1 && all[(at - 1) / 2] ? { ...step, way: all[(at - 1) / 2]! } : step)));

test('whatever happens to people and silos, nothing is without a holder or a listed place, nothing slips by it, and every old key and address resolves', async () => {
  const taken = new Map<Way, number>();
  for (let index = 0; index < WALKS; index += 1) {
    const walker = await Walker.begin(program, `people-${index}`);
    const steps = fc.sample(walk, { numRuns: 1, seed: SEED + index })[0]!;
    const lived: string[] = [];
    for (const { way, a, b } of steps) {
      lived.push(`${way} ${a} ${b}`);
      await walker.take({ way, a, b });
      expect({ lived, faults: await walker.faults() }).toEqual({ lived, faults: [] });
    }
    expect(await walker.lost()).toEqual([]);
    for (const [way, times] of walker.taken) taken.set(way, (taken.get(way) ?? 0) + times);
  }
  process.stdout.write(`people: ${WAYS.map((way) => `${way} ${taken.get(way) ?? 0}`).join(', ')}\n`);
  expect(WAYS.filter((way) => !taken.has(way))).toEqual([]);
}, 60_000 + WALKS * STEPS * 2_000);
