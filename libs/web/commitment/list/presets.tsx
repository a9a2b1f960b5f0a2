import { useQuery } from '@apollo/client/react';
import { cx } from '#web/ui';
import { Link } from '@tanstack/react-router';
import { PresetCountsDocument } from './list.generated.ts';
import styles from './presets.module.css';
import { EVERYTHING_OPEN, writeView, type ListView } from './view.ts';

type Counted = 'open' | 'waiting' | 'atRisk' | 'slipped' | 'arrears';
type Preset = { readonly label: string; readonly view: Partial<ListView>; readonly count?: Counted | 'overdue'; /** Hidden while it counts none. */ readonly rare?: boolean };

const PRESETS: readonly Preset[] = [
  { label: 'Open', view: {}, count: 'open' },
  { label: 'Waiting for me', view: { waiting: true }, count: 'waiting' },
  { label: 'Overdue', view: { overdue: true }, count: 'overdue' },
  { label: 'At risk', view: { face: ['AT_RISK'] }, count: 'atRisk' },
  { label: 'Slipped', view: { slipped: 1 }, count: 'slipped' },
  { label: 'Arrears', view: { arrears: true }, count: 'arrears', rare: true },
  { label: 'All', view: { standing: 'any' } },
];

const FILTERS = ['text', 'carriedBy', 'promisedTo', 'owner', 'standing', 'face', 'due', 'overdue', 'waiting', 'arrears', 'slipped'] as const;
const filtersOf = (view: ListView) => JSON.stringify(FILTERS.map((name) => view[name]));

/** The questions that one asks every day, one press each, with how many rows they find. */
export const Presets = ({ view }: { view: ListView }) => {
  const { data } = useQuery(PresetCountsDocument);
  const sum = (groups: readonly { count: number }[] | undefined) => groups?.reduce((total, { count }) => total + count, 0);
  const countOf = (count: Preset['count']) => {
    if (!data || !count) return undefined;
    return count === 'overdue' ? data.open.reduce((total, { overdue }) => total + overdue, 0) : sum(data[count]);
  };
  return (
    <nav className={styles.presets} aria-label="Views of the list">
      {PRESETS.map((preset) => {
        const { group, sort, descending } = view;
        const wanted = { ...EVERYTHING_OPEN, ...preset.view, group, sort, descending };
        const here = filtersOf(wanted) === filtersOf(view);
        const count = countOf(preset.count);
        if (preset.rare && !here && !count) return null;
        return (
          <Link key={preset.label} to={'/commitments' as string} search={writeView(wanted) as never} resetScroll={false} className={cx(styles.preset, here && styles.here)} aria-current={here ? 'true' : undefined}>
            {preset.label}
            {count !== undefined && <span className={styles.count}>{count}</span>}
          </Link>
        );
      })}
    </nav>
  );
};
