import { jest } from '@jest/globals';
import { LIFE_ACTIONS } from '#domain/commitment';
import { showPages } from '#web/testing';
import { screen, within } from '@testing-library/react';
import { CommitmentView } from '../detail/commitment-view.tsx';
import type { CommitmentDetailFragment } from '../detail/commitment-detail.generated.ts';
import { useDirectory } from '../list/use-directory.ts';
import { answersFor, sampleCommitment } from '../sample.ts';

type Answer = { commitment: CommitmentDetailFragment | null; problem: { code: string; message: string; field: string | null } | null };

const show = async (more: Partial<CommitmentDetailFragment>, answer: Partial<Answer> | 'broken' = {}) => {
  const sent: { name: string; input: Record<string, unknown> }[] = [];
  let now = answer;
  const given = sampleCommitment(more);
  const answers = answersFor({
    commitments: [given],
    step: () => {
      if (now === 'broken') throw new Error('the connection broke');
      const { problem = null, commitment = given } = now;
      return { __typename: 'CommitmentPayload', commitment, problem: problem && { __typename: 'Problem', ...problem } };
    },
  });
  const Shown = () => <CommitmentView commitment={given} directory={useDirectory()} />;
  const { user } = await showPages({
    pages: { '/': Shown },
    answer: (name, variables) => {
      if ('input' in variables) sent.push({ name, input: variables['input'] as Record<string, unknown> });
      return answers(name, variables);
    },
  });
  return { sent, user, answerNow: (next: Partial<Answer>) => void (now = next) };
};

const FILE = { id: 'f-1', name: 'report.pdf', mediaType: 'application/pdf', size: 2_400, picture: false, note: '' };

it('delivers with a file that shows it, and says where it is refused', async () => {
  const answers = [{ file: FILE, problem: null }, { file: null, problem: { message: 'Nothing was kept: the file is empty. Choose another one.' } }];
  const fetched = jest.fn(() => Promise.resolve({ json: () => Promise.resolve(answers.shift()) }));
  Object.assign(globalThis, { fetch: fetched });
  const { user, sent } = await show({ steps: ['commitment.deliver'] }, { problem: { code: 'NOT_FOUND', message: 'Nothing was attached: choose it again.', field: 'fileIds' } });
  await user.click(screen.getByRole('button', { name: 'Deliver' }));
  const form = within(screen.getByRole('form', { name: 'Deliver' }));
  await user.upload(form.getByLabelText('Attach files that show it'), [new File(['x'], 'report.pdf'), new File([], 'empty.pdf')]);
  expect((await form.findByRole('alert')).textContent).toContain('the file is empty');
  await user.click(form.getByRole('button', { name: 'Leave out empty.pdf' }));
  await user.click(form.getByRole('button', { name: 'Deliver' }));
  expect(sent.at(-1)!.input).toMatchObject({ evidence: '', fileIds: ['f-1'] });
  expect(await form.findByText('Nothing was attached: choose it again.')).toBeTruthy();
});

it('shows the file with the delivery, opened from its own path', async () => {
  const proof = { __typename: 'Proof', kind: 'FILE', url: null, title: 'report.pdf', text: null } as const;
  const file = { __typename: 'File', ...FILE, path: '/files/f-1' } as const;
  const proofs = [{ ...proof, file }, { ...proof, title: 'gone.pdf', file: null }, { ...proof, kind: 'LINK', title: '', url: 'javascript:alert(1)', file: null }] as const;
  await show({ standing: 'DELIVERED', deliveries: [{ __typename: 'Delivery', seq: 1, at: '2026-11-20T09:00:00Z', by: [], evidence: '', proofs, answer: 'NONE', answeredAt: null, answeredBy: null, answerNote: '' }] as never });
  const link = screen.getByRole('link', { name: /report\.pdf/ });
  expect([link.getAttribute('href'), link.hasAttribute('download')]).toEqual(['/files/f-1', true]);
  expect(screen.getByText('gone.pdf: its content is not kept any more.')).toBeTruthy();
  expect(screen.queryByRole('link', { name: /javascript/ })).toBeNull();
});

type Case = { action: string; begin?: string; form: string; verb: string; field: string; label: string | RegExp; more?: Partial<CommitmentDetailFragment> };
const ASKED = { __typename: 'AskedDate', on: '2027-01-10', reason: 'CAPACITY', note: '', at: '2026-11-20T09:00:00Z', by: null } as const;
const SUGGESTED = { __typename: 'SuggestedDate', on: '2027-01-10', reason: 'DEPENDENCY', note: 'The audit goes first.', at: '2026-11-20T09:00:00Z', by: { __typename: 'Member', id: 'm-mina', name: 'Mina Okafor' }, becauseOf: { __typename: 'Commitment', id: 'c-9', key: 'C-9', title: 'The ledger first' } } as const;
const PLAYBOOK = [{ __typename: 'PlaybookEntry', step: 'IMPACT', gate: true, passedAt: '2026-11-20T09:00:00Z', note: 'Nobody else.', passedBy: null }, { __typename: 'PlaybookEntry', step: 'PILOT', gate: true, passedAt: null, note: '', passedBy: null }] as const;

