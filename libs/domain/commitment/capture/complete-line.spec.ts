import fc from 'fast-check';
import type { LocalDate, MemberId, SiloId } from '#domain/kernel';
import { completionAt } from './complete-line.ts';
import { parsePromise, type PromiseBook } from './parse-promise.ts';

const silo = (id: string, key: string, name: string) => ({ id: id as SiloId, key, name });
const book: PromiseBook = {
  today: '2026-11-12' as LocalDate,
  silos: [silo('support', 'SUP', 'Support'), silo('success', 'CS', 'Customer Success'), silo('finance', 'FIN', 'Finance')],
  members: [
    { id: 'priya' as MemberId, name: 'Priya Shah', handle: 'priya', siloIds: [] },
    { id: 'jose' as MemberId, name: 'José Núñez', handle: null, siloIds: ['support' as SiloId] },
  ],
};
const offered = (line: string) => completionAt(line, line.length, book)?.options.map(({ label }) => label) ?? [];

test.each<[string, readonly string[]]>([
  ['', []], ['s', ['Support', 'Customer Success']], ['fin', ['Finance']], ['Support: @', ['Priya Shah', 'José Núñez']], ['Support: refunds @nun', ['José Núñez']],
  ['Support: refunds >', ['Support', 'Customer Success', 'Finance']], ['Support: refunds > cu', ['Customer Success']], ['Support: refunds > Finance', []],
  ['Support: refunds', []], ['Support: write to a@b', []], ['zoo', []],
])('%j offers %j', (line, expected) => expect(offered(line)).toEqual(expected));

test('whatever is taken can be read', () => {
  const line = fc.constantFrom('s', 'cus', 'Support: refunds @p', 'Support: refunds @Jo', 'Support: refunds > fi', 'Support: refunds by 12 Dec @pri > cust');
  fc.assert(fc.property(line, fc.nat(5), (begun, pick) => {
    const completion = completionAt(begun, begun.length, book)!;
    const option = completion.options[pick % completion.options.length]!;
    const taken = begun.slice(0, completion.from) + option.text + begun.slice(completion.to);
    const parsed = parsePromise(taken.endsWith(': ') ? `${taken}refunds` : taken, book);
    if (!parsed.ok) expect(parsed.problem.message).toContain('cannot promise something to itself');
    else expect([parsed.value.carrier.name, parsed.value.owner?.name, parsed.value.receiver?.name]).toContain(option.label);
  }));
});
