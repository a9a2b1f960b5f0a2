import { ApolloClient, ApolloLink, InMemoryCache, Observable } from '@apollo/client';
import { ApolloProvider } from '@apollo/client/react';
import type { Instant, LocalDate } from '#domain/kernel';
import { ClockContext } from '#web/ui';
import { act, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import type { CommentReadFragment } from './comment.generated.ts';
import { Comments } from './parts/comments.tsx';

const id = (last: string) => `01910000-0000-7000-8000-00000000000${last}`;
const PEOPLE = [{ id: id('a'), name: 'Ana Lopez' }, { id: id('b'), name: 'Ana Berg' }, { id: id('c'), name: 'Óscar Ruiz', active: false }].map((one) => ({ __typename: 'Member' as const, active: true, ...one }));
const comment = (more: Partial<CommentReadFragment> = {}): CommentReadFragment => ({
  __typename: 'Comment', id: id('1'), version: 1, at: '2026-11-20T09:00:00Z', text: '', editedAt: null, takenBackAt: null, mine: false,
  files: [], by: { __typename: 'Member', id: id('a'), name: 'Ana Lopez' }, parts: [{ __typename: 'CommentPart', text: 'Half-way.', member: null }], ...more,
});

const show = async (comments: readonly CommentReadFragment[], refuse?: string) => {
  const sent: { name: string; input?: Record<string, unknown> }[] = [];
  const said: string[] = [];
  const link = new ApolloLink(({ operationName = '', variables }) => {
    const input = variables['input'] as Record<string, unknown>;
    if (input) sent.push({ name: operationName, input });
    const now = comments.find((one) => one.id === input?.['id']);
    const changed = now && (operationName === 'TakeBackComment' ? { ...now, parts: [], takenBackAt: '2026-11-22T10:00:00Z', mine: false, version: 2 } : { ...now, version: 2, editedAt: '2026-11-22T10:00:00Z', parts: [{ __typename: 'CommentPart', text: String(input['text']), member: null }] });
    return new Observable((observer) => {
      observer.next({ data: operationName === 'PeopleToMention' ? { members: PEOPLE } : { answer: { __typename: 'CommentPayload', comment: refuse ? now : changed, problem: refuse ? { __typename: 'Problem', code: 'STALE', message: refuse, field: null } : null } } });
      observer.complete();
    });
  });
  const Shown = () => {
    const [all, setAll] = useState(comments);
    const write = { busy: false, problem: refuse, onSay: async (words: string, fileIds: readonly string[]) => (said.push([words, ...fileIds].join(' + ')), setAll(all), !refuse) };
    return <Comments comments={all} write={write} />;
  };
  await act(async () => void render(
    <ApolloProvider client={new ApolloClient({ link, cache: new InMemoryCache() })}>
      <ClockContext value={{ today: '2026-11-22' as LocalDate, now: Date.parse('2026-11-22T10:00:00Z') as Instant }}>
        <Shown />
      </ClockContext>
    </ApolloProvider>,
  ));
  return { sent, said, user: userEvent.setup() };
};

beforeAll(() => {
  if (!('randomUUID' in crypto)) Object.assign(crypto, { randomUUID: () => `id-${Math.random()}` });
});

describe('writing', () => {
  it('offers people after an @, by keyboard, and keeps them by id', async () => {
    const { said, user } = await show([]);
    const box = screen.getByRole('textbox', { name: 'Your comment' });
    await user.type(box, 'Ask @an');
    expect(within(screen.getByRole('listbox', { name: 'People' })).getAllByRole('option').map((one) => one.textContent)).toEqual(['ALAna Lopez', 'ABAna Berg']);
    await user.keyboard('{ArrowDown}{Enter}');
    expect(screen.queryByRole('listbox')).toBeNull();
    expect((box as HTMLTextAreaElement).value).toBe('Ask @Ana Berg ');
    await user.keyboard('today{Control>}{Enter}{/Control}');
    expect(said).toEqual([`Ask @[${id('b')}] today`]);
    expect((box as HTMLTextAreaElement).value).toBe('');
  });

  it('does not offer who has left, and Escape waves the list away', async () => {
    const { user } = await show([]);
    const box = screen.getByRole('textbox', { name: 'Your comment' });
    await user.type(box, '@os');
    expect(screen.queryByRole('listbox')).toBeNull();
    await user.clear(box);
    await user.type(box, '@a');
    expect(screen.getByRole('listbox')).toBeTruthy();
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('listbox')).toBeNull();
  });

  it('keeps what was typed when it is refused', async () => {
    const { user } = await show([], 'Nothing was said: shorten it.');
    const box = screen.getByRole('textbox', { name: 'Your comment' });
    await user.type(box, 'Long');
    await user.click(screen.getByRole('button', { name: 'Comment' }));
    expect(screen.getByRole('alert').textContent).toBe('Nothing was said: shorten it.');
    expect((box as HTMLTextAreaElement).value).toBe('Long');
  });
});

