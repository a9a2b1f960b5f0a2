import { showPages } from '#web/testing';
import { fireEvent, screen, within } from '@testing-library/react';
import { HandoffCard } from '../parts/handoff-card.tsx';
import type { HandoffDetailFragment } from '../parts/handoff.generated.ts';

const silo = (key: string, name: string) => ({ __typename: 'Silo' as const, id: key, key, name, lead: null });
const handoff = (more: Partial<HandoffDetailFragment> = {}): HandoffDetailFragment => ({
  __typename: 'Handoff', id: 'h', version: 3, key: 'C-7/1', title: 'The outage runbook', ready: ['Signed by legal', 'Every alarm has an owner'], state: 'OFFERED', late: false, turn: 'RECEIVER',
  sinceAt: '2026-11-20T10:00:00Z', dueOn: '2026-12-04', returns: 0, escalated: false, from: silo('support', 'Support'), to: silo('product', 'Product'),
  commitment: { __typename: 'Commitment', id: 'c', key: 'C-7', title: 'Answer within the hour' }, asked: null, steps: [], voidReason: '', comingStep: null, rounds: [], slips: [], ...more,
});

type Problem = { code: string; message: string; field: string | null };
const show = async (given: HandoffDetailFragment, answer: Problem | 'broken' | null = null) => {
  const sent: { name: string; input: Record<string, unknown> }[] = [];
  let now = answer;
  const { user } = await showPages({
    pages: { '/': () => <HandoffCard handoff={given} /> },
    answer: (name, variables) => {
      sent.push({ name, input: variables['input'] as Record<string, unknown> });
      if (now === 'broken') throw new Error('the connection broke');
      return { step: { __typename: 'HandoffPayload', handoff: given, problem: now && { __typename: 'Problem', ...now } } };
    },
  });
  return { sent, user, answerNow: (next: Problem | 'broken' | null) => void (now = next) };
};

