import { sampleCommitment } from '../sample.ts';
import { openWork } from './open-work.ts';

const link = (number: number, standing: 'ACCEPTED' | 'DELIVERED' = 'ACCEPTED') => ({ __typename: 'Link', needed: false, commitment: sampleCommitment({ id: `c-${number}`, key: `C-${number}`, standing }) }) as const;
const line = (done: boolean) => ({ __typename: 'ChecklistLine', id: 'l', text: 'x', doneAt: done ? '2026-11-20T09:00:00Z' : null, doneBy: null }) as const;

test('what is still open is named before a delivery, and nothing is said when nothing is', () => {
  expect(openWork(sampleCommitment())).toBeNull();
  expect(openWork(sampleCommitment({ parts: [link(7, 'DELIVERED')], checklist: [line(true)] }))).toBeNull();
  expect(openWork(sampleCommitment({ parts: [link(7), link(8)], waitsFor: [link(9)], checklist: [line(false), line(true)] }))).toBe(
    'Still open: 2 parts (C-7 and C-8), what it waits for (C-9) and 1 line of the checklist.',
  );
});
