import { KeepView } from '#server/commitment';
import type { Parts } from '../cli/with-program.ts';
import type { Past } from './live-through.ts';

/** What people look at often: the CCO's rail, a view that a lead shared, and one of a lead's own. */
export async function keepViews(app: Parts, past: Past): Promise<void> {
  const views = app.get(KeepView);
  const shared = await past.as('priya', (tx) => views.add(tx, { name: 'What service waits for', address: 'q=is:open to:service&group=silo', shared: true }), 'a shared view');
  for (const id of ['slipped-twice', shared]) await past.as('mina', (tx) => views.pin(tx, id, true), 'a pinned view');
  await past.as('arjun', (tx) => views.add(tx, { name: 'Mine before the holidays', address: 'q=is:open owner:me due:<30d&group=due', shared: false }), 'a view of one’s own');
}