test('a card says between whom, what ready means and how often it came back, and offers only what may be done', async () => {
  await show(handoff({ returns: 2, steps: ['handoff.accept'] }));
  const card = within(screen.getByRole('article'));
  expect(card.getByRole('link', { name: 'The outage runbook' }).getAttribute('href')).toBe('/handoffs/h');
  expect(card.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual(['Signed by legal', 'Every alarm has an owner']);
  expect(card.getByText('came back twice')).toBeTruthy();
  expect(card.getAllByRole('button').map(({ textContent }) => textContent)).toEqual(['Accept']);
});

test('whoever may do nothing sees no step', async () => {
  await show(handoff());
  expect(screen.queryByRole('button')).toBeNull();
});

test('an acceptance sends the version that was read, says what follows, and closes its form', async () => {
  const { user, sent } = await show(handoff({ steps: ['handoff.accept', 'handoff.return'] }));
  await user.click(screen.getByRole('button', { name: 'Accept' }));
  const form = within(screen.getByRole('form', { name: 'Accept' }));
  await user.type(form.getByLabelText(/A word with it/), 'With pleasure');
  await user.click(form.getByRole('button', { name: 'Accept' }));
  expect(sent).toEqual([{ name: 'AcceptHandoff', input: { id: 'h', version: 3, note: 'With pleasure', clientMutationId: expect.any(String) } }]);
  expect(await screen.findByText('Accepted. Support delivers it.')).toBeTruthy();
  expect(screen.queryByRole('form')).toBeNull();
});

test('a return that is refused keeps what was typed, at the field that is wrong; sent again after a broken connection it happens once', async () => {
  const { user, sent, answerNow } = await show(handoff({ steps: ['handoff.return'] }), { code: 'INVALID', message: 'Nothing was changed: say why.', field: 'reason' });
  await user.click(screen.getByRole('button', { name: 'Return' }));
  const form = within(screen.getByRole('form', { name: 'Return' }));
  const reason = form.getByLabelText(/Why your silo cannot take it so/);
  await user.type(reason, 'No table yet');
  await user.click(form.getByRole('button', { name: 'Return' }));
  expect(reason.getAttribute('aria-invalid')).toBe('true');
  expect(form.getByText('Nothing was changed: say why.')).toBeTruthy();
  answerNow('broken');
  await user.click(form.getByRole('button', { name: 'Return' }));
  expect(await form.findByText(/^No answer came, so it is not known/)).toBeTruthy();
  answerNow(null);
  await user.click(form.getByRole('button', { name: 'Return' }));
  expect(await screen.findByText('Returned to Support.')).toBeTruthy();
  expect(sent.map(({ input }) => input.reason)).toEqual(['No table yet', 'No table yet', 'No table yet']);
  expect(sent[1]!.input.clientMutationId).toBe(sent[2]!.input.clientMutationId);
});

test('a delivery says which lines of ready are met', async () => {
  const { user, sent } = await show(handoff({ state: 'ACCEPTED', turn: 'GIVER', steps: ['handoff.deliver'] }));
  await user.click(screen.getByRole('button', { name: 'Deliver' }));
  const form = within(screen.getByRole('form', { name: 'Deliver' }));
  for (const line of form.getAllByRole('checkbox')) await user.click(line);
  await user.type(form.getAllByRole('textbox')[0]!, 'Runbook 4');
  await user.click(form.getByRole('button', { name: 'Deliver' }));
  expect(sent).toMatchObject([{ name: 'DeliverHandoff', input: { id: 'h', version: 3, evidence: 'Runbook 4', met: [0, 1] } }]);
});

type Form = ReturnType<typeof within>;
const write = (label: RegExp, value: string) => (form: Form) => void fireEvent.change(form.getByLabelText(label), { target: { value } });
const ASKED = { __typename: 'AskedDue', on: '2026-12-20', reason: 'CAPACITY', note: '', by: null } as never;

test.each<[string, string, Partial<HandoffDetailFragment>, readonly ((form: Form) => void)[], string, Record<string, unknown>]>([
  ['Done', 'handoff.done', { state: 'DELIVERED' }, [write(/A word with it/, 'Thanks')], 'FinishHandoff', { version: 3, note: 'Thanks' }],
  ['Return', 'handoff.return', {}, [write(/Why your silo/, 'Too late'), write(/The date that you wish for/, '2026-12-01')], 'ReturnHandoff', { version: 3, reason: 'Too late', wishedOn: '2026-12-01' }],
  ['Return', 'handoff.return', { state: 'DELIVERED' }, [write(/What is missing/, 'A table')], 'ReturnHandoff', { version: 3, reason: 'A table', wishedOn: null }],
  ['Another date', 'handoff.move-due', { state: 'ACCEPTED' }, [write(/By when/, '2026-12-20'), write(/Why|Reason/, 'CAPACITY'), write(/A word with it/, 'Two are ill')], 'MoveHandoff', { version: 3, on: '2026-12-20', reason: 'CAPACITY', note: 'Two are ill' }],
  ['Another date', 'handoff.move-due', { state: 'ACCEPTED' }, [write(/By when/, '2026-12-01')], 'MoveHandoff', { version: 3, on: '2026-12-01', reason: null, note: '' }],
  ['Offer again', 'handoff.offer', { state: 'RETURNED' }, [write(/Ready means/, 'Signed by legal\n\nA table'), write(/By when/, '2026-12-20'), write(/What is different now/, 'With a table')], 'OfferHandoffAgain', { version: 3, ready: ['Signed by legal', 'A table'], dueOn: '2026-12-20', note: 'With a table' }],
  ['Escalate', 'handoff.escalate', { returns: 2 }, [write(/cannot settle it/, 'Nobody writes it')], 'EscalateHandoff', { reason: 'Nobody writes it' }],
  ['Let go', 'handoff.void', {}, [write(/Why nothing/, 'Not needed')], 'VoidHandoff', { version: 3, reason: 'Not needed' }],
])('%s sends what was written (%s)', async (verb, action, more, fill, name, input) => {
  const { user, sent } = await show(handoff({ ...more, steps: [action] }));
  await user.click(screen.getByRole('button', { name: verb }));
  const form = within(screen.getByRole('form', { name: verb }));
  for (const fillIn of fill) fillIn(form);
  await user.click(form.getAllByRole('button')[0]!);
  expect(sent).toEqual([{ name, input: { id: 'h', ...input, clientMutationId: expect.any(String) } }]);
});

test.each([['Agree', true], ['Keep the date', false]] as const)('%s answers a later date', async (verb, yes) => {
  const { user, sent } = await show(handoff({ state: 'ACCEPTED', asked: ASKED, steps: ['handoff.agree-due'] }));
  await user.click(screen.getByRole('button', { name: verb }));
  expect(sent).toMatchObject([{ name: 'AnswerHandoffDue', input: { id: 'h', version: 3, yes } }]);
});