describe('files', () => {
  const answers = (answer: object) => Object.assign(globalThis, { fetch: async () => ({ json: async () => answer }) });
  const file = { id: id('f'), name: 'invoice.pdf.png', mediaType: 'image/png', size: 3_200, picture: true, note: 'Its name says PDF, its content is PNG; it is kept as what it is.' };

  it('are sent when they are chosen, say what they are, and go with the words or without any', async () => {
    answers({ file, problem: null });
    const { said, user } = await show([]);
    await user.upload(screen.getByLabelText(/Attach files/), new File(['x'], 'invoice.pdf'));
    expect((await screen.findByRole('list', { name: 'Files to send' })).textContent).toContain('Its name says PDF');
    await user.click(screen.getByRole('button', { name: 'Comment' }));
    expect(said).toEqual([` + ${file.id}`]);
    expect(screen.queryByRole('list', { name: 'Files to send' })).toBeNull();
  });

  it('that are refused say why, and are left out', async () => {
    answers({ file: null, problem: { message: 'Nothing was kept: a file may have at most 10 MB.' } });
    const { said, user } = await show([]);
    await user.upload(screen.getByLabelText(/Attach files/), new File(['x'], 'film.mov'));
    expect((await screen.findByRole('alert')).textContent).toContain('at most 10 MB');
    await user.click(screen.getByRole('button', { name: 'Leave out film.mov' }));
    await user.click(screen.getByRole('button', { name: 'Comment' }));
    expect(said).toEqual([]);
  });

  it('are cards; only a safe picture is shown itself', async () => {
    const card = { __typename: 'File' as const, ...file, path: `/files/${file.id}` };
    await show([comment({ files: [card, { ...card, id: id('e'), name: 'drawing.svg', mediaType: 'text/plain; charset=utf-8', picture: false, note: '', path: '/files/e' }] })]);
    const [picture, drawing] = within(screen.getByRole('list', { name: 'Files' })).getAllByRole('link');
    expect(picture!.querySelector('img')?.getAttribute('src')).toBe(card.path);
    expect(drawing!.querySelector('img')).toBeNull();
    expect(drawing!.getAttribute('download')).toBe('drawing.svg');
  });
});

describe('reading', () => {
  it('shows markup as text, people by name, and who was not told', async () => {
    await show([comment({ parts: [{ __typename: 'CommentPart', text: '<img src=x onerror=alert(1)> ', member: null }, { __typename: 'CommentPart', text: '', member: PEOPLE[2]! }] })]);
    expect(document.querySelector('img')).toBeNull();
    expect(screen.getByText(/<img src=x/)).toBeTruthy();
    expect(screen.getByText(/@Óscar Ruiz/).textContent).toContain('has left, not told');
    expect(screen.queryByRole('button', { name: /Edit/ })).toBeNull();
  });

  it('edits one’s own in its place', async () => {
    const { sent, user } = await show([comment({ mine: true })]);
    await user.click(screen.getByRole('button', { name: 'Edit your comment' }));
    const [box] = screen.getAllByRole('textbox', { name: 'Your comment' });
    await user.type(box!, ' Nearly.');
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect(sent).toMatchObject([{ name: 'EditComment', input: { id: id('1'), version: 1, text: 'Half-way. Nearly.' } }]);
    expect(screen.queryByRole('button', { name: 'Save' })).toBeNull();
  });

  it('takes one’s own back after saying what that means', async () => {
    const { sent, user } = await show([comment({ mine: true })]);
    await user.click(screen.getByRole('button', { name: 'Take your comment back' }));
    await user.click(within(screen.getByRole('group', { name: 'Take it back?' })).getByRole('button', { name: 'Take it back' }));
    expect(sent).toMatchObject([{ name: 'TakeBackComment', input: { id: id('1'), version: 1 } }]);
  });

  it('says that a comment was taken back', async () => {
    await show([comment({ takenBackAt: '2026-11-21T09:00:00Z', parts: [] })]);
    expect(screen.getByText('Taken back')).toBeTruthy();
  });
});
