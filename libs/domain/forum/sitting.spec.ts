import fc from 'fast-check';
import { attendanceOf, markAttendance, quorumOf } from './attendance.ts';
import { captureOutcome, completePromise, dropOutcome } from './capture-outcome.ts';
import { closeSitting } from './close-sitting.ts';
import { agenda, cco, date, done, inRoom, item, member, nobody, now, opened, outcome, planned, promise, silo } from './fixture.ts';
import { appointToSitting, cancelSitting, openSitting, startSitting } from './open-sitting.ts';
import { setAgenda, settleItem, takeItem } from './run-agenda.ts';
import type { Sitting, SittingDecided, SittingState, SittingStep } from './sitting.ts';

describe('the life of a sitting', () => {
  const MOVES: Record<string, [SittingState[], (sitting: Sitting, step: SittingStep) => { readonly ok: boolean }]> = {
    open: [['PLANNED'], (sitting) => openSitting(sitting, [])],
    start: [['OPEN'], startSitting],
    cancel: [['PLANNED', 'OPEN'], (sitting, step) => cancelSitting(sitting, 'Half the seats are at the fair', step)],
    agenda: [['PLANNED', 'OPEN', 'IN_ROOM'], (sitting, step) => setAgenda(sitting, agenda, step)],
    take: [['IN_ROOM'], (sitting, step) => takeItem(sitting, { itemId: item('a'), from: null }, step)],
    mark: [['OPEN', 'IN_ROOM'], (sitting, step) => markAttendance(sitting, { siloId: silo('support'), mark: 'PRESENT' }, step)],
    settle: [['IN_ROOM'], (sitting, step) => settleItem(sitting, { itemId: item('a'), settled: true }, step)],
    capture: [['IN_ROOM'], (sitting, step) => captureOutcome(sitting, promise(), step)],
    close: [['IN_ROOM'], closeSitting],
  };
  const STATES: SittingState[] = ['PLANNED', 'OPEN', 'IN_ROOM', 'CLOSED', 'CANCELLED'];

  test.each(STATES.flatMap((state) => Object.keys(MOVES).map((move) => [state, move] as const)))('%s: %s', (state, move) => {
    const [states, act] = MOVES[move]!;
    const result = act({ ...opened(), state }, cco);
    if (states.includes(state)) expect(result).toMatchObject({ ok: true });
    else expect(result).toMatchObject({ ok: false, problem: { code: 'WRONG_STATE' } });
  });

  test.each(Object.keys(MOVES).filter((move) => move !== 'open'))('%s is not for everybody', (move) => {
    expect(MOVES[move]![1]({ ...opened(), state: MOVES[move]![0][0]! }, nobody)).toMatchObject({ ok: false, problem: { code: 'NOT_ALLOWED' } });
  });

  test('is told fact by fact', () => {
    expect(openSitting(planned(), [{ siloId: silo('support'), memberId: member('lena'), standInId: null }])).toMatchObject({
      value: { sitting: { state: 'OPEN' }, facts: [{ type: 'sitting.opened', subject: { kind: 'sitting', id: 'sitting-1' }, data: { forumId: 'forum-1', on: '2026-11-12', vacantSiloIds: ['finance', 'sales'] } }] },
    });
    expect(startSitting(opened(), cco)).toMatchObject({ value: { sitting: { state: 'IN_ROOM', startedAt: now }, facts: [{ type: 'sitting.started' }] } });
    expect(cancelSitting(opened(), ' ', cco)).toMatchObject({ ok: false, problem: { field: 'reason' } });
    expect(cancelSitting(opened(), 'The fair', cco)).toMatchObject({ value: { sitting: { state: 'CANCELLED' }, facts: [{ type: 'sitting.cancelled', text: { reason: 'The fair' } }] } });
  });
});

