import { Ground, Look, SystemClock } from '#web/ui';
import type { ApolloClient } from '@apollo/client';
import { ApolloProvider } from '@apollo/client/react';
import { RouterProvider, type AnyRouter } from '@tanstack/react-router';
import { StrictMode, useEffect } from 'react';

type AppProps = {
  client: ApolloClient;
  router: AnyRouter;
  /** Called once whatever is drawn answers to keys and pointers. */
  onAlive?: () => void;
};

const Alive = ({ onAlive }: { onAlive?: () => void }) => {
  useEffect(() => {
    if (!onAlive) return undefined;
    const timer = setTimeout(onAlive);
    return () => clearTimeout(timer);
  }, [onAlive]);
  return null;
};

/** The whole application: the browser's and what the server draws of it. */
export const App = ({ client, router, onAlive }: AppProps) => (
  <StrictMode>
    <Look>
      <ApolloProvider client={client}>
        <SystemClock>
          <Ground>
            <RouterProvider router={router} />
            <Alive onAlive={onAlive} />
          </Ground>
        </SystemClock>
      </ApolloProvider>
    </Look>
  </StrictMode>
);
