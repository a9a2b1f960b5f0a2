import type { Migration } from '../migration.ts';
import { organizations } from './organizations.ts';
import { accounts } from './accounts.ts';
import { silos } from './silos.ts';
import { facts } from './facts.ts';
import { answeredMutations } from './answered-mutations.ts';
import { bulkEdits } from './bulk-edits.ts';
import { commitmentChanges } from './commitment-changes.ts';
import { commitments } from './commitments.ts';
import { due } from './due.ts';
import { escalations } from './escalations.ts';
import { forums } from './forums.ts';
import { imports } from './imports.ts';
import { contractTerms } from './contract-terms.ts';
import { counterExchanges } from './counter-exchanges.ts';
import { longWork } from './long-work.ts';
import { notices } from './notices.ts';
import { suggestedDates } from './suggested-dates.ts';
import { dependencies } from './dependencies.ts';
import { handoffs } from './handoffs.ts';
import { leaves } from './leaves.ts';
import { silosChange } from './silos-change.ts';
import { peopleChange } from './people-change.ts';
import { commentsOnAnything } from './comments-on-anything.ts';
import { series } from './series.ts';
import { checklists } from './checklists.ts';
import { suggestionCauses } from './suggestion-causes.ts';
import { handoffClocks } from './handoff-clocks.ts';
import { files } from './files.ts';
import { savedViews } from './saved-views.ts';
import { returnedLists } from './returned-lists.ts';
import { placesOfPins } from './places-of-pins.ts';
import { recentChanges } from './recent-changes.ts';
import { search } from './search.ts';
import { searchHandoffs } from './search-handoffs.ts';
import { listOrders } from './list-orders.ts';
import { invitations } from './invitations.ts';

/** In the order in which they run. A migration that has landed is never edited, moved or removed. */
export const MIGRATIONS: readonly Migration[] = [
  organizations,
  accounts,
  silos,
  facts,
  answeredMutations,
  due,
  commitments,
  escalations,
  forums,
  imports,
  notices,
  suggestedDates,
  dependencies,
  handoffs,
  counterExchanges,
  peopleChange,
  commentsOnAnything,
  suggestionCauses,
  handoffClocks,
  commitmentChanges,
  contractTerms,
  files,
  bulkEdits,
  silosChange,
  search,
  leaves,
  checklists,
  series,
  longWork,
  listOrders,
  savedViews,
  returnedLists,
  searchHandoffs,
  recentChanges,
  placesOfPins,
  invitations,
];
