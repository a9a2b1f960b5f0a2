import { useApolloClient } from '@apollo/client/react';
import { BUILT_IN_VIEWS } from '#domain/commitment';
import { Keys, useChanges, useCommands, useShortcut, type Command } from '#web/ui';
import { Link, useNavigate } from '@tanstack/react-router';
import { useEffect, useMemo, useRef } from 'react';
import { useViews } from './use-views.ts';
import { viewLink } from './view-link.ts';
import { SavedViewsDocument } from './views.generated.ts';
import styles from './views-in-rail.module.css';

type View = { readonly id: string; readonly name: string; readonly address: string };

const SETTLE_MS = 4000;
const MOST_KEYS = 9;

/** The keys that go to a view: its own letter, or its place among what is pinned. */
const keysOf = ({ id }: View, at: number): string | null => {
  const letter = BUILT_IN_VIEWS.find((one) => one.id === id)?.key ?? null;
  return letter !== null ? `g ${letter}` : at >= 0 && at < MOST_KEYS ? `g ${at + 1}` : null;
};

const ViewKey = ({ keys, view }: { keys: string; view: View }) => {
  const navigate = useNavigate();
  useShortcut(keys, view.name, () => void navigate(viewLink(view) as never), { group: 'Go to' });
  return null;
};

/** Counts again once others have stopped changing things. */
const useFreshCounts = (off: boolean): void => {
  const client = useApolloClient();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  useChanges(
    () => {
      if (off) return;
      clearTimeout(timer.current);
      timer.current = setTimeout(() => void client.refetchQueries({ include: [SavedViewsDocument] }), SETTLE_MS);
    },
    ({ subjectKind }) => subjectKind === 'commitment' || subjectKind === 'view' || subjectKind === 'organization',
  );
};

/** The views that somebody pinned, below the sections of the rail; and the keys and commands that go to every view. */
export const ViewsInRail = () => {
  const { all } = useViews();
  const navigate = useNavigate();
  const pinned = useMemo(() => all.filter((view) => view.pinned).toSorted((one, other) => (one.place ?? 0) - (other.place ?? 0)), [all]);
  useFreshCounts(pinned.length === 0);
  useCommands(
    useMemo(
      (): readonly Command[] => all.filter((view) => keysOf(view, pinned.indexOf(view)) === null).map((view) => ({
        label: view.name, group: 'View', also: 'list commitments', run: () => void navigate(viewLink(view) as never),
      })),
      [all, pinned, navigate],
    ),
  );
  return (
    <>
      {BUILT_IN_VIEWS.map((view) => view.key !== null && <ViewKey key={view.id} keys={`g ${view.key}`} view={view} />)}
      {pinned.map((view, at) => keysOf(view, at) === `g ${at + 1}` && <ViewKey key={view.id} keys={`g ${at + 1}`} view={view} />)}
      {pinned.length > 0 && (
        <ul className={styles.pinned} aria-label="Pinned views">
          {pinned.map((view, at) => {
            const keys = keysOf(view, at);
            return (
              <li key={view.id}>
                <Link {...viewLink(view)} className={styles.view} title={view.name} activeProps={{ 'aria-current': 'page' }}>
                  <span className={styles.name}>{view.name}</span>
                  {keys && <span className={styles.keys} aria-hidden="true"><Keys keys={keys} /></span>}
                  {view.count !== null && <span className={styles.count}>{view.count}</span>}
                </Link>
              </li>
            );
          })}
        </ul>
      )}
    </>
  );
};