const CASES: readonly Case[] = [
  { action: 'commitment.accept', begin: 'Accept', form: 'Accept', verb: 'Accept', field: 'ownerId', label: /Accountable owner/, more: { owner: null, agreedOn: null, standing: 'PROPOSED', face: 'PROPOSED' } },
  { action: 'commitment.counter', begin: 'Counter', form: 'Counter', verb: 'Counter', field: 'on', label: /Another date/ },
  { action: 'commitment.escalate', begin: 'Raise it', form: 'Raise it', verb: 'Raise it to the CCO', field: 'reason', label: /What keeps you/ },
  { action: 'commitment.decline', begin: 'Decline', form: 'Decline', verb: 'Decline', field: 'reason', label: /Why your silo/ },
  { action: 'commitment.take-ownership', form: 'Ownership', verb: 'Yes, I own it', field: 'note', label: /Note/ },
  { action: 'commitment.name-owner', begin: 'Name owner', form: 'Name another owner', verb: 'Name', field: 'ownerId', label: /New owner/ },
  { action: 'commitment.complete', begin: 'Complete', form: 'Complete', verb: 'Complete', field: 'on', label: /By when/, more: { agreedOn: null, asImported: true } },
  { action: 'commitment.report', begin: 'At risk', form: 'At risk', verb: 'Report at risk', field: 'evidence', label: /What you see/ },
  { action: 'commitment.reschedule', begin: 'Another date', form: 'Another date', verb: 'Set this date', field: 'on', label: /Another date/ },
  { action: 'commitment.agree-date', form: 'Asked date', verb: 'Agree', field: 'note', label: /Note/, more: { asked: ASKED } },
  { action: 'commitment.suggest-date', begin: 'Suggest a date', form: 'Suggest a date', verb: 'Suggest', field: 'on', label: /Suggested date/ },
  { action: 'commitment.answer-suggested-date', form: 'Suggested date', verb: 'Ask Ben Adeyemi for it', field: 'note', label: /Note/, more: { suggested: SUGGESTED } },
  { action: 'commitment.plan-change', begin: 'Kind of change', form: 'Kind of change', verb: 'Keep', field: 'kind', label: /What it changes/ },
  { action: 'commitment.pass-step', begin: 'Playbook', form: 'Playbook', verb: 'Pilot is done', field: 'note', label: /small try/, more: { playbook: PLAYBOOK } },
  { action: 'commitment.deliver', begin: 'Deliver', form: 'Deliver', verb: 'Deliver', field: 'evidence', label: /Evidence/ },
  { action: 'commitment.return', begin: 'Return', form: 'Return', verb: 'Return', field: 'reason', label: /What is missing/ },
  { action: 'commitment.verify', begin: 'Verify', form: 'Verify', verb: 'Verify', field: 'note', label: /What you saw/ },
  { action: 'commitment.judge-effect', begin: 'Judge the effect', form: 'Judge the effect', verb: 'Record', field: 'reason', label: /What shows it/ },
  { action: 'commitment.withdraw', begin: 'Withdraw', form: 'Withdraw', verb: 'Withdraw', field: 'reason', label: /Why/ },
  { action: 'commitment.comment', form: 'Comment', verb: 'Comment', field: 'text', label: /Your comment/ },
  { action: 'arrears.triage', form: 'Arrears', verb: 'Set the date', field: 'on', label: /New agreed date/, more: { arrears: 'WAITING' } },
];

const EDITED_IN_PLACE = 'commitment.edit';

test('every step of a commitment’s life has a form here', () => expect(CASES.map(({ action }) => action).toSorted()).toEqual(LIFE_ACTIONS.filter((action) => action !== EDITED_IN_PLACE).toSorted()));