describe('attendance', () => {
  test('takes whom the seat expects, or who is named, and can be corrected', () => {
    const room = done(markAttendance(inRoom(), { siloId: silo('support'), mark: 'PRESENT' }, cco));
    expect(attendanceOf(room)[0]).toEqual({ siloId: 'support', mark: 'PRESENT', memberId: 'lena' });
    const corrected = markAttendance(room, { siloId: silo('support'), mark: 'STAND_IN' }, cco);
    expect(corrected).toMatchObject({ value: { facts: [{ type: 'sitting.attendance-marked', data: { siloId: 'support', mark: 'STAND_IN', memberId: 'sam' } }] } });
    expect(attendanceOf(done(corrected))).toHaveLength(3);
    expect(markAttendance(room, { siloId: silo('support'), mark: 'PRESENT' }, cco)).toMatchObject({ ok: true, value: { facts: [] } });
    expect(attendanceOf(done(markAttendance(room, { siloId: silo('sales'), mark: 'PRESENT', memberId: member('zoe') }, cco)))[2]?.memberId).toBe('zoe');
  });

  test('refuses a seat that is none, and a filled seat with nobody in it', () => {
    expect(markAttendance(inRoom(), { siloId: silo('legal'), mark: 'ABSENT' }, cco)).toMatchObject({ ok: false, problem: { code: 'NOT_FOUND' } });
    expect(markAttendance(inRoom(), { siloId: silo('finance'), mark: 'STAND_IN' }, cco)).toMatchObject({ ok: false, problem: { code: 'INVALID', field: 'memberId' } });
  });

  test('makes a quorum of silos', () => {
    let room = done(markAttendance(inRoom(), { siloId: silo('support'), mark: 'STAND_IN' }, cco));
    room = done(markAttendance(room, { siloId: silo('sales'), mark: 'EXCUSED' }, cco));
    expect(quorumOf(room)).toEqual({ seats: 3, filled: 1, needed: 2, met: false });
    expect(quorumOf(done(markAttendance(room, { siloId: silo('finance'), mark: 'PRESENT' }, cco)))).toMatchObject({ filled: 2, met: true });
  });
});

describe('the agenda in the room', () => {
  test('moves once when two press next at once', () => {
    const first = done(takeItem(inRoom(), { itemId: item('a'), from: null }, cco));
    const second = takeItem(first, { itemId: item('b'), from: item('a') }, cco);
    expect(second).toMatchObject({ value: { sitting: { currentItemId: 'b' }, facts: [{ type: 'sitting.item-taken', data: { itemId: 'b', from: 'a' } }] } });
    expect(takeItem(done(second), { itemId: item('b'), from: item('a') }, cco)).toMatchObject({ ok: true, value: { facts: [] } });
    expect(takeItem(done(second), { itemId: item('c'), from: item('a') }, cco)).toMatchObject({ ok: false, problem: { code: 'STALE' } });
    expect(takeItem(first, { itemId: item('z'), from: item('a') }, cco)).toMatchObject({ ok: false, problem: { code: 'NOT_FOUND' } });
  });

  test('can be cut and reordered, but keeps what was taken up', () => {
    const room = done(takeItem(inRoom(), { itemId: item('a'), from: null }, cco));
    const [a, b, c] = agenda;
    expect(done(setAgenda(room, [c!, a!], cco)).agenda.map(({ id, takenAt }) => [id, takenAt])).toEqual([['c', null], ['a', now]]);
    expect(setAgenda(room, [b!], cco)).toMatchObject({ ok: false, problem: { code: 'INVALID' } });
    expect(setAgenda(room, [a!, a!], cco)).toMatchObject({ ok: false });
    expect(setAgenda(room, [{ ...a!, minutes: 0 }], cco)).toMatchObject({ ok: false });
    expect(setAgenda(room, Array.from({ length: 61 }, (_, index) => ({ ...a!, id: item(String(index)) })), cco)).toMatchObject({ ok: false, problem: { code: 'TOO_MANY' } });
  });
});

