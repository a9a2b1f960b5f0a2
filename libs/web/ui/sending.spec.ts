import { ApolloClient, ApolloLink, gql, InMemoryCache, Observable, type TypedDocumentNode } from '@apollo/client';
import { createSend } from './sending.ts';

type Input = { title: string; clientMutationId?: string | null };
type Data = { readonly made: { readonly title: string; readonly problem: { readonly code: string; readonly message: string; readonly field: string | null } | null } };
const MAKE: TypedDocumentNode<Data, { input: Input }> = gql`mutation Make($input: MakeInput!) { made: make(input: $input) { title problem { code message field } } }`;
const UNMAKE: typeof MAKE = gql`mutation Unmake($input: MakeInput!) { made: unmake(input: $input) { title problem { code message field } } }`;

type Way = 'answers' | 'answers late' | 'refuses' | 'breaks' | 'says nothing';

const show = () => {
  const sent: string[] = [];
  const ways = new Map<string, Way>();
  const link = new ApolloLink(({ variables }) => new Observable((observer) => {
    const { title, clientMutationId } = variables['input'] as Input;
    const way = ways.get(title)!;
    sent.push(clientMutationId!);
    if (way === 'breaks') return observer.error(new Error('the connection broke'));
    const problem = way === 'refuses' ? { __typename: 'Problem', code: 'INVALID', message: 'Nothing was made: it has a title.', field: 'title' } : null;
    const answer = () => {
      observer.next({ data: way === 'says nothing' ? null : { made: { __typename: 'Made', title: 'one', problem } } });
      observer.complete();
    };
    return way === 'answers late' ? void setTimeout(answer, 20) : answer();
  }));
  const send = createSend(new ApolloClient({ link, cache: new InMemoryCache() }));
  return { sent, send: (title: string, now: Way, document = MAKE) => (ways.set(title, now), send(document, { title })) };
};

beforeAll(() => {
  if (!('randomUUID' in crypto)) Object.assign(crypto, { randomUUID: () => `id-${Math.random()}` });
});

test('an answer is handed on, and a refusal keeps the server’s words', async () => {
  const { send } = show();
  expect(await send('one', 'answers')).toEqual({ answer: expect.objectContaining({ title: 'one' }), problem: null });
  expect((await send('', 'refuses')).problem).toEqual(expect.objectContaining({ message: 'Nothing was made: it has a title.', field: 'title' }));
});

test.each(['breaks', 'says nothing'] as const)('where the connection %s nobody says that nothing was changed, and a repeat is the same mutation', async (way) => {
  const { send, sent } = show();
  const { answer, problem } = await send('one', way);
  expect(answer).toBeNull();
  expect(problem).toEqual(expect.objectContaining({ message: expect.stringMatching(/^No answer came, so it is not known/), field: null }));
  await send('one', way);
  expect((await send('one', 'answers')).problem).toBeNull();
  await send('one', 'answers');
  expect(sent[1]).toBe(sent[0]);
  expect(sent[2]).toBe(sent[0]);
  expect(sent[3]).not.toBe(sent[0]);
});

test('something else is another mutation, also after a broken connection', async () => {
  const { send, sent } = show();
  await send('one', 'breaks');
  await send('two', 'answers');
  await send('two', 'breaks');
  await send('two', 'answers', UNMAKE);
  expect(new Set(sent).size).toBe(4);
});

test('what is pressed twice before the answer is sent once, and both hear the answer', async () => {
  const { send, sent } = show();
  const answers = await Promise.all([send('one', 'answers'), send('one', 'answers')]);
  expect(answers).toEqual(Array(2).fill({ answer: expect.objectContaining({ title: 'one' }), problem: null }));
  expect(sent).toHaveLength(1);
  await send('one', 'answers');
  expect(new Set(sent).size).toBe(2);
});

test('what got its answer while something else had none leaves that one open', async () => {
  const { send, sent } = show();
  const answered = send('one', 'answers late');
  await send('two', 'breaks');
  expect((await answered).problem).toBeNull();
  await send('two', 'answers');
  expect(sent[2]).toBe(sent[1]);
});
