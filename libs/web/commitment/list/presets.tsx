import { useQuery } from '@apollo/client/react';
import { cx } from '#web/ui';
import { Link } from '@tanstack/react-router';
import { PresetCountsDocument } from './list.generated.ts';
import styles from './presets.module.css';
import { EVERYTHING_OPEN, writeView, type ListView } from './view.ts';

type Counted = 'open' | 'waiting' | 'atRisk' | 'slipped' | 'blocking' | 'arrears';
type Preset = { readonly label: string; readonly query: string; readonly count?: Counted | 'overdue'; /** Hidden while it counts none. */ readonly rare?: boolean };

const PRESETS: readonly Preset[] = [
  { label: 'Open', query: EVERYTHING_OPEN.query, count: 'open' },
  { label: 'Waiting for me', query: 'is:waiting', count: 'waiting' },
  { label: 'Overdue', query: 'is:overdue', count: 'overdue' },
  { label: 'At risk', query: 'is:at-risk', count: 'atRisk' },
  { label: 'Slipped twice', query: 'is:open slipped:>=2', count: 'slipped' },
  { label: 'Slipped twice, blocks others', query: 'is:open slipped:>=2 blocks:any', count: 'blocking', rare: true },
  { label: 'Arrears', query: 'is:arrears', count: 'arrears', rare: true },
  { label: 'All', query: '' },
];

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
        const wanted = { ...view, query: preset.query };
        const here = preset.query === view.query.trim();
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
