import { Look, Shortcuts, SystemClock, ToastArea } from '#web/ui';
import { ApolloProvider } from '@apollo/client/react';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { routerOf } from './router.ts';
import { routes } from './routes.tsx';
import { createApollo } from './shell/apollo.ts';

const place = document.getElementById('root');
if (!place) throw new Error('index.html has no #root');

createRoot(place).render(
  <StrictMode>
    <Look>
      <ApolloProvider client={createApollo()}>
        <SystemClock>
          <Shortcuts>
            <ToastArea>
              <RouterProvider router={routerOf(routes)} />
            </ToastArea>
          </Shortcuts>
        </SystemClock>
      </ApolloProvider>
    </Look>
  </StrictMode>,
);
