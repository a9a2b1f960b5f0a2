import { BUSY, QUIET } from '../spec-standing.ts';
import { siloSentence } from './silo-sentence.ts';

it.each([
  ['nothing owed', QUIET, 'Billing owes nothing now. No promise is decided yet.'],
  ['one promise, well', { ...QUIET, owedBy: 1 }, 'Billing owes 1 promise, on its way. No promise is decided yet.'],
  ['several, some not well', BUSY, 'Billing owes 6 promises: 1 overdue and 1 at risk. 77\u00a0% kept on the original date (7 of 9). Two answers wait for Billing.'],
  [
    'few decided ones, so no percentage',
    { ...BUSY, atRisk: 0, overdue: 0, silent: 3, waitingForAnswer: 1, kept: { ...BUSY.kept, kept: 2, notKept: 1, percent: null } },
    'Billing owes 6 promises: 3 silent too long. 2 of 3 kept on the original date. One answer waits for Billing.',
  ],
])('says how a silo is doing: %s', (_case, standing, sentence) => {
  expect(siloSentence('Billing', standing)).toBe(sentence);
});