test.each(CASES)('$action shows a refusal at its field, in the server’s words', async ({ action, begin, form, verb, field, label, more }) => {
  const message = 'Nothing was changed: this is what is wrong.';
  const { sent, user } = await show({ ...more, steps: [action] }, { problem: { code: 'INVALID', message, field } });
  if (begin) await user.click(screen.getByRole('button', { name: begin }));
  const shown = within(screen.getByRole('form', { name: form }));
  // An empty comment is not sent at all.
  if (action === 'commitment.comment') await user.type(shown.getByLabelText(label), 'Hello');
  await user.click(shown.getByRole('button', { name: verb }));
  expect((await shown.findByRole('alert')).textContent).toBe(message);
  const control = shown.getByLabelText(label);
  expect(control.getAttribute('aria-invalid')).toBe('true');
  expect(sent[0]?.input).toMatchObject(action === 'commitment.comment' ? { id: 'c-1' } : { id: 'c-1', version: 3 });
  expect(sent[0]?.input['clientMutationId']).toEqual(expect.any(String));
});

test('only what one may do now is offered', async () => {
  await show({ steps: ['commitment.deliver'] });
  expect(screen.getByRole('button', { name: 'Deliver' })).toBeTruthy();
  for (const verb of ['Accept', 'On track', 'Withdraw', 'Comment']) expect(screen.queryByRole('button', { name: verb })).toBeNull();
});

test('on track takes one tap', async () => {
  const { sent, user } = await show({ steps: ['commitment.report'] });
  await user.click(screen.getByRole('button', { name: 'On track' }));
  expect(await screen.findByText('C-1 is reported on track.')).toBeTruthy();
  expect(sent[0]).toMatchObject({ name: 'ReportCommitment', input: { state: 'ON_TRACK', version: 3 } });
});

test('a stale version is said, and what was typed stays', async () => {
  const message = 'C-1 was changed by somebody while you read it.';
  const { user } = await show({ steps: ['commitment.deliver'] }, { problem: { code: 'STALE', message, field: null } });
  await user.click(screen.getByRole('button', { name: 'Deliver' }));
  await user.type(screen.getByLabelText(/Evidence/), 'Live since Monday');
  await user.click(within(screen.getByRole('form', { name: 'Deliver' })).getByRole('button', { name: 'Deliver' }));
  const alert = await screen.findByRole('alert');
  expect(alert.textContent).toContain(message);
  expect(alert.textContent).toContain('What you typed is still here');
  expect(screen.getByLabelText(/Evidence/)).toHaveProperty('value', 'Live since Monday');
});

test('sent again after a break it is the same mutation; changed, it is another', async () => {
  const { sent, user, answerNow } = await show({ steps: ['commitment.decline'] }, 'broken');
  await user.click(screen.getByRole('button', { name: 'Decline' }));
  await user.type(screen.getByLabelText(/Why your silo/), 'Twice on the list');
  const form = within(screen.getByRole('form', { name: 'Decline' }));
  await user.click(form.getByRole('button', { name: 'Decline' }));
  expect((await form.findByRole('alert')).textContent).toContain('not known whether this was done');
  await user.click(form.getByRole('button', { name: 'Decline' }));
  await user.type(screen.getByLabelText(/Why your silo/), '.');
  answerNow({});
  await user.click(form.getByRole('button', { name: 'Decline' }));
  const [one, two, three] = sent.map(({ input }) => input['clientMutationId']);
  expect(two).toBe(one);
  expect(three).not.toBe(one);
});

test('another date says what it means before it is asked for', async () => {
  const { user } = await show({ steps: ['commitment.reschedule'] });
  await user.click(screen.getByRole('button', { name: 'Another date' }));
  const date = screen.getByLabelText(/^Another date/, { selector: 'input' });
  await user.clear(date);
  await user.type(date, '2027-01-14');
  expect(screen.getByText('30 days later: a slip, once Ben Adeyemi agrees. Until then the agreed date holds.')).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Ask for this date' })).toBeTruthy();
});

test('a suggested date says who, when, why and because of what, and what a yes does', async () => {
  await show({ steps: ['commitment.answer-suggested-date'], suggested: SUGGESTED });
  const form = screen.getByRole('form', { name: 'Suggested date' });
  expect(form.textContent).toMatch(/^Mina Okafor suggested .*10 January 2027 on 20 Nov, 26 days later: waits for another silo\. “The audit goes first\.” Because of C-9 The ledger first\./);
  expect(within(form).getByRole('button', { name: 'Say no' })).toBeTruthy();
});

test('it says how it stands and on whom it waits, by name', async () => {
  await show({ waiting: [{ __typename: 'Waiting', question: 'DATE', side: 'RECEIVER', member: null, sinceAt: '2026-11-03T09:00:00Z', workingDays: 14 }] });
  expect(screen.getByText(/^At risk: Target 95 %, now 91 %\. 40.% confident of 15 Dec\. Asks for a decision: Decide the limit\.$/)).toBeTruthy();
  expect(screen.getByText('Waiting on Ben Adeyemi, Product, to answer the asked date, since 3 Nov, 14 working days.')).toBeTruthy();
});

afterEach(() => void jest.restoreAllMocks());
