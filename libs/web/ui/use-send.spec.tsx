import { ApolloClient, ApolloLink, gql, InMemoryCache, Observable, type TypedDocumentNode } from '@apollo/client';
import { ApolloProvider } from '@apollo/client/react';
import { act, renderHook } from '@testing-library/react';
import { useSend } from './sending.ts';

type Data = { readonly made: { readonly problem: null } };
const MAKE: TypedDocumentNode<Data, { input: { clientMutationId?: string | null } }> = gql`mutation Make($input: MakeInput!) { made: make(input: $input) { problem { message } } }`;

test('is busy until the answer is there, and knows a repeat after it was drawn again', async () => {
  if (!('randomUUID' in crypto)) Object.assign(crypto, { randomUUID: () => `id-${Math.random()}` });
  const sent: { id: string; answer: (broken: boolean) => void }[] = [];
  const link = new ApolloLink(({ variables }) => new Observable((observer) => {
    const answer = (broken: boolean) => {
      if (broken) return observer.error(new Error('the connection broke'));
      observer.next({ data: { made: { __typename: 'Made', problem: null } } });
      observer.complete();
    };
    sent.push({ id: (variables['input'] as { clientMutationId: string }).clientMutationId, answer });
  }));
  const client = new ApolloClient({ link, cache: new InMemoryCache() });
  const { result } = renderHook(() => useSend(), { wrapper: ({ children }) => <ApolloProvider client={client}>{children}</ApolloProvider> });
  for (const [at, broken] of [true, false].entries()) {
    expect(result.current.busy).toBe(false);
    await act(async () => void result.current.send(MAKE, {}));
    expect(result.current.busy).toBe(true);
    await act(async () => sent[at]!.answer(broken));
  }
  expect(result.current.busy).toBe(false);
  expect(sent[1]!.id).toBe(sent[0]!.id);
});
