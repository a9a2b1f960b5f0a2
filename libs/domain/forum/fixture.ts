import type { AgendaItemId, CommitmentId, ForumId, Instant, LocalDate, MemberId, OutcomeId, SiloId, SittingId, Zone } from '#domain/kernel';
import { instantOf } from '#domain/kernel';
import type { Capacity } from '#domain/org';
import type { CaptureBook } from './parse-capture.ts';
import { planForum, type Forum } from './forum.ts';
import { nextSittings } from './next-sittings.ts';
import { openSitting, planSitting, startSitting } from './open-sitting.ts';
import type { Promised } from './outcome.ts';
import { setAgenda } from './run-agenda.ts';
import type { Sitting, SittingDecided, SittingStep } from './sitting.ts';

export const date = (text: string): LocalDate => text as LocalDate;
export const at = (iso: string): Instant => instantOf(iso);
export const member = (text: string): MemberId => text as MemberId;
export const silo = (text: string): SiloId => text as SiloId;
export const item = (text: string): AgendaItemId => text as AgendaItemId;
export const outcome = (text: string): OutcomeId => text as OutcomeId;
export const commitment = (text: string): CommitmentId => text as CommitmentId;
export const now = at('2026-11-12T09:05:00Z');

export const forum: Forum = (() => {
  const planned = planForum({
    id: 'forum-1' as ForumId, name: 'Customer forum', rule: { kind: 'MONTHLY_WEEKDAY', nth: 2, weekday: 4, shiftDays: 0 }, at: '10:00', zone: 'Europe/Berlin' as Zone, minutes: 60,
    siloIds: ['support', 'finance', 'sales'].map(silo),
  });
  if (!planned.ok) throw new Error(planned.problem.message);
  return planned.value.forum;
})();

export const cco: SittingStep = { by: member('priya'), capacities: new Set<Capacity>(['CCO', 'MEMBER']), now };
export const nobody: SittingStep = { by: member('zoe'), capacities: new Set<Capacity>(['MEMBER']), now };
export const done = (decided: SittingDecided): Sitting => {
  if (!decided.ok) throw new Error(decided.problem.message);
  return decided.value.sitting;
};

export const planned = (): Sitting =>
  planSitting('sitting-1' as SittingId, forum, nextSittings(forum, date('2026-11-01'), 1)[0]!, { chairId: member('priya'), scribeId: null }).sitting;
export const agenda = ['a', 'b', 'c'].map((id) => ({ id: item(id), subject: null, title: `Matter ${id}`, why: 'Overdue.', minutes: 6, carried: id === 'c' ? 2 : 0 }));
export const opened = (): Sitting =>
  done(setAgenda(done(openSitting(planned(), [
    { siloId: silo('support'), memberId: member('lena'), standInId: member('sam') },
    { siloId: silo('finance'), memberId: member('fay'), standInId: null },
  ])), agenda, cco));
export const inRoom = (): Sitting => done(startSitting(opened(), cco));

export const promise = (more: Partial<Promised> = {}): Promised => ({
  id: outcome('o1'), itemId: item('a'), commitmentId: commitment('c1'), kind: 'COMMITMENT', text: 'Refund limits in the app', carriedBy: silo('support'), promisedTo: silo('finance'),
  ownerId: member('lena'), dueOn: date('2026-12-12'), ...more,
});

export const book: CaptureBook = {
  today: date('2026-11-12'),
  silos: [
    { id: silo('support'), key: 'SUP', name: 'Support' }, { id: silo('finance'), key: 'FIN', name: 'Finance' }, { id: silo('sales'), key: 'SAL', name: 'Sales' },
    { id: silo('success'), key: 'CS', name: 'Customer Success' }, { id: silo('research'), key: 'RES', name: 'Research & Insight' },
  ],
  members: [
    { id: member('priya'), name: 'Priya Shah', handle: 'priya', siloIds: [] },
    { id: member('lena'), name: 'Lena Brandt', handle: null, siloIds: [silo('support')] },
    { id: member('lenny'), name: 'Lena Ødegård', handle: 'lo', siloIds: [silo('finance')] },
    { id: member('jose'), name: 'José Núñez', handle: null, siloIds: [silo('sales')] },
  ],
};
