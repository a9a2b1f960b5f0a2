import fc from 'fast-check';
import { asRole } from './ask-database.ts';
import { foundCompany, type Company } from './company.ts';
import { dayAhead, pass, step, type Payload } from './days.ts';
import { startProgram, type Caller, type Program } from './program.ts';

let program: Program;
let company: Company;
let callers: Record<'ada' | 'ben' | 'cco', Caller>;
beforeAll(async () => {
  program = await startProgram();
  company = await foundCompany(program, 'dates');
  callers = { ada: await company.as(company.members.ada), ben: await company.as(company.members.ben), cco: await company.as(company.members.cco) };
});
afterAll(() => program?.stop());

type Seen = { version: number; originalOn: string; agreedOn: string; slipCount: number; slipDays: number; asked: { on: string } | null; suggested: { on: string } | null; slips: { seq: number; fromOn: string; toOn: string; days: number }[] };
const seen = async (id: string): Promise<Seen> => {
  const { data, errors } = await callers.ben.ask<{ commitment: Seen }>(
    'query ($id: ID!) { commitment(id: $id) { version originalOn agreedOn slipCount slipDays asked { on } suggested { on } slips { seq fromOn toOn days } } }', { id });
  if (errors) throw new Error(JSON.stringify(errors));
  return data.commitment;
};

type Way = 'ask' | 'answer' | 'suggest' | 'take' | 'day' | 'deliver';
const WAYS: readonly Way[] = ['ask', 'ask', 'answer', 'answer', 'suggest', 'take', 'day', 'deliver'];
const walk = fc.array(fc.record({ way: fc.constantFrom(...WAYS), days: fc.integer({ min: 1, max: 60 }), yes: fc.boolean() }), { minLength: 48, maxLength: 48 });

describe('dates through the use cases', () => {
  it('keep the original one, and slip by exactly what was agreed, over four dozen random steps', async () => {
    const { silos, members, orgId } = company;
    const { commitment } = await step(callers.ada, 'proposeCommitment', { title: 'Refunds', carriedBy: silos.support, promisedTo: silos.product, ownerId: members.ada, on: await dayAhead(program, orgId, 20) });
    const { id } = commitment;
    const original = (await seen(id)).originalOn;
    let moves = 0;
    const take = async (caller: Caller, name: string, input: Record<string, unknown>): Promise<Payload> => {
      const answer = await step(caller, name, { id, version: (await seen(id)).version, ...input });
      if (answer.problem) expect(['INVALID', 'WRONG_STATE']).toContain(answer.problem.code);
      return answer;
    };
    for (const { way, days, yes } of fc.sample(walk, { numRuns: 1, seed: 20_261_124 })[0]!) {
      const before = await seen(id);
      const on = await dayAhead(program, orgId, days);
      if (way === 'ask') await take(callers.ada, 'rescheduleCommitment', { on, reason: 'CAPACITY' });
      if (way === 'answer') await take(callers.ben, 'answerAskedDate', { yes });
      if (way === 'suggest') await take(callers.cco, 'suggestDate', { on, reason: 'SCOPE' });
      if (way === 'take') await take(callers.ada, 'answerSuggestedDate', { yes, note: 'As said.' });
      if (way === 'day') await pass(program, orgId, 1);
      if (way === 'deliver' && !(await take(callers.ada, 'deliverCommitment', { evidence: 'Live.' })).problem) await take(callers.ben, 'returnDelivery', { reason: 'Not for all.' });
      const after = await seen(id);
      expect(after.originalOn).toBe(original);
      expect(after.slips.slice(0, before.slips.length)).toEqual(before.slips);
      const later = after.agreedOn > before.agreedOn;
      expect(after.slipCount - before.slipCount).toBe(later ? 1 : 0);
      if (later) expect(after.slips.at(-1)).toMatchObject({ fromOn: before.agreedOn, toOn: after.agreedOn, days: after.slipDays - before.slipDays });
      if (after.agreedOn !== before.agreedOn) {
        moves += 1;
        expect(after.asked).toBeNull();
        expect(after.suggested).toBeNull();
      }
    }
    expect(moves).toBeGreaterThan(3);
    const refused = asRole(program.database.urls.app, async (sql) => {
      await sql("select set_config('app.org_id', $1, false)", [orgId]);
      await sql('update commitment set original_on = original_on + 1 where id = $1', [id]);
    });
    await expect(refused).rejects.toThrow(/written once/);
  }, 60_000);
});
