import { isOpen, moot, raise, ruled, toCco, toSponsor, type Escalation, type EscalationState, type Raise } from './escalation.ts';
import { at, commitmentId, escalationId, member, silo } from './fixture.ts';

const now = at('2026-11-23T08:00:00Z');
const input: Raise = { id: escalationId, subject: { kind: 'commitment', id: commitmentId }, siloIds: [silo('support'), silo('finance'), silo('support')], cause: 'LADDER', by: null, alreadyOpen: null };
const raised = (): Escalation => {
  const result = raise(input, now);
  if (!result.ok) throw new Error(result.problem.message);
  return result.value.escalation;
};
const inState = (state: EscalationState): Escalation => ({ ...raised(), state });

describe('an escalation', () => {
  test('is raised by the ladder without words, once', () => {
    expect(raise(input, now)).toMatchObject({
      ok: true,
      value: {
        escalation: { state: 'OPEN', siloIds: ['support', 'finance'], raisedBy: null, since: now },
        facts: [{ type: 'escalation.raised', subject: { kind: 'escalation', id: escalationId }, data: { cause: 'LADDER', subjectId: commitmentId } }],
      },
    });
    expect(raise({ ...input, alreadyOpen: inState('WITH_CCO') }, now)).toMatchObject({ ok: false, problem: { code: 'WRONG_STATE' } });
    expect(raise({ ...input, alreadyOpen: inState('MOOT') }, now).ok).toBe(true);
  });

  test('needs a reason from a person', () => {
    const by = { memberId: member('lena') };
    expect(raise({ ...input, cause: 'RAISED', by, reason: ' ' }, now)).toMatchObject({ ok: false, problem: { code: 'INVALID', field: 'reason' } });
    expect(raise({ ...input, cause: 'RAISED', by, reason: ' Finance will not answer ' }, now)).toMatchObject({ value: { facts: [{ data: { raisedBy: 'lena' }, text: { reason: 'Finance will not answer' } }] } });
  });

  const TRANSITIONS = {
    toCco: (e: Escalation) => toCco(e, now),
    toSponsor: (e: Escalation) => toSponsor(e, null, now),
    moot: (e: Escalation) => moot(e, 'DELIVERED', now),
    ruled: (e: Escalation) => ruled(e, 'ruling-1', now),
  };
  const ALLOWED: Record<keyof typeof TRANSITIONS, [EscalationState[], EscalationState, string]> = {
    toCco: [['OPEN'], 'WITH_CCO', 'escalation.went-to-cco'],
    toSponsor: [['OPEN', 'WITH_CCO', 'BRIEFING'], 'BEFORE_SPONSOR', 'escalation.went-before-sponsor'],
    moot: [['OPEN', 'WITH_CCO', 'BRIEFING', 'BEFORE_SPONSOR'], 'MOOT', 'escalation.mooted'],
    ruled: [['BEFORE_SPONSOR'], 'RULED', 'escalation.ruled'],
  };
  const STATES: EscalationState[] = ['OPEN', 'WITH_CCO', 'BRIEFING', 'BEFORE_SPONSOR', 'RULED', 'MOOT'];

  test.each(STATES.flatMap((state) => Object.keys(TRANSITIONS).map((name) => [state, name as keyof typeof TRANSITIONS] as const)))('from %s by %s', (state, name) => {
    const [from, to, type] = ALLOWED[name];
    const result = TRANSITIONS[name](inState(state));
    if (from.includes(state)) expect(result).toMatchObject({ ok: true, value: { escalation: { state: to, since: now }, facts: [{ type }] } });
    else expect(result).toMatchObject({ ok: false, problem: { code: 'WRONG_STATE' } });
  });

  test('is open until it is ruled or moot', () => expect(STATES.filter((state) => isOpen({ state }))).toEqual(STATES.slice(0, 4)));
});
