import type { Instant, LocalDate } from '#domain/kernel';
import type { CommitmentDetailFragment } from '../detail/commitment-detail.generated.ts';
import { sampleCommitment } from '../sample.ts';
import { stateSentence } from './state-sentence.ts';

const CLOCK = { today: '2026-11-22' as LocalDate, now: Date.parse('2026-11-22T10:00:00Z') as Instant };
const ruled = (settledAt: string): CommitmentDetailFragment['escalation'] => ({
  __typename: 'Escalation', id: 'e-1', state: 'RULED', cause: 'LADDER', reason: '', raisedAt: '2026-11-10T09:00:00Z', raisedBy: null,
  ruling: { __typename: 'Ruling', id: 'r-1', state: 'EXECUTED', settledAt, instruction: 'Two people for a month.', ruledBy: null },
});

test('what was said at risk is told with its confidence and its ask, until a ruling has answered that', () => {
  expect(stateSentence(sampleCommitment(), CLOCK)).toMatch(/^At risk: Target 95 %, now 91 %\. 40\s% confident of 15 Dec\. Asks for a decision: Decide the limit\.$/);
  expect(stateSentence(sampleCommitment({ escalation: ruled('2026-11-21T09:00:00Z') }), CLOCK)).toBe('Reported at risk before the ruling: Target 95 %, now 91 %. No report since. Due 15 Dec, slipped once.');
  expect(stateSentence(sampleCommitment({ escalation: ruled('2026-11-19T09:00:00Z') }), CLOCK)).toMatch(/40\s% confident/);
});
