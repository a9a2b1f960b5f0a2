import { createRoot, hydrateRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { dataDrawnWith } from './drawn.ts';
import { pressAgain } from './press-again.ts';
import { routerOf } from './router.ts';
import { routes } from './routes.tsx';
import { createApollo } from './shell/apollo.ts';

const place = document.getElementById('root');
if (!place) throw new Error('index.html has no #root');

// A moment told in this device's zone differs from what a server elsewhere drew: React draws that page again, and that is all.
const drawnAgain = () => undefined;

const data = dataDrawnWith(document);
const client = createApollo(data);
const router = routerOf(routes);
const alive = () => pressAgain(window);
const app = <App client={client} router={router} onAlive={alive} />;

if (data) {
  // The page stands already: it comes to life as it is, once its module is here.
  router.ssr = { manifest: undefined };
  void router.load().then(() => hydrateRoot(place, app, { onRecoverableError: drawnAgain }));
} else createRoot(place).render(app);
