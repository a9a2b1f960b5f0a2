import type { LocalDate, MemberId, SiloId } from '#domain/kernel';
import { parsePromise, promiseInWords, type PromiseBook } from './parse-promise.ts';

const silo = (id: string, key: string, name: string) => ({ id: id as SiloId, key, name });
const book: PromiseBook = {
  today: '2026-11-12' as LocalDate,
  silos: [silo('support', 'SUP', 'Support'), silo('finance', 'FIN', 'Finance')],
  members: [
    { id: 'priya' as MemberId, name: 'Priya Shah', handle: 'priya', siloIds: [] },
    { id: 'lena' as MemberId, name: 'Lena Brandt', handle: null, siloIds: ['support' as SiloId] },
  ],
};
const own: PromiseBook = { ...book, ownSiloId: 'support' as SiloId, me: 'lena' as MemberId };

test.each<[string, PromiseBook, object]>([
  ['Finance: refund limits by end of March @priya > Support', book, { title: 'refund limits', carrier: { id: 'finance' }, receiver: { id: 'support' }, owner: { id: 'priya' }, dueOn: '2027-03-31' }],
  ['refund limits by next fri', own, { title: 'refund limits', carrier: { id: 'support' }, receiver: null, owner: null, dueOn: '2026-11-20' }],
  ['refund limits @me > fin', own, { carrier: { id: 'support' }, receiver: { id: 'finance' }, owner: { id: 'lena' } }],
  ['Finance: @me answers', own, { carrier: { id: 'finance' }, owner: { id: 'lena' } }],
  ['Tell customers why: the refund is slow', own, { title: 'Tell customers why: the refund is slow', carrier: { id: 'support' } }],
  ['Erstattung bis Ende März', { ...own, language: 'de' }, { title: 'Erstattung', dueOn: '2027-03-31' }],
])('%s', (line, from, expected) => expect(parsePromise(line, from)).toMatchObject({ ok: true, value: expected }));

test.each([
  ['refund limits', book, 'carriedBy', 'Begin with the silo and a colon'],
  ['Suport: refund limits', own, 'carriedBy', 'There is no silo “Suport”. Did you mean Support?'],
  ['refunds @me', book, 'carriedBy', 'Begin with the silo'],
  ['Support: refunds > Support', own, 'promisedTo', 'cannot promise something to itself'],
  ['refunds by 12/11', own, 'dueOn', 'can mean two days'],
] as const)('%s is refused', (line, from, field, message) =>
  expect(parsePromise(line, from)).toMatchObject({ ok: false, problem: { field, message: expect.stringContaining(message) as string } }));

test('says what it means', () => {
  const parsed = parsePromise('refund limits by 12 Dec @me', own);
  expect(parsed.ok && promiseInWords(parsed.value, own.today)).toBe('Support promises the CCO’s office: “refund limits”, by Saturday 12 December, owner Lena Brandt.');
});
