import { showPages } from '#web/testing';
import { screen, waitFor, within } from '@testing-library/react';
import { CommitmentsPage } from '../pages/commitments.tsx';
import { answersFor, listed } from '../sample.ts';
import type { ListedViewFragment } from './views.generated.ts';

const LATE = listed({ id: 'v-late', name: 'Late in Support', address: 'q=is%3Aoverdue+silo%3Asupport&group=owner', shared: true, mayChange: true });

/** The list at an address, with a server that keeps views. */
const open = async (address: string, { views = [LATE], actions = ['view.share'] }: { views?: readonly ListedViewFragment[]; actions?: readonly string[] } = {}) => {
  let kept = views;
  const put = (view: ListedViewFragment) => {
    kept = [...kept.filter(({ id }) => id !== view.id), view];
    return { step: { __typename: 'SavedViewPayload', view, problem: null } };
  };
  const answer = (name: string, variables: Record<string, unknown>): Record<string, unknown> => {
    const input = (variables['input'] ?? {}) as Record<string, string>;
    const known = kept.find(({ id }) => id === input['id']);
    switch (name) {
      case 'SaveView': return put(listed({ id: 'v-new', name: input['name']!, address: input['address']!, mayChange: true }));
      case 'ChangeView': return put({ ...known!, ...input, version: known!.version + 1 } as ListedViewFragment);
      case 'RemoveView':
        kept = kept.filter(({ id }) => id !== input['id']);
        return { step: { __typename: 'SavedViewPayload', view: null, problem: null } };
      case 'BringBackView': return put({ ...LATE, version: LATE.version + 2 });
      case 'Directory': {
        const found = answersFor({})(name, variables) as { me: object };
        return { ...found, me: { ...found.me, actions } };
      }
      default: return answersFor({ views: kept })(name, variables);
    }
  };
  const { search, history, inputsOf, user } = await showPages({ pages: { '/commitments': CommitmentsPage }, at: address, answer });
  await screen.findByRole('navigation', { name: 'Views of the list' });
  return { address: search, history, said: inputsOf, user };
};

const menu = (name: string | RegExp) => screen.findByRole('button', { name });

test('an address that says only a view becomes that view’s whole address; one that says nothing opens with the post’s', async () => {
  const { address } = await open('/commitments?view=v-late&open=C-1');
  await menu('View: Late in Support');
  expect(address()).toEqual({ q: 'is:overdue silo:support', group: 'owner', view: 'v-late', open: 'C-1' });
});

test('without a word about the list it opens as the post has it, and Back does not come by it again', async () => {
  const { address, history } = await open('/commitments', { views: [{ ...LATE, opensList: true }] });
  await menu('View: Late in Support');
  expect(address()).toMatchObject({ view: 'v-late', q: 'is:overdue silo:support' });
  expect(history.length).toBe(1);
});

test('a change is marked as edited; Reset shows what is kept, Save keeps what is shown', async () => {
  const { user, address, said } = await open('/commitments?q=is%3Aoverdue+silo%3Asupport&group=owner&view=v-late');
  await menu('View: Late in Support');
  expect(screen.queryByText('Edited')).toBeNull();
  await user.selectOptions(screen.getByRole('combobox', { name: 'Group' }), 'due');
  await screen.findByText('Edited');
  expect(address()).toMatchObject({ view: 'v-late', group: 'due' });
  await user.click(screen.getByRole('link', { name: 'Reset' }));
  await waitFor(() => expect(address()).toMatchObject({ view: 'v-late', group: 'owner' }));
  await user.selectOptions(screen.getByRole('combobox', { name: 'Group' }), 'none');
  await user.click(await screen.findByRole('button', { name: 'Save' }));
  await waitFor(() => expect(screen.queryByText('Edited')).toBeNull());
  expect(said('ChangeView')).toEqual([expect.objectContaining({ id: 'v-late', version: 1, address: 'q=is%3Aoverdue+silo%3Asupport&group=none' })]);
});

test('what is shown is saved under a name, and the address says so', async () => {
  const { user, address, said } = await open('/commitments?q=owner%3Ame&sort=title');
  await user.click(await menu('Views'));
  await user.click(screen.getByRole('button', { name: /Save as a view/ }));
  await user.type(screen.getByRole('textbox', { name: 'Name of the view' }), 'Mine{Enter}');
  await menu('View: Mine');
  expect(said('SaveView')).toEqual([expect.objectContaining({ name: 'Mine', address: 'q=owner%3Ame&sort=title', shared: false })]);
  expect(address()).toEqual({ q: 'owner:me', sort: 'title', view: 'v-new' });
});

test('a built-in view takes along how somebody arranged the list, from its tab and from the menu, and is not edited by that', async () => {
  const { user, address } = await open('/commitments?q=is%3Aopen&view=open', { views: [] });
  await user.selectOptions(screen.getByRole('combobox', { name: 'Group' }), 'owner');
  const tabs = within(screen.getByRole('navigation', { name: 'Views of the list' }));
  await user.click(tabs.getByRole('link', { name: /^Overdue/ }));
  await menu('View: Overdue');
  expect(address()).toEqual({ q: 'is:overdue', group: 'owner', view: 'overdue' });
  expect(tabs.getByRole('link', { current: 'page' }).textContent).toMatch(/^Overdue/);
  await user.click(await menu('View: Overdue'));
  await user.click(within(screen.getByRole('region', { name: 'Everybody has' })).getByRole('link', { name: /^Slipped twice/ }));
  await menu(/^View: Slipped twice/);
  expect(address()).toMatchObject({ view: 'slipped-twice', group: 'none', sort: 'blocks' });
  await user.click(tabs.getByRole('link', { name: /^Open/ }));
  await menu('View: Open');
  expect(address()).toEqual({ q: 'is:open', view: 'open' });
});

test('removing is taken back by one press; what it showed stays', async () => {
  const { user, address } = await open('/commitments?q=is%3Aoverdue+silo%3Asupport&group=owner&view=v-late');
  await user.click(await menu('View: Late in Support'));
  await user.click(screen.getByRole('button', { name: 'Remove' }));
  await screen.findByText(/is removed/);
  await waitFor(() => expect(address()).toEqual({ q: 'is:overdue silo:support', group: 'owner' }));
  await user.click(screen.getByRole('button', { name: /^Undo/ }));
  await menu('View: Late in Support');
});

test('nobody is offered what they may not do, and a built-in view is only chosen, pinned and saved as another', async () => {
  const { user } = await open('/commitments?q=is%3Aoverdue+silo%3Asupport&group=owner&view=v-late', { views: [{ ...LATE, mayChange: false }], actions: [] });
  await user.click(await menu('View: Late in Support'));
  const steps = () => screen.getAllByRole('button').map(({ textContent }) => textContent).filter((text) => /Save as|Pin|Rename|Share|Remove|Open the list/.test(text ?? ''));
  expect(steps()).toEqual(['Save as a view …', 'Pin in the rail']);
  expect(within(screen.getByRole('region', { name: 'Shared' })).getByRole('link', { current: 'page' }).textContent).toBe('Late in Support');
});

test('a view that is not there, or not for whoever looks, is said in one sentence; what the address says is shown', async () => {
  const { user, address } = await open('/commitments?q=owner%3Ame&view=v-gone');
  await screen.findByText(/not here any more, or not shared with you/);
  await user.click(screen.getByRole('button', { name: 'Got it' }));
  await waitFor(() => expect(address()).toEqual({ q: 'owner:me' }));
});
