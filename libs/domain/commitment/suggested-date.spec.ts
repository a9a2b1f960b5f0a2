import type { CommitmentId } from '#domain/kernel';
import { allowedSteps, answerSuggestedDate, capacitiesOn, deliver, reschedule, suggestDate, waitingFor, type Commitment, type Decided } from './index.ts';
import { accepted, atTen, COMPANY, done, idOf, inDays, PRODUCT, proposed, refusal, SALES, stepBy, TODAY } from './sample.ts';

const facts = (decided: Decided): readonly string[] => (decided.ok ? decided.value.facts.map(({ type }) => type) : [decided.problem.code]);
const later = { on: inDays(44), reason: 'DEPENDENCY', note: 'Sales starts later.' } as const;

/** What Sales promised and Service waits for: who leads Sales may suggest to Service. */
const cause = (): Commitment => ({ ...proposed({ carriedBy: SALES, promisedTo: PRODUCT, ownerId: idOf('seller') }, 'seller'), id: 'c-2' as CommitmentId });
const becauseOf = (c: Commitment) => ({ ...stepBy('seller', c), capacities: capacitiesOn(c, idOf('seller'), COMPANY, TODAY, cause()) });
const suggested = (c = accepted()): Commitment => done(suggestDate(c, later, stepBy('cco', c)));

describe('suggesting a date', () => {
  test('moves nothing, counts as asked by nobody, and waits for the owner', () => {
    expect(suggested()).toMatchObject({
      agreedOn: inDays(30), originalOn: inDays(30), asked: null, slips: [], version: 2,
      suggested: { on: inDays(44), reason: 'DEPENDENCY', note: 'Sales starts later.', byMemberId: 'cco', at: atTen(TODAY), becauseOf: null },
    });
    expect(waitingFor(suggested())).toEqual([{ question: 'SUGGESTED_DATE', from: 'lead', sinceAt: atTen(TODAY) }]);
    expect(suggested().lastWordAt).toBe(accepted().lastWordAt);
  });

  test('whoever holds the promise because of which it moves may suggest, and says so', () => {
    const c = accepted();
    expect(done(suggestDate(c, { ...later, becauseOf: cause().id }, becauseOf(c))).suggested).toMatchObject({ byMemberId: 'seller', becauseOf: 'c-2' });
    expect(refusal(suggestDate(c, { ...later, becauseOf: c.id }, becauseOf(c)))?.field).toBe('becauseOf');
  });

  test.each(['seller', 'receiver', 'lead', 'sponsor', 'observer'] as const)('%s may not, without a promise of their own as the cause', (person) => {
    const c = accepted();
    expect(refusal(suggestDate(c, later, stepBy(person, c)))?.code).toBe('NOT_ALLOWED');
  });

  test.each([
    ['the agreed date', { ...later, on: inDays(30) }, 'on'],
    ['a date that is over', { ...later, on: inDays(-1) }, 'on'],
    ['no reason', { ...later, reason: '' as 'SCOPE' }, 'reason'],
  ])('%s is refused', (_, input, field) => {
    expect(refusal(suggestDate(accepted(), input, stepBy('cco', accepted())))).toMatchObject({ code: 'INVALID', field });
  });

  test('the last suggestion counts, and the fact names the one that it replaced', () => {
    const again = suggestDate(suggested(), { ...later, on: inDays(50) }, stepBy('cco', suggested()));
    expect(again).toMatchObject({ ok: true, value: { commitment: { suggested: { on: inDays(50) } }, facts: [{ data: { replacedOn: inDays(44) } }] } });
  });
});

describe('answering it', () => {
  test('yes to a later date asks the receiving silo for it', () => {
    const decided = answerSuggestedDate(suggested(), { yes: true }, stepBy('lead', suggested()));
    expect(facts(decided)).toEqual(['commitment.suggestion-taken', 'commitment.date-asked']);
    expect(done(decided)).toMatchObject({ agreedOn: inDays(30), suggested: null, asked: { on: inDays(44), reason: 'DEPENDENCY', note: 'Sales starts later.', byMemberId: 'lead' }, version: 3 });
  });

  test('yes to an earlier date holds at once', () => {
    const c = done(suggestDate(accepted(), { on: inDays(20), reason: 'SCOPE' }, stepBy('cco', accepted())));
    const decided = answerSuggestedDate(c, { yes: true }, stepBy('standIn', c));
    expect(facts(decided)).toEqual(['commitment.suggestion-taken', 'commitment.date-agreed']);
    expect(done(decided)).toMatchObject({ agreedOn: inDays(20), originalOn: inDays(30), slips: [] });
  });

  test('no needs a word, moves nothing and is a word', () => {
    const c = suggested();
    const step = { ...stepBy('lead', c), now: atTen(inDays(1)) };
    expect(refusal(answerSuggestedDate(c, { yes: false, note: ' ' }, step))?.field).toBe('note');
    const decided = answerSuggestedDate(c, { yes: false, note: 'We manage without.' }, step);
    expect(facts(decided)).toEqual(['commitment.suggestion-refused']);
    expect(done(decided)).toMatchObject({ agreedOn: inDays(30), asked: null, suggested: null, lastWordAt: atTen(inDays(1)) });
  });

  test('only the owner and the carrying side answer, and only while there is a suggestion', () => {
    for (const person of ['cco', 'receiver', 'worker', 'seller'] as const) expect(allowedSteps(suggested(), stepBy(person, suggested()))).not.toContain('commitment.answer-suggested-date');
    expect(allowedSteps(accepted(), stepBy('lead', accepted()))).not.toContain('commitment.answer-suggested-date');
  });

  test('another date that the carrying side asks for, or a delivery, answers it too', () => {
    const c = suggested();
    expect(done(reschedule(c, { on: inDays(60), reason: 'SCOPE' }, stepBy('lead', c))).suggested).toBeNull();
    expect(done(deliver(c, { evidence: 'Live' }, stepBy('lead', c))).suggested).toBeNull();
  });

  test('a suggested date that is over by now is not taken', () => {
    expect(refusal(answerSuggestedDate(suggested(), { yes: true }, stepBy('lead', suggested(), inDays(45))))).toMatchObject({ code: 'INVALID', field: 'on' });
  });
});