describe('the close', () => {
  test('is refused while a new promise lacks its owner or its date', () => {
    const room = done(captureOutcome(inRoom(), promise({ ownerId: null, dueOn: null }), cco));
    expect(closeSitting(room, cco)).toMatchObject({
      ok: false, problem: { code: 'INVALID', message: 'The sitting is still open: “Refund limits in the app” lacks its owner and its date. Complete this and close again.' },
    });
    const half = done(completePromise(room, { outcomeId: outcome('o1'), ownerId: member('lena') }, cco));
    expect(closeSitting(half, cco)).toMatchObject({ ok: false });
    expect(closeSitting(done(completePromise(half, { outcomeId: outcome('o1'), dueOn: date('2026-12-12') }, cco)), cco)).toMatchObject({ ok: true, value: { sitting: { state: 'CLOSED', closedAt: now } } });
    expect(completePromise(room, { outcomeId: outcome('o9') }, cco)).toMatchObject({ ok: false, problem: { code: 'NOT_FOUND' } });
  });

  test('carries over what is open, once more, and marks absent whom nobody marked', () => {
    const room = done(captureOutcome(inRoom(), promise(), cco));
    const parked = done(captureOutcome(room, { id: outcome('o2'), itemId: item('b'), commitmentId: null, kind: 'PARKED', text: 'Later', siloIds: [] }, cco));
    const closed = closeSitting(parked, cco);
    if (!closed.ok) throw new Error(closed.problem.message);
    expect(closed.value.carriedOver.map(({ id, carried }) => [id, carried])).toEqual([['b', 1], ['c', 3]]);
    expect(closed.value.sitting.attendance.map(({ mark }) => mark)).toEqual(['ABSENT', 'ABSENT', 'ABSENT']);
    expect(closed.value.facts).toEqual([{ type: 'sitting.closed', subject: { kind: 'sitting', id: 'sitting-1' }, data: { forumId: 'forum-1', closedBy: 'priya', outcomes: 2, carriedItemIds: ['b', 'c'], seatsFilled: 0, quorumMet: false } }]);
  });

  test('an outcome is kept once, cleaned, and only of an item that is there', () => {
    const room = done(captureOutcome(inRoom(), promise(), cco));
    expect(captureOutcome(room, promise(), cco)).toMatchObject({ ok: true, value: { facts: [] } });
    expect(captureOutcome(room, promise({ id: outcome('o2'), text: ' \u0000 ' }), cco)).toMatchObject({ ok: false, problem: { field: 'text' } });
    expect(captureOutcome(room, promise({ id: outcome('o2'), itemId: item('z') }), cco)).toMatchObject({ ok: false, problem: { code: 'NOT_FOUND' } });
  });

  test('loses nothing and copies nothing, whatever happened in the room', () => {
    const act = fc.oneof(
      fc.record({ kind: fc.constant('settle' as const), id: fc.constantFrom('a', 'b', 'c'), settled: fc.boolean() }),
      fc.record({ kind: fc.constant('take' as const), id: fc.constantFrom('a', 'b', 'c') }),
      fc.record({ kind: fc.constant('capture' as const), id: fc.constantFrom('a', 'b', 'c'), parked: fc.boolean() }),
    );
    fc.assert(
      fc.property(fc.array(act, { maxLength: 30 }), (acts) => {
        const settled = new Map([['a', false], ['b', false], ['c', false]]);
        let room = inRoom();
        acts.forEach((one, index) => {
          const itemId = item(one.id);
          const step: SittingDecided = one.kind === 'settle' ? settleItem(room, { itemId, settled: one.settled }, cco)
            : one.kind === 'take' ? takeItem(room, { itemId, from: room.currentItemId }, cco)
              : captureOutcome(room, { id: outcome(`o${index}`), itemId, commitmentId: null, kind: one.parked ? 'PARKED' : 'DECISION', text: 'x', siloIds: [] }, cco);
          room = done(step);
          if (one.kind === 'settle') settled.set(one.id, one.settled);
          if (one.kind === 'capture') settled.set(one.id, !one.parked);
        });
        const closed = closeSitting(room, cco);
        if (!closed.ok) throw new Error(closed.problem.message);
        expect(closed.value.carriedOver.map(({ id }) => String(id))).toEqual([...settled].filter(([, isSettled]) => !isSettled).map(([id]) => id));
      }),
    );
  });
});

describe('what can still be mended in the room', () => {
  it('takes back a line that made no record, and no other', () => {
    const kept = done(captureOutcome(inRoom(), promise({ commitmentId: null }), cco));
    expect(done(dropOutcome(kept, { outcomeId: outcome('o1') }, cco)).outcomes).toEqual([]);
    const listed = done(captureOutcome(inRoom(), promise(), cco));
    expect(dropOutcome(listed, { outcomeId: outcome('o1') }, cco)).toMatchObject({ ok: false, problem: { code: 'WRONG_STATE' } });
    expect(dropOutcome(listed, { outcomeId: outcome('o2') }, cco)).toMatchObject({ ok: false, problem: { code: 'NOT_FOUND' } });
    expect(dropOutcome(kept, { outcomeId: outcome('o1') }, nobody)).toMatchObject({ ok: false, problem: { code: 'NOT_ALLOWED' } });
  });

  it('names who leads and who writes, once', () => {
    const runs = { chairId: member('lena'), scribeId: member('sam') };
    const appointed = appointToSitting(inRoom(), runs, cco);
    expect(appointed).toMatchObject({ ok: true, value: { sitting: runs, facts: [{ type: 'sitting.appointed', data: runs }] } });
    expect(appointToSitting(done(appointed), runs, cco)).toMatchObject({ ok: true, value: { facts: [] } });
    expect(appointToSitting(inRoom(), runs, nobody)).toMatchObject({ ok: false, problem: { code: 'NOT_ALLOWED' } });
  });
});
